"""Asks before something goes, and says how much of it."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.focus_ring import FocusRing
from quizapp.gui.widgets.labels import plain_label


class Confirmation(QDialog):
    """A question with one way to do it and one to leave it; `accepted` follows the first. Esc leaves it."""

    def __init__(self, theme: Theme, parent: QWidget, *, question: str, text: str, deed: str) -> None:
        """`text` says what the deed takes along, `deed` is the word on its button."""
        super().__init__(parent)
        self._ring = FocusRing(theme, self)
        self.setWindowTitle(tr("Quizapp"))
        self.setAccessibleName(question)
        self.setAccessibleDescription(text)
        self.setMinimumWidth(theme.px(360))
        self.setMaximumWidth(theme.px(560))
        self.deed_button = push_button(theme, deed, "danger")
        self.cancel_button = push_button(theme, tr("Cancel"))
        self.deed_button.setDefault(True)
        self.deed_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)
        buttons = QDialogButtonBox()
        buttons.addButton(self.cancel_button, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(self.deed_button, QDialogButtonBox.ButtonRole.AcceptRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(20))
        column.setSpacing(theme.px(8))
        column.addWidget(plain_label(question, "heading", wrap=True))
        column.addWidget(plain_label(text, wrap=True))
        column.addSpacing(theme.px(12))
        column.addWidget(buttons)
        self.deed_button.setFocus()
