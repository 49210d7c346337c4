"""Deeds of a page that may take long: they are done beside the window, on a worker's context."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from quizapp.context import AppContext
from quizapp.core.changes import ChangeSet
from quizapp.errors import QuizAppError
from quizapp.gui.pages.page import Page
from quizapp.gui.tasks import OnProgress, Progress, Runner, Task
from quizapp.gui.widgets.banner import fault_message
from quizapp.services.history import Step

Deed = Callable[[AppContext], Any]
Work = Callable[[AppContext, Progress], Any]
OnFault = Callable[[QuizAppError], object]


class Beside(QObject):
    """Does deeds for a page, which shows a fault of the world as a banner unless somebody else takes it."""

    def __init__(self, app: AppContext, runner: Runner, page: Page) -> None:
        super().__init__(page)
        self._app = app
        self._runner = runner
        self._page = page

    def do(self, deed: Deed, then: Callable[[Any], None], on_fault: OnFault | None = None) -> Task:
        """Do `deed` and hand what it returns to `then`, on the window's own thread."""
        return self.work(lambda worker, _progress: deed(worker), then, on_fault)

    def work(
        self,
        work: Work,
        then: Callable[[Any], None],
        on_fault: OnFault | None = None,
        on_progress: OnProgress | None = None,
    ) -> Task:
        """Do `work`, which tells how far it is and can be stopped, as `do` does."""
        app = self._app

        def done_by_worker(progress: Progress) -> object:
            with app.for_worker() as worker:
                return work(worker, progress)

        def failed(fault: Exception) -> None:
            if not isinstance(fault, QuizAppError):
                raise fault
            (on_fault or self._explain)(fault)

        return self._runner.submit(done_by_worker, then, failed, on_progress)

    def step(self, deed: Deed, then: Callable[[Step, ChangeSet], None], on_fault: OnFault | None = None) -> Task:
        """Do `deed`, which makes a step that can be undone; it becomes the newest of the window's history.

        `then` is called where the step touched anything.
        """

        def done(worker: AppContext) -> Step | None:
            deed(worker)
            return worker.history.newest

        def keep(step: Step | None) -> None:
            if step is not None:
                then(step, self._app.history.record(step))

        return self.do(done, keep, on_fault)

    def _explain(self, fault: QuizAppError) -> None:
        self._page.message.emit(fault_message(fault))
