"""What can be done with the feeds that are followed: naming, removing and refreshing them."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt

from quizapp.context import AppContext
from quizapp.core.changes import ChangeSet
from quizapp.core.feed import FeedRow
from quizapp.core.ids import FeedId
from quizapp.errors import QuizAppError
from quizapp.gui import inbox_wording
from quizapp.gui.dialogs.feed_manager import FeedManager
from quizapp.gui.i18n import tr
from quizapp.gui.pages.beside import Beside
from quizapp.gui.pages.feed_adding import FeedAdding
from quizapp.gui.pages.feed_refreshing import FeedRefreshing
from quizapp.gui.pages.file_saving import FileSaving
from quizapp.gui.pages.page import Page
from quizapp.gui.pages.reading import Reading
from quizapp.gui.pages.undo_offer import UndoOffer
from quizapp.gui.source_link import open_address, web_address
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.banner import fault_message


class FeedDeeds(QObject):
    """Opens the dialogs about feeds for a page, and does what they ask for."""

    def __init__(self, app: AppContext, tools: Tools, page: Page) -> None:
        super().__init__(page)
        self._app = app
        self._tools = tools
        self._page = page
        self._beside = Beside(app, tools.runner, page)
        self._reading = Reading(app, tools.runner, page)
        self._offer = UndoOffer(app, tools, page)
        self.refreshing = FeedRefreshing(app, tools, page)
        self.adding = FeedAdding(app, tools, page, self.refreshing)
        self.saving = FileSaving(app, tools, page)
        self.manager: FeedManager | None = None
        tools.events.changed.connect(self._follow)

    def manage(self) -> None:
        """Show the feeds."""
        manager = FeedManager(self._tools.theme, self._page)
        manager.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        manager.rename_asked.connect(self._rename)
        manager.remove_asked.connect(self._remove)
        manager.refresh_asked.connect(self._refresh)
        manager.open_asked.connect(self._open_site)
        manager.finished.connect(self._forget_manager)
        self.manager = manager
        self._show_feeds()
        manager.open()

    def export(self) -> None:
        """Let the list of feeds be written to a file that any feed reader takes over."""
        self.saving.ask(tr("Export the list of feeds"), tr("Lists of feeds (*.opml *.xml)"), "feeds.opml", _write)

    def _rename(self, feed_id: FeedId, title: str) -> None:
        self._beside.do(
            lambda worker: worker.feeds.rename(feed_id, title), self._tools.events.publish, self._refuse_name
        )

    def _refuse_name(self, fault: QuizAppError) -> None:
        self._explain(fault)
        self._show_feeds()

    def _remove(self, feed_id: FeedId) -> None:
        self._beside.step(lambda worker: worker.feeds.remove([feed_id]), self._tell_removed, self._explain)

    def _tell_removed(self, _step: object, change: ChangeSet) -> None:
        self._tools.events.publish(change)
        self._offer.show(tr("The feed is removed, with its articles. Decks that came from it stay."))

    def _refresh(self, feed_id: FeedId) -> None:
        self.refreshing.start([feed_id])

    def _open_site(self, site: str) -> None:
        try:
            open_address(web_address(site))
        except QuizAppError as fault:
            self._explain(fault)

    def _explain(self, fault: QuizAppError) -> None:
        """Show a fault where the student is."""
        show = self._page.message.emit if self.manager is None else self.manager.show_message
        show(fault_message(fault))

    def _follow(self, change: ChangeSet) -> None:
        if change.inbox or change.elsewhere:
            self._show_feeds()

    def _show_feeds(self) -> None:
        if self.manager is not None:
            self._reading.start(lambda worker: worker.feeds.feeds(), self._take_feeds)

    def _take_feeds(self, rows: list[FeedRow]) -> None:
        if self.manager is not None:
            self.manager.show_feeds(rows, self._app.clock.now())

    def _forget_manager(self) -> None:
        self.manager = None


def _write(worker: AppContext, path: Path) -> str:
    return tr("{feeds} written.", feeds=inbox_wording.feeds(worker.feeds.export_list(path, replace=True)))
