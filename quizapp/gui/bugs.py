"""What becomes of a bug: an exception that nobody expected is logged and shown, and the window goes on."""

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from quizapp.gui.i18n import tr
from quizapp.gui.widgets.banner import Message

logger = logging.getLogger("quizapp.gui")


class BugReporter(QObject):
    """Takes Python's last exception handler for as long as the window runs, whatever thread the bug is in."""

    _raised = Signal(str)

    def __init__(self, show: Callable[[Message], None], log: Path) -> None:
        """`show` puts up a message; `log` is the folder that the message names."""
        super().__init__()
        self._show = show
        self._log = log
        self._before = sys.excepthook
        self._raised.connect(self._tell)
        sys.excepthook = self._take

    def stop(self) -> None:
        """Give the handler back."""
        sys.excepthook = self._before

    def _take(self, kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
        if isinstance(bug, KeyboardInterrupt):
            self._before(kind, bug, trace)
            return
        logger.error("a bug", exc_info=(kind, bug, trace))
        self._raised.emit(f"{kind.__name__}: {bug}")

    def _tell(self, words: str) -> None:
        text = tr(
            "Something went wrong in Quizapp: {words}. Your answers are safe; the log in {folder} has the details.",
            words=words,
            folder=self._log,
        )
        self._show(Message(text=text, kind="error"))
