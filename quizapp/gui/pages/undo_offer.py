"""The Undo of a banner: it takes back the step that the banner is about, and no other."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from quizapp.context import AppContext
from quizapp.gui.i18n import tr
from quizapp.gui.pages.page import Page
from quizapp.gui.tools import Tools
from quizapp.gui.undoing import Undoing
from quizapp.gui.widgets.banner import Message


class UndoOffer(QObject):
    """Says for a page what was done, with a button that takes it back."""

    def __init__(self, app: AppContext, tools: Tools, page: Page) -> None:
        super().__init__(page)
        self._app = app
        self._page = page
        self._undoing = Undoing(app, tools, page.message.emit, self)

    def show(
        self, text: str, *, second_action: str | None = None, on_second_action: Callable[[], None] | None = None
    ) -> None:
        """Show a banner with `text` for the step that was just made, and perhaps another button after Undo."""
        step = self._app.history.newest

        def undo() -> None:
            if self._app.history.newest is step:
                self._undoing.undo()
            else:
                self._page.message.emit(Message(text=tr("Something else was done since then. Ctrl+Z undoes it first.")))

        self._page.message.emit(
            Message(
                text=text,
                kind="ok",
                action=tr("Undo"),
                on_action=undo,
                second_action=second_action,
                on_second_action=on_second_action,
            )
        )
