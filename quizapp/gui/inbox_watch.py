"""Follows the inbox for the whole window: asks feeds at the start, and says in the sidebar how much waits."""

from PySide6.QtCore import QObject

from quizapp.context import AppContext
from quizapp.core.changes import ChangeSet
from quizapp.core.feed import InboxQuery
from quizapp.errors import QuizAppError
from quizapp.gui import inbox_wording
from quizapp.gui.tasks import Progress
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.sidebar import Sidebar
from quizapp.services.feed_refresh import Refreshed


class InboxWatch(QObject):
    """Does so for an open profile. What fails at the start is told where the feeds are managed, and nowhere else."""

    def __init__(self, app: AppContext, tools: Tools, sidebar: Sidebar, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._tools = tools
        self._sidebar = sidebar
        tools.events.changed.connect(self._follow)

    def start(self) -> None:
        """Count what waits and ask the feeds that are due, unless the student does not want that."""
        self._count()
        if self._app.settings.refresh_feeds:
            self._tools.runner.submit(self._refresh, self._tell, self._pass_over)

    def _refresh(self, progress: Progress) -> Refreshed:
        with self._app.for_worker() as worker:
            return worker.feeds.refresh(worker.feeds.due(), progress)

    def _tell(self, result: Refreshed) -> None:
        if result.asked:
            self._tools.events.publish(result.change_set)

    def _follow(self, change: ChangeSet) -> None:
        if change.inbox or change.decks or change.elsewhere:
            self._count()

    def _count(self) -> None:
        self._tools.runner.submit(self._read, self._show, self._pass_over)

    def _read(self, _progress: Progress) -> int:
        with self._app.for_worker() as worker:
            return len(worker.feeds.find(InboxQuery()))

    def _show(self, count: int) -> None:
        self._sidebar.set_count("inbox", count, inbox_wording.waiting(count))

    def _pass_over(self, fault: Exception) -> None:
        """Leave a fault of the world to the page that the student looks at, which meets it too."""
        if not isinstance(fault, QuizAppError):
            raise fault
