"""The import behind its page: what is read joins the preview, edits are planned anew, all is written at once."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from quizapp.context import AppContext
from quizapp.core.draft import Draft, DraftState
from quizapp.core.draft_editing import will_import
from quizapp.core.ids import DeckId
from quizapp.core.study_request import ALL_OF_TODAY, StudyRequest
from quizapp.errors import QuizAppError
from quizapp.gui import import_wording
from quizapp.gui.i18n import tr
from quizapp.gui.import_jobs import ImportJobs
from quizapp.gui.models.import_preview import ImportPreview
from quizapp.gui.pages.library_wishes import ALL
from quizapp.gui.pages.page import Page
from quizapp.gui.pages.reporting import reporting
from quizapp.gui.pages.undo_offer import UndoOffer
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.banner import Message
from quizapp.services.importing import ImportResult

_PLANNING_PAUSE_MS = 250


class ImportControl(QObject):
    """Runs the import of a page.

    `begun` says in words that work goes on, and whether the drafts may be edited meanwhile; `progressed` carries what
    is done and in all; `idle` follows the work. `coming` precedes drafts that join the preview, for open edits to be
    taken first; `came` carries the index of the first of them.
    """

    begun = Signal(str, bool)
    progressed = Signal(int, int)
    idle = Signal()
    coming = Signal()
    came = Signal(int)

    def __init__(self, app: AppContext, tools: Tools, page: Page) -> None:
        super().__init__(page)
        self._app = app
        self._events = tools.events
        self._page = page
        self._offer = UndoOffer(app, tools, page)
        self._told: set[str] = set()
        self._imported: tuple[DeckId, ...] = ()
        self._submitted: tuple[Draft, ...] = ()
        self.preview = ImportPreview(self)
        self.jobs = ImportJobs(app, tools.runner, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PLANNING_PAUSE_MS)
        self._pause.timeout.connect(self._plan)
        self.preview.planning_wanted.connect(self.plan_soon)
        self.jobs.read_done.connect(self._take_drafts)
        self.jobs.planned.connect(self.preview.take_plan)
        self.jobs.written.connect(self._tell_result)
        self.jobs.failed.connect(self._tell_fault)
        self.jobs.progressed.connect(self.progressed)
        self.jobs.idle.connect(self.idle)

    def read_paths(self, paths: Sequence[Path]) -> None:
        """Read files and folders into the preview."""
        self.say_reading()
        self.jobs.read_paths(paths)

    def read_text(self, text: str) -> None:
        """Read a pasted text into the preview, or the pages where it consists of their addresses, one a line."""
        self.say_reading()
        self.jobs.read_text(text)

    def read_addresses(self, addresses: Sequence[str]) -> None:
        """Fetch pages and read them into the preview."""
        self.say_reading()
        self.jobs.read_addresses(addresses)

    def plan_soon(self) -> None:
        """Find out what importing the drafts would do now, once edits or changes of the collection pause."""
        self._pause.start()

    def write(self) -> None:
        """Import what is chosen, if anything is."""
        if not self.jobs.busy and any(will_import(draft) for draft in self.preview.drafts):
            self.begun.emit(tr("Importing…"), False)  # noqa: FBT003  what the signal carries
            self._submitted = self.preview.drafts
            self.jobs.write(self._submitted)

    def say_reading(self) -> None:
        """Say that reading goes on, unless an import is being written too, which is not to be disturbed."""
        if not self.jobs.writing:
            self.begun.emit(tr("Reading…"), True)  # noqa: FBT003  what the signal carries

    def _take_drafts(self, drafts: list[Draft]) -> None:
        self._tell_plug_ins()
        self.coming.emit()
        before = len(self.preview.drafts)
        added = self.preview.add(drafts)
        now = self.preview.drafts
        if not added:
            text = tr("These files are in the list already.") if drafts else tr("There is no article in it.")
            self._page.message.emit(Message(text=text))
        elif all(draft.state is DraftState.DUPLICATE for draft in now):
            self._page.message.emit(Message(text=import_wording.nothing_new(now)))
        if added:
            self.came.emit(min(before, len(now) - added))

    def _tell_plug_ins(self) -> None:
        """Say once what is wrong with a format of another package."""
        complaints = (plug_in.complaint for plug_in in self._app.importing.reader.plug_ins)
        for complaint in complaints:
            if complaint is not None and complaint not in self._told:
                self._told.add(complaint)
                self._page.message.emit(Message(text=complaint, kind="warn"))

    def _plan(self) -> None:
        if self.preview.drafts and not self.jobs.busy:
            self.jobs.plan(self.preview.drafts)

    def _tell_result(self, result: ImportResult) -> None:
        self._imported = result.decks
        self.preview.forget(self._submitted)
        self._note_addresses(result)
        self._events.publish(result.change_set)
        if self.jobs.reading:
            self.say_reading()
        elif self._page.isVisible() and not self.preview.drafts:
            self._show_imported()
        if result.decks:
            self._offer.show(
                import_wording.imported(result),
                second_action=tr("Study now") if result.cards else None,
                on_second_action=self._study,
            )
        else:
            self._page.message.emit(Message(text=tr("Everything was in the library already.")))

    def _note_addresses(self, result: ImportResult) -> None:
        """Tell the inbox by which address of its own a page was imported that came from there."""
        drafts = ((draft.path, draft.article) for draft in result.drafts if draft.chosen)
        pages = {path: article.url for path, article in drafts if path and article is not None and article.url}
        pages = {path: address for path, address in pages.items() if path.startswith(("http://", "https://"))}
        with reporting(self._page):
            self._app.feeds.note_page(pages)

    def _show_imported(self) -> None:
        if len(self._imported) == 1:
            self._page.navigate.emit("deck", self._imported[0])
        else:
            self._page.navigate.emit("library", ALL)

    def _tell_fault(self, fault: QuizAppError) -> None:
        if self.jobs.reading:
            self.say_reading()
        self._page.message.emit(Message(text=str(fault), kind="error"))

    def _study(self) -> None:
        """Study what was imported: its one deck, or else all that there is to study."""
        request = StudyRequest.of_deck(self._imported[0]) if len(self._imported) == 1 else ALL_OF_TODAY
        self._page.navigate.emit("review", request)
