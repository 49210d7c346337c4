"""Reading cards: by id, by deck, and by their questions."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from quizapp.core.card import Card, Schedule
from quizapp.core.ids import CardId, DeckId
from quizapp.core.text import fold
from quizapp.core.withdrawal import Reason
from quizapp.storage.connection import Connection
from quizapp.storage.rows import CARD_COLUMNS, SCHEDULE_COLUMNS, Row, card_from, question_key, schedule_from
from quizapp.storage.statements import listed, select

_BY_ID = select(CARD_COLUMNS, "FROM card WHERE id = ?")
_BY_IDS = select(CARD_COLUMNS, "FROM card WHERE id IN (SELECT value FROM json_each(?))")
_BY_DECKS = select(
    CARD_COLUMNS, "FROM card WHERE deck_id IN (SELECT value FROM json_each(?)) ORDER BY deck_id, position, id"
)
_IDS_OF_DECKS = """
    SELECT id FROM card WHERE deck_id IN (SELECT value FROM json_each(?)) ORDER BY deck_id, position, id
"""
_STRETCH = select(CARD_COLUMNS, "FROM card WHERE deck_id = ? ORDER BY position, id LIMIT ? OFFSET ?")
_BEFORE = "SELECT count(*) FROM card WHERE deck_id = ? AND (position, id) < (?, ?)"
_STUDIED = select(
    "deck_id, " + SCHEDULE_COLUMNS,
    "FROM card WHERE deck_id IN (SELECT value FROM json_each(?)) AND stability IS NOT NULL ORDER BY deck_id, position",
)
_ASKING = """
    SELECT DISTINCT question_key, deck_id FROM card WHERE question_key IN (SELECT value FROM json_each(?))
    ORDER BY question_key, deck_id
"""
_SMALL = """
    SELECT deck_id FROM card WHERE deck_id IN (SELECT value FROM json_each(?)) GROUP BY deck_id HAVING count(*) <= ?
"""
# The indexes of both are partial, and are used where a condition says what theirs says.
_WITHDRAWN = select(
    CARD_COLUMNS,
    "FROM card WHERE withdrawn IS NOT NULL AND withdrawn IN (SELECT value FROM json_each(?)) "
    "ORDER BY withdrawn_at DESC, id DESC LIMIT ?",
)
_LAPSED = select(
    CARD_COLUMNS,
    "FROM card WHERE lapses > 0 AND lapses >= ? AND withdrawn IS NULL AND superseded_by IS NULL "
    "ORDER BY lapses DESC, id LIMIT ?",
)
_WITH_MORE = """
    SELECT value FROM json_each(?) WHERE EXISTS (SELECT 1 FROM card WHERE deck_id = value LIMIT 1 OFFSET ?)
"""
_CHOICES_OF_ONE = "SELECT text FROM choice WHERE card_id = ? ORDER BY position"
_CHOICES = """
    SELECT card_id, text FROM choice WHERE card_id IN (SELECT value FROM json_each(?)) ORDER BY card_id, position
