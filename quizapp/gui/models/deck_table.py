"""The decks of the library as a list."""

from quizapp.core.ids import DeckId
from quizapp.gui.models.ticked_table import TickedTable
from quizapp.services.deck_sums import DeckRow


class DeckTable(TickedTable[DeckId, DeckRow]):
    """Shows decks by their ids; ROW_ROLE gives the DeckRow, None where the deck is gone."""

    def key_of(self, row: DeckRow) -> DeckId:
        return row.summary.deck.id

    def title_of(self, row: DeckRow) -> str:
        return row.summary.deck.title
