"""What can be done with articles of the inbox: looking at them in the preview or the browser, and letting them go."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from quizapp.context import AppContext
from quizapp.core.changes import ChangeSet
from quizapp.core.ids import EntryId
from quizapp.gui import wording
from quizapp.gui.i18n import tr
from quizapp.gui.pages.beside import Beside
from quizapp.gui.pages.page import Page
from quizapp.gui.pages.reporting import reporting
from quizapp.gui.pages.undo_offer import UndoOffer
from quizapp.gui.source_link import open_address, web_address
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.banner import Message
from quizapp.services.history import Step

_MOST_PAGES = 50
"""So many pages are fetched at once."""


class EntryDeeds(QObject):
    """Does them for a page, which shows what cannot be done as a banner."""

    def __init__(self, app: AppContext, tools: Tools, page: Page) -> None:
        super().__init__(page)
        self._app = app
        self._events = tools.events
        self._page = page
        self._beside = Beside(app, tools.runner, page)
        self._offer = UndoOffer(app, tools, page)

    def preview(self, entry_ids: Sequence[EntryId]) -> bool:
        """Show the pages of these articles in the preview of the import; return whether there are any."""
        if len(entry_ids) > _MOST_PAGES:
            text = tr("Every page is fetched: select {number} articles at most.", number=wording.number(_MOST_PAGES))
            self._page.message.emit(Message(text=text))
            return False
        addresses: list[str] = []
        with reporting(self._page):
            rows = self._app.feeds.inbox(entry_ids)
            addresses += [row.entry.url for row in rows if row.entry.url is not None]
            if addresses:
                self._events.publish(self._app.feeds.note_seen(entry_ids))
            elif rows:
                text = tr("The feed gives no address for this article, so its page cannot be fetched.")
                self._page.message.emit(Message(text=text, kind="warn"))
        if addresses:
            self._page.navigate.emit("import", "\n".join(addresses))
        return bool(addresses)

    def dismiss(self, entry_ids: Sequence[EntryId]) -> None:
        """Take articles out of the inbox."""
        wanted = tuple(entry_ids)
        self._beside.step(lambda worker: worker.feeds.dismiss(wanted), self._tell_dismissed)

    def _tell_dismissed(self, step: Step, change: ChangeSet) -> None:
        self._events.publish(change)
        self._offer.show(tr("{articles} dismissed.", articles=wording.articles(step.size)))

    def take_back(self, entry_id: EntryId) -> None:
        """Let a dismissed article wait again."""
        with reporting(self._page):
            self._events.publish(self._app.feeds.take_back([entry_id]))

    def open_in_browser(self, entry_id: EntryId) -> None:
        """Open the page of an article."""
        with reporting(self._page):
            for row in self._app.feeds.inbox([entry_id]):
                open_address(web_address(row.entry.url))