"""


class CardStore:
    """Cards, read only: they are written by `Collection.swap`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, card_id: CardId) -> Card | None:
        """Return the card with this id, or None where there is none."""
        row = self._connection.row(_BY_ID, card_id)
        if row is None:
            return None
        return card_from(row, tuple(text for (text,) in self._connection.rows(_CHOICES_OF_ONE, card_id)))

    def get_many(self, card_ids: Iterable[CardId]) -> dict[CardId, Card]:
        """Return those of the cards that there are, by id."""
        return {card.id: card for card in self._cards(self._connection.rows(_BY_IDS, listed(card_ids)))}

    def of_deck(self, deck_id: DeckId) -> list[Card]:
        """Return the cards of one deck, by position."""
        return self.of_decks([deck_id])[deck_id]

    def stretch_of_deck(self, deck_id: DeckId, *, first: int, most: int) -> list[Card]:
        """Return at most so many cards of one deck, by position, from the one with the index `first` on."""
        return self._cards(self._connection.rows(_STRETCH, deck_id, most, first))

    def place_of(self, card: Card) -> int:
        """Return how many cards stand before `card` in its deck."""
        return int(self._connection.value(_BEFORE, card.deck_id, card.position, card.id))

    def of_decks(self, deck_ids: Iterable[DeckId]) -> dict[DeckId, list[Card]]:
        """Return the cards of each of these decks, by position; an empty list where there are none."""
        found: dict[DeckId, list[Card]] = {deck_id: [] for deck_id in deck_ids}
        for card in self._cards(self._connection.rows(_BY_DECKS, listed(found))):
            found[card.deck_id].append(card)
        return found

    def ids_of_decks(self, deck_ids: Iterable[DeckId]) -> list[CardId]:
        """Return the ids of the cards of these decks, deck by deck, by position."""
        return [CardId(card_id) for (card_id,) in self._connection.rows(_IDS_OF_DECKS, listed(deck_ids))]

    def withdrawn(self, reasons: Iterable[Reason], *, most: int = -1) -> list[Card]:
        """Return at most so many of the cards withdrawn for one of `reasons`, the last withdrawn first; -1 for all."""
        return self._cards(self._connection.rows(_WITHDRAWN, listed(reasons), most))

    def lapsed(self, least: int, *, most: int = -1) -> list[Card]:
        """Return at most so many of the cards with `least` lapses or more that are neither withdrawn nor superseded,
        the most forgotten first; -1 for all.
        """
        return self._cards(self._connection.rows(_LAPSED, least, most))

    def small_decks(self, deck_ids: Iterable[DeckId], *, most: int) -> list[DeckId]:
        """Return those of these decks that have a card and `most` cards at most."""
        return [DeckId(deck_id) for (deck_id,) in self._connection.rows(_SMALL, listed(deck_ids), most)]

    def decks_with_more(self, deck_ids: Iterable[DeckId], *, than: int) -> list[DeckId]:
        """Return those of these decks that have more cards `than` so many. No deck is counted any further."""
        return [DeckId(deck_id) for (deck_id,) in self._connection.rows(_WITH_MORE, listed(deck_ids), than)]

    def count_of(self, deck_id: DeckId) -> int:
        """Return how many cards a deck has."""
        return int(self._connection.value("SELECT count(*) FROM card WHERE deck_id = ?", deck_id))

    def decks_by_question(self, questions: Iterable[str]) -> dict[str, list[DeckId]]:
        """Return the decks that have these questions, oldest id first, by the folded question."""
        keys = {question_key(question): fold(question) for question in questions}
        found: dict[str, list[DeckId]] = defaultdict(list)
        for key, deck_id in self._connection.rows(_ASKING, listed(keys)):
            found[keys[key]].append(DeckId(deck_id))
        return dict(found)

    def memories_of_decks(self, deck_ids: Iterable[DeckId]) -> dict[DeckId, list[Schedule]]:
        """Return the schedules of the cards that were ever answered, for each deck that has such cards."""
        found: dict[DeckId, list[Schedule]] = defaultdict(list)
        for deck_id, *schedule in self._connection.rows(_STUDIED, listed(deck_ids)):
            found[DeckId(deck_id)].append(schedule_from(schedule))
        return dict(found)

    def count(self) -> int:
        """Return how many cards there are."""
        return int(self._connection.value("SELECT count(*) FROM card"))

    def _cards(self, rows: Sequence[Row]) -> list[Card]:
        """Return the cards whose CARD_COLUMNS are `rows`."""
        choices: dict[int, list[str]] = defaultdict(list)
        for card_id, text in self._connection.rows(_CHOICES, listed(row[0] for row in rows)):
            choices[card_id].append(text)
        return [card_from(row, tuple(choices.get(row[0], ()))) for row in rows]
