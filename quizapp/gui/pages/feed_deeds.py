"""What can be done with the feeds that are followed: naming, removing, refreshing, and writing a list of them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt

from quizapp.context import AppContext
from quizapp.core.changes import ChangeSet
from quizapp.core.ids import FeedId
from quizapp.errors import QuizAppError
from quizapp.gui import inbox_wording
from quizapp.gui.dialogs.feed_list_file import FeedListDialog
from quizapp.gui.dialogs.feed_manager import FeedManager
from quizapp.gui.i18n import tr
from quizapp.gui.pages.feed_adding import FeedAdding
from quizapp.gui.pages.feed_refreshing import FeedRefreshing
from quizapp.gui.pages.page import Page
from quizapp.gui.pages.undo_offer import UndoOffer
from quizapp.gui.source_link import open_address, web_address
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.banner import Message, fault_message


class FeedDeeds(QObject):
    """Opens the dialogs about feeds for a page, and does what they ask for."""

    def __init__(self, app: AppContext, tools: Tools, page: Page) -> None:
        super().__init__(page)
        self._app = app
        self._tools = tools
        self._page = page
        self._offer = UndoOffer(app, tools, page)
        self.refreshing = FeedRefreshing(app, tools, page)
        self.adding = FeedAdding(app, tools, page, self.refreshing)
        self.manager: FeedManager | None = None
        self.file_dialog: FeedListDialog | None = None
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

    def export_list(self) -> None:
        """Let a file be chosen that the list of feeds is written to."""
        self.file_dialog = FeedListDialog(self._page, save=True)
        self.file_dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.file_dialog.path_chosen.connect(self._export)
        self.file_dialog.finished.connect(self._forget_file_dialog)
        self.file_dialog.open()

    def _export(self, path: Path) -> None:
        self._perform(lambda: self._app.feeds.export_list(path, replace=True), self._tell_exported)

    def _tell_exported(self, count: int) -> None:
        self._page.message.emit(Message(text=tr("{feeds} written.", feeds=inbox_wording.feeds(count)), kind="ok"))

    def _rename(self, feed_id: FeedId, title: str) -> None:
        self._perform(lambda: self._app.feeds.rename(feed_id, title), self._tools.events.publish)

    def _remove(self, feed_id: FeedId) -> None:
        self._perform(lambda: self._app.feeds.remove([feed_id]), self._tell_removed)

    def _tell_removed(self, change: ChangeSet) -> None:
        self._tools.events.publish(change)
        self._offer.show(tr("The feed is removed, with its articles. Decks that came from it stay."))

    def _refresh(self, feed_id: FeedId) -> None:
        self.refreshing.start([feed_id])

    def _open_site(self, site: str) -> None:
        self._perform(lambda: open_address(web_address(site)), lambda _nothing: None)

    def _perform(self, deed: Callable[[], Any], then: Callable[[Any], object]) -> None:
        """Do `deed` and hand what it returns to `then`; a fault of the world is shown where the student is."""
        try:
            result = deed()
        except QuizAppError as fault:
            show = self._page.message.emit if self.manager is None else self.manager.show_message
            show(fault_message(fault))
            self._show_feeds()
        else:
            then(result)

    def _follow(self, change: ChangeSet) -> None:
        if change.inbox or change.elsewhere:
            self._show_feeds()

    def _show_feeds(self) -> None:
        if self.manager is not None:
            self.manager.show_feeds(self._app.feeds.feeds(), self._app.clock.now())

    def _forget_manager(self) -> None:
        self.manager = None

    def _forget_file_dialog(self) -> None:
        self.file_dialog = None
