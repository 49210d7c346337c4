"""Writing cards and their choices. Inside a transaction."""

from collections.abc import Sequence
from operator import attrgetter
from typing import Any

from quizapp.core.card import Card
from quizapp.core.clock import from_millis
from quizapp.core.ids import CardId, DeckId
from quizapp.core.progress import Stretch
from quizapp.storage.changing import Changes
from quizapp.storage.connection import Connection
from quizapp.storage.rows import CARD_COLUMNS, STANDING_COLUMNS, content_row, question_key, standing_row
from quizapp.storage.statements import insert, update

_WHOLE = CARD_COLUMNS + ", question_key, deck_added_at"
_DECK_ADDED_AT = "(SELECT added_at FROM deck WHERE id = ?)"
_INSERT = insert("card", _WHOLE, deck_added_at=_DECK_ADDED_AT)
_UPDATE = update("card", _WHOLE, deck_added_at=_DECK_ADDED_AT)
_UPDATE_STANDING = update("card", STANDING_COLUMNS)

# Most cards are added without marks and schedule, a hundred thousand at a time: these stand in the statement then, for
# to bind them for each takes a third of its time.
_standing = attrgetter(
    "suspended",
    "buried_until",
    "superseded_by",
    "flag",
    "starred",
    "key_points",
    "withdrawn",
    "kept_lapses",
    "schedule",
)
_UNTOUCHED = Card(id=CardId(0), deck_id=DeckId(0), position=0, question="", answer="", added_at=from_millis(0))
_UNTOUCHED_STANDING = _standing(_UNTOUCHED)
_INSERT_UNTOUCHED = insert(
    "card",
    _WHOLE,
    deck_added_at=_DECK_ADDED_AT,
    **{
        column: "NULL" if value is None else str(value)
        for column, value in zip(STANDING_COLUMNS.split(", "), standing_row(_UNTOUCHED), strict=True)
    },
)


def write_cards(connection: Connection, changes: Changes[Card], stretch: Stretch) -> None:
    """Add and change cards. Where only marks or schedule changed, nothing else is touched: that is every answer.

    `stretch` reports of the cards that are added, for they may be many.
    """
    whole = [(before, after) for before, after in changes.changed if content_row(before) != content_row(after)]
    standing = [(before, after) for before, after in changes.changed if standing_row(before) != standing_row(after)]
    untouched: list[Card] = []
    others: list[Card] = []
    for card in changes.added:
        (untouched if _standing(card) == _UNTOUCHED_STANDING else others).append(card)
    connection.write_many(_INSERT_UNTOUCHED, map(_untouched_row, stretch.through(untouched)))
    connection.write_many(_INSERT, map(_whole_row, stretch.through(others)))
    connection.write_many(_UPDATE, ((*_whole_row(card), card.id) for _, card in whole))
    connection.write_many(_UPDATE_STANDING, ((*standing_row(card), card.id) for _, card in standing))
    other_choices = [(before, after) for before, after in changes.changed if before.choices != after.choices]
    _remove_choices(connection, [before for before, _ in other_choices])
    _add_choices(connection, [*changes.added, *(after for _, after in other_choices)])


def remove_cards(connection: Connection, cards: Sequence[Card]) -> None:
    """Remove cards whose answers are gone already."""
    _remove_choices(connection, cards)
    connection.write_many("DELETE FROM card WHERE id = ?", ((card.id,) for card in cards))


def _untouched_row(card: Card) -> tuple[Any, ...]:
    return (*content_row(card), question_key(card.question), card.deck_id)


def _whole_row(card: Card) -> tuple[Any, ...]:
    return (*content_row(card), *standing_row(card), question_key(card.question), card.deck_id)


def _add_choices(connection: Connection, cards: Sequence[Card]) -> None:
    connection.write_many(
        "INSERT INTO choice (card_id, position, text) VALUES (?, ?, ?)",
        ((card.id, position, text) for card in cards for position, text in enumerate(card.choices)),
    )


def _remove_choices(connection: Connection, cards: Sequence[Card]) -> None:
    connection.write_many("DELETE FROM choice WHERE card_id = ?", ((card.id,) for card in cards if card.choices))
