"""Adding feeds: one by its address or that of its site, or all of a list that another feed reader has exported."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt

from quizapp.context import AppContext
from quizapp.errors import QuizAppError
from quizapp.gui import inbox_wording
from quizapp.gui.dialogs.feed_form import FeedForm
from quizapp.gui.dialogs.one_file import OneFileDialog
from quizapp.gui.i18n import tr
from quizapp.gui.pages.beside import Beside
from quizapp.gui.pages.feed_refreshing import FeedRefreshing
from quizapp.gui.pages.page import Page
from quizapp.gui.tasks import Progress
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.banner import Message
from quizapp.services.feed_refresh import FoundFeed
from quizapp.services.feeds import Added


class FeedAdding(QObject):
    """Adds feeds for a page, and has `refreshing` ask those whose articles are not known yet."""

    def __init__(self, app: AppContext, tools: Tools, page: Page, refreshing: FeedRefreshing) -> None:
        super().__init__(page)
        self._app = app
        self._tools = tools
        self._page = page
        self._refreshing = refreshing
        self._beside = Beside(app, tools.runner, page)
        self.form: FeedForm | None = None
        self.file_dialog: OneFileDialog | None = None

    def ask(self) -> None:
        """Ask for the address of a feed."""
        self.form = FeedForm(self._tools.theme, self._page)
        self.form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.form.asked.connect(self._look_up)
        self.form.chosen.connect(self._add)
        self.form.list_asked.connect(self.choose_list)
        self.form.finished.connect(self._forget_form)
        self.form.open()

    def choose_list(self) -> None:
        """Let a list of feeds be chosen that is taken over."""
        self.file_dialog = OneFileDialog(
            self._page, self._app.profile.folders, tr("Take over a list of feeds"), tr("Lists of feeds (*.opml *.xml)")
        )
        self.file_dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.file_dialog.path_chosen.connect(self._take_over)
        self.file_dialog.finished.connect(self._forget_file_dialog)
        self.file_dialog.open()

    def _look_up(self, address: str) -> None:
        def look_up(worker: AppContext, progress: Progress) -> list[FoundFeed]:
            return worker.feeds.look_up(address, progress)

        task = self._beside.work(look_up, self._take_found, self._explain)
        if self.form is not None:
            self.form.finished.connect(task.cancel)

    def _take_found(self, found: list[FoundFeed]) -> None:
        if len(found) == 1:
            self._add(tuple(found))
        elif self.form is not None:
            self.form.show_found(found)

    def _explain(self, fault: QuizAppError) -> None:
        if self.form is not None:
            self.form.show_fault(str(fault))

    def _add(self, found: tuple[FoundFeed, ...]) -> None:
        self._beside.do(lambda worker: worker.feeds.follow(found), self._finish, self._explain)

    def _finish(self, added: Added) -> None:
        if self.form is not None:
            self.form.finish()
        self._tell(added)

    def _take_over(self, path: Path) -> None:
        self._beside.do(lambda worker: worker.feeds.import_list(path), self._tell)

    def _tell(self, added: Added) -> None:
        self._tools.events.publish(added.change_set)
        words = inbox_wording.added(len(added.feeds), added.known, len(added.refused))
        self._page.message.emit(Message(text=words, kind="ok" if added.feeds else "info"))
        unasked = [feed_id for feed_id in self._app.feeds.due() if feed_id in added.feeds]
        if unasked:
            self._refreshing.start(unasked)

    def _forget_form(self) -> None:
        self.form = None

    def _forget_file_dialog(self) -> None:
        self.file_dialog = None
