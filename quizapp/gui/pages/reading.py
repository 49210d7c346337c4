"""Reading beside the window: only what was asked for last is shown."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from quizapp.context import AppContext
from quizapp.gui.pages.page import Page
from quizapp.gui.pages.reporting import reporting
from quizapp.gui.tasks import Progress, Runner, Task


class Reading(QObject):
    """Reads for a page, which shows what cannot be read as a banner."""

    def __init__(self, app: AppContext, runner: Runner, page: Page) -> None:
        super().__init__(page)
        self._app = app
        self._runner = runner
        self._page = page
        self._task: Task | None = None

    def start(self, read: Callable[[AppContext], Any], show: Callable[[Any], None]) -> None:
        """Have `read` done on a worker's context and `show` take what it returns, unless more is asked for first."""
        self.stop()
        app = self._app

        def work(_progress: Progress) -> object:
            with app.for_worker() as worker:
                return read(worker)

        self._task = self._runner.submit(work, show, self._explain)

    def stop(self) -> None:
        """Have nothing shown that is still being read."""
        if self._task is not None:
            self._task.cancel()

    def _explain(self, fault: Exception) -> None:
        with reporting(self._page):
            raise fault
