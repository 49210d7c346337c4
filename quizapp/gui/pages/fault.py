"""Says why the profile cannot be opened."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from quizapp.errors import QuizAppError
from quizapp.gui.i18n import tr
from quizapp.gui.pages.page import Page
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.empty_state import EmptyState


class FaultPage(Page):
    """What is wrong and what to do about it. `try_again` is emitted when the student has done that."""

    try_again = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(tr("Quizapp"))
        self._state = EmptyState(theme, "error", "", "")
        self.button = self._state.add_button(tr("Try again"), "primary")
        self.button.clicked.connect(self.try_again)
        column = QVBoxLayout(self)
        column.addWidget(self._state)

    def explain(self, fault: QuizAppError) -> None:
        """Show `fault`."""
        self._state.set_texts(fault.message, fault.hint)
