"""What the library's list shows of its decks: long ones are summed up beside the window."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from quizapp.context import AppContext
from quizapp.core.ids import DeckId
from quizapp.gui.library_wording import deck_sentence
from quizapp.gui.pages.page import Page
from quizapp.gui.pages.reading import Reading
from quizapp.gui.pages.reporting import reporting
from quizapp.gui.tasks import Runner
from quizapp.services.deck_sums import DeckRow


class LibraryRows(QObject):
    """Reads rows at once. `summed` carries the decks whose rows are worth reading again, as they are summed up now.

    Until then a long deck is shown as it was summed up before, or without any figures.
    """

    summed = Signal(list)

    def __init__(self, app: AppContext, runner: Runner, page: Page) -> None:
        super().__init__(page)
        self._app = app
        self._page = page
        self._reading = Reading(app, runner, page)
        self._sums: dict[DeckId, DeckRow] = {}
        self._old: set[DeckId] = set()
        self._wanted: set[DeckId] = set()

    def read(self, deck_ids: Sequence[DeckId]) -> list[DeckRow]:
        """Return the rows of `deck_ids`, in their order; decks that are gone are left out."""
        rows: list[DeckRow] = []
        with reporting(self._page):
            long = self._app.library.sums.long_decks(deck_ids)
            if not long:
                rows += self._app.library.sums.rows(deck_ids)
                return rows
            self._sum_up({deck_id for deck_id in long if deck_id not in self._sums or deck_id in self._old})
            short = self._app.library.sums.rows([deck_id for deck_id in deck_ids if deck_id not in long])
            found = {row.summary.deck.id: row for row in (*short, *self._app.library.sums.bare_rows(long))}
            found |= {deck_id: row for deck_id, row in self._sums.items() if deck_id in found}
            rows += [found[deck_id] for deck_id in deck_ids if deck_id in found]
        return rows

    def say(self, row: DeckRow) -> str:
        """Return all that a row shows, for screen readers."""
        return deck_sentence(row, self._app.days.day_of(row.summary.deck.added_at))

    def forget(self) -> None:
        """Sum all decks up again when they are next read: something has changed."""
        self._reading.stop()
        self._wanted.clear()
        self._old = set(self._sums)

    def _sum_up(self, deck_ids: set[DeckId]) -> None:
        if deck_ids <= self._wanted:
            return
        self._wanted |= deck_ids
        wanted = sorted(self._wanted)
        self._reading.start(lambda worker: worker.library.sums.rows(wanted), self._take)

    def _take(self, rows: list[DeckRow]) -> None:
        taken = {row.summary.deck.id: row for row in rows}
        self._sums |= taken
        self._old -= taken.keys()
        self._wanted.clear()
        self.summed.emit(list(taken))
