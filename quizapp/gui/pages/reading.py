"""Reading beside the window: only what was asked for last is shown."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from quizapp.context import AppContext
from quizapp.gui.pages.beside import Beside, OnFault
from quizapp.gui.pages.page import Page
from quizapp.gui.tasks import Runner, Task


class Reading(QObject):
    """Reads for a page, which shows a fault of the world as a banner unless somebody else takes it."""

    def __init__(self, app: AppContext, runner: Runner, page: Page) -> None:
        super().__init__(page)
        self._beside = Beside(app, runner, page)
        self._task: Task | None = None

    def start(
        self, read: Callable[[AppContext], Any], show: Callable[[Any], None], on_fault: OnFault | None = None
    ) -> None:
        """Have `read` done on a worker's context and `show` take what it returns, unless more is asked for first."""
        self.stop()
        self._task = self._beside.do(read, show, on_fault)

    def stop(self) -> None:
        """Have nothing shown that is still being read."""
        if self._task is not None:
            self._task.cancel()
