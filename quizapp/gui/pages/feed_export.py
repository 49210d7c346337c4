"""Writing the list of feeds to a file that any feed reader takes over."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt

from quizapp.context import AppContext
from quizapp.gui import inbox_wording
from quizapp.gui.dialogs.feed_list_file import FeedListDialog
from quizapp.gui.i18n import tr
from quizapp.gui.pages.beside import Beside
from quizapp.gui.pages.page import Page
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.banner import Message


class FeedExport(QObject):
    """Does so for a page."""

    def __init__(self, app: AppContext, tools: Tools, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._beside = Beside(app, tools.runner, page)
        self.file_dialog: FeedListDialog | None = None

    def ask(self) -> None:
        """Let a file be chosen."""
        self.file_dialog = FeedListDialog(self._page, save=True)
        self.file_dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.file_dialog.path_chosen.connect(self._write)
        self.file_dialog.finished.connect(self._forget)
        self.file_dialog.open()

    def _write(self, path: Path) -> None:
        self._beside.do(lambda worker: worker.feeds.export_list(path, replace=True), self._tell)

    def _tell(self, count: int) -> None:
        self._page.message.emit(Message(text=tr("{feeds} written.", feeds=inbox_wording.feeds(count)), kind="ok"))

    def _forget(self) -> None:
        self.file_dialog = None
