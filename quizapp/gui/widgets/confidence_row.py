"""How sure the student is of an answer, asked before it is shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from quizapp.core.review import Confidence
from quizapp.gui import recall_wording
from quizapp.gui.actions import CONFIDENCE_KEYS
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.flow_layout import FlowLayout
from quizapp.gui.widgets.labels import plain_label


class ConfidenceRow(QWidget):
    """Three buttons, of which one at most is down. `chosen` carries the Confidence, None where it is taken back."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(tr("How sure are you?"))
        row = FlowLayout(self, spacing=theme.px(8))
        label = plain_label(tr("How sure are you?"), "label")
        label.setMinimumHeight(theme.px(30))
        row.addWidget(label)
        self.buttons = {confidence: _button(theme, confidence) for confidence in CONFIDENCE_KEYS}
        for button in self.buttons.values():
            button.clicked.connect(self._pass_on)
            row.addWidget(button)

    def show_confidence(self, confidence: Confidence | None) -> None:
        """Show what was said, if anything was."""
        for own, button in self.buttons.items():
            button.setChecked(own is confidence)

    def press(self, confidence: Confidence) -> None:
        """Say `confidence`, or take it back where that was said already."""
        self.buttons[confidence].click()

    def _pass_on(self) -> None:
        pressed = self.sender()
        self.chosen.emit(
            next((own for own, button in self.buttons.items() if button is pressed and button.isChecked()), None)
        )


def _button(theme: Theme, confidence: Confidence) -> QPushButton:
    word, key = recall_wording.confidence(confidence), CONFIDENCE_KEYS[confidence]
    button = push_button(theme, tr("{word}   {key}", word=word, key=key), "chip")
    button.setCheckable(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus where Space reveals
    button.setAccessibleName(word)
    button.setAccessibleDescription(tr("Key {key}", key=key))
    return button
