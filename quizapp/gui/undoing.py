"""Undo and redo: small steps at once, large ones in a worker while the window goes on."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from quizapp.context import AppContext
from quizapp.core.changes import Action, ChangeSet
from quizapp.errors import QuizAppError
from quizapp.gui import wording
from quizapp.gui.i18n import tr
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.banner import Message, fault_message
from quizapp.services.history import History, Moved, Step

# A step about so many objects takes some 30 ms; a larger one would be felt.
_AT_ONCE = 500


def takes_long(step: Step) -> bool:
    """Whether to take `step` back would be felt."""
    return step.size > _AT_ONCE


class Undoing(QObject):
    """Takes the newest step back, or does it again, publishes what that touched and says what it was."""

    def __init__(self, app: AppContext, tools: Tools, show: Callable[[Message], None], parent: QObject) -> None:
        """`show` puts up a message."""
        super().__init__(parent)
        self._app = app
        self._tools = tools
        self._show = show
        self._words: Callable[[Action], str] = wording.undone
        self._running = False

    def undo(self) -> None:
        """Take the newest step back; without effect where there is none, or while another is under way."""
        self._move(self._app.history.newest, AppContext.undo, wording.undone)

    def redo(self) -> None:
        """Do the newest undone step again; without effect as with `undo`."""
        self._move(self._app.history.next_redo, AppContext.redo, wording.redone)

    def _move(
        self, step: Step | None, move: Callable[[AppContext, History], Moved], words: Callable[[Action], str]
    ) -> None:
        if step is None or self._running:
            return
        self._words = words
        history = self._app.history
        if takes_long(step):
            self._running = True
            self._show(Message(text=tr("This takes a moment: much is changed at once.")))
            self._tools.runner.submit(lambda _progress: self._in_worker(move, history), self._done, self._failed)
            return
        try:
            moved = move(self._app, history)
        except QuizAppError as fault:
            self._failed(fault)
        else:
            self._done(moved)

    def _in_worker(self, move: Callable[[AppContext, History], Moved], history: History) -> Moved:
        with self._app.for_worker() as worker:
            return move(worker, history)

    def _done(self, moved: Moved) -> None:
        self._running = False
        action, change = moved
        self._app.follow_breaks()
        self._tools.events.publish(change)
        self._show(Message(text=self._words(action)))

    def _failed(self, fault: Exception) -> None:
        self._running = False
        if not isinstance(fault, QuizAppError):
            raise fault
        self._tools.events.publish(ChangeSet())
        self._show(fault_message(fault))
