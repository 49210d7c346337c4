"""What a student does with decks from the library and from a deck's own page."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject

from quizapp.context import AppContext
from quizapp.core.ids import DeckId
from quizapp.core.library import DeckQuery
from quizapp.core.study_request import Scope, StudyMode, StudyRequest
from quizapp.gui.i18n import tr
from quizapp.gui.pages.deck_change import DeckChange
from quizapp.gui.pages.deck_deletion import DeckDeletion
from quizapp.gui.pages.deck_editing import DeckEditing
from quizapp.gui.pages.deck_export import DeckExport
from quizapp.gui.pages.page import Page
from quizapp.gui.pages.reporting import reporting
from quizapp.gui.pages.sample_removal import SampleRemoval
from quizapp.gui.pages.undo_offer import UndoOffer
from quizapp.gui.source_link import open_source
from quizapp.gui.tools import Tools

STUDY = {"study-deck": StudyMode.DUE, "cram-deck": StudyMode.CRAM, "ahead-deck": StudyMode.AHEAD}
"""The commands that begin a session over decks, and the kinds of these sessions."""


class DeckDeeds(QObject):
    """Does it, has `page` say so, and offers to take it back."""

    def __init__(self, app: AppContext, tools: Tools, page: Page) -> None:
        super().__init__(page)
        self._app = app
        self._events = tools.events
        self._page = page
        self._offer = UndoOffer(app, tools, page)
        self._changing = DeckChange(app, tools, page)
        self.samples = SampleRemoval(app, tools, page)
        self.deletion = DeckDeletion(app, tools, page)
        self.editing = DeckEditing(app, tools, page)
        self.exporting = DeckExport(app, tools, page)

    def study(self, deck_ids: Sequence[DeckId], name: str = "study-deck") -> None:
        """Begin a session over these decks, of the kind that the command `name` of STUDY is for."""
        if deck_ids:
            request = StudyRequest(scope=Scope(decks=frozenset(deck_ids)), mode=STUDY[name])
            self._page.navigate.emit("review", request)

    def study_found(self, query: DeckQuery, name: str = "study-deck") -> None:
        """Begin a session over all that `query` finds; without words and facets that is everything."""
        is_narrowed = bool(query.text.strip() or query.facets)
        request = StudyRequest(query=query if is_narrowed else None, mode=STUDY[name])
        self._page.navigate.emit("review", request)

    def edit(self, deck_id: DeckId) -> None:
        """Open the form with the deck's data."""
        with reporting(self._page):
            deck = self._app.library.deck(deck_id)
            if deck is not None:
                self.editing.edit(deck)

    def suspend(self, deck_id: DeckId) -> None:
        """Take all cards of a deck out of study; where none is in it, let them in again."""
        with reporting(self._page):
            self._changing.start(deck_id, partial(_suspend, deck_id))

    def leave_story(self, deck_id: DeckId) -> None:
        """Take a deck out of its story."""
        with reporting(self._page):
            self._events.publish(self._app.library.stories.leave(deck_id))
            self._offer.show(tr("The deck is no longer part of the story."))

    def delete(self, deck_ids: Sequence[DeckId]) -> None:
        """Ask whether to delete decks, and do so."""
        with reporting(self._page):
            self.deletion.ask(deck_ids, self._title_of(deck_ids))

    def export(self, deck_ids: Sequence[DeckId] | None) -> None:
        """Ask how to export decks, all of them for None, and do so."""
        with reporting(self._page):
            self.exporting.ask(deck_ids, None if deck_ids is None else self._title_of(deck_ids))

    def open_source(self, deck_id: DeckId) -> None:
        """Open the article of a deck in the browser, if its address is known."""
        with reporting(self._page):
            deck = self._app.library.deck(deck_id)
            if deck is not None:
                open_source(deck)

    def _title_of(self, deck_ids: Sequence[DeckId]) -> str | None:
        """Return the title of a single deck; several have none."""
        deck = self._app.library.deck(deck_ids[0]) if len(deck_ids) == 1 else None
        return None if deck is None else deck.title


def _suspend(deck_id: DeckId, worker: AppContext) -> None:
    found = worker.library.sums.summary(deck_id)
    if found is not None:
        worker.cards.suspend_deck(deck_id, suspended=found.suspended < found.cards)
