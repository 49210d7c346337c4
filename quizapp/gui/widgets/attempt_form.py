"""What a student may do under a question before the answer is shown: type what is remembered, say how sure it is."""

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.core.card import CardKind
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.card_text import column_width
from quizapp.gui.widgets.confidence_row import ConfidenceRow
from quizapp.gui.widgets.growing_field import GrowingField
from quizapp.services.prompt import Prompt


class AttemptForm(QWidget):
    """A box and a row of buttons, both optional. `typed` carries the text at every change of it.

    The box takes no key before it has the focus, so that the keys of the page go on to work. `entered` and `left` say
    that it has got and lost it.
    """

    typed = Signal(str)
    entered = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._offers_typing = True
        self._offers_confidence = True
        self.field = GrowingField(theme, tr("What you remember"), "answer")
        self.field.setPlaceholderText(tr("Type what you remember   W"))
        self.field.setAccessibleDescription(tr("Ctrl+Enter shows the answer, Esc leaves the box"))
        self.field.textChanged.connect(self._pass_on)
        self.field.installEventFilter(self)
        self.confidence = ConfidenceRow(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.field)
        column.addWidget(self.confidence)
        theme.changed.connect(self._measure)
        self._measure()

    def offer(self, *, typing: bool, confidence: bool) -> None:
        """Offer the box, the buttons, both or neither from the next prompt on."""
        self._offers_typing, self._offers_confidence = typing, confidence

    def show_prompt(self, prompt: Prompt) -> None:
        """Show what was typed and said of `prompt` so far. There is nothing to type where there are choices."""
        types = self._offers_typing and prompt.card.kind is not CardKind.CHOICE
        self.field.setVisible(types)
        self.confidence.setVisible(self._offers_confidence)
        self.setVisible(types or self._offers_confidence)
        if self.field.toPlainText() != prompt.typed:
            with QSignalBlocker(self.field):
                self.field.setPlainText(prompt.typed)
        self.confidence.show_confidence(prompt.confidence)

    def take_focus(self) -> None:
        """Put the cursor into the box, if there is one."""
        if self.field.isVisible():
            self.field.moveCursor(QTextCursor.MoveOperation.End)
            self.field.setFocus()

    def eventFilter(self, _field: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
        elif event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        return False

    def _pass_on(self) -> None:
        self.typed.emit(self.field.toPlainText())

    def _measure(self) -> None:
        self.setMaximumWidth(column_width(self._theme))
