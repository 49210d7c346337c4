"""Asking feeds for new articles beside the window, one refresh at a time."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from quizapp.context import AppContext
from quizapp.core.ids import FeedId
from quizapp.errors import QuizAppError
from quizapp.gui import inbox_wording
from quizapp.gui.pages.beside import Beside
from quizapp.gui.pages.page import Page
from quizapp.gui.tasks import Progress, Task
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.banner import Message, fault_message
from quizapp.services.feed_refresh import Refreshed


class FeedRefreshing(QObject):
    """Refreshes feeds for a page. `begun` and `ended` enclose that, `progressed` carries feeds asked and in all."""

    begun = Signal()
    progressed = Signal(int, int)
    ended = Signal()

    def __init__(self, app: AppContext, tools: Tools, page: Page) -> None:
        super().__init__(page)
        self._tools = tools
        self._page = page
        self._beside = Beside(app, tools.runner, page)
        self._task: Task | None = None
        self._running = False

    def start(self, feed_ids: Sequence[FeedId] | None = None) -> None:
        """Ask feeds, all of them for None, for new articles; without effect while that goes on already."""
        if self._running:
            return

        def refresh(worker: AppContext, progress: Progress) -> Refreshed:
            return worker.feeds.refresh(feed_ids, progress)

        self.begun.emit()
        self._running = True
        task = self._beside.work(refresh, self._tell, self._fail, self._report)
        task.cancelled.connect(self._end_cancelled)
        if self._running:
            self._task = task

    def stop(self) -> None:
        """Ask no more feeds; what was fetched stays."""
        if self._task is not None:
            self._task.cancel()

    def _report(self, done: int, total: int) -> None:
        self.progressed.emit(done, total)

    def _tell(self, result: Refreshed) -> None:
        self._end()
        self._tools.events.publish(result.change_set)
        words = inbox_wording.refreshed(result)
        self._page.message.emit(Message(text=words, kind="warn" if result.faults else "ok"))

    def _end_cancelled(self) -> None:
        self._end()
        self._tools.events.publish(Refreshed(asked=1).change_set)

    def _fail(self, fault: QuizAppError) -> None:
        self._end()
        self._page.message.emit(fault_message(fault))

    def _end(self) -> None:
        self._running = False
        self._task = None
        self.ended.emit()
