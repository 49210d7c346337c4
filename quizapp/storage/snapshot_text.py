"""Snapshots as text, to be kept in the collection: JSON of rows, by the names of their columns.

What is read equals what was written. A text that an older schema's rows are in lacks a column of today's and cannot be
read; so may one of another version of this program.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from quizapp.core.card import Card
from quizapp.core.changes import Snapshot
from quizapp.core.deck import Deck, FacetKind
from quizapp.core.ids import CardId, DeckId, ReviewId
from quizapp.core.review import ReviewLog
from quizapp.storage.rows import (
    CARD_COLUMNS,
    DECK_COLUMNS,
    REVIEW_COLUMNS,
    card_from,
    content_row,
    deck_from,
    deck_row,
    review_from,
    review_row,
    standing_row,
)

T = TypeVar("T")
Values = dict[str, Any]

_DECK = DECK_COLUMNS.split(", ")
_CARD = CARD_COLUMNS.split(", ")
_REVIEW = REVIEW_COLUMNS.split(", ")


def text_of(snapshot: Snapshot) -> str:
    """Return `snapshot` as text. Raises ValueError for one with feeds or their articles, which no step of study has."""
    if snapshot.feeds or snapshot.entries:
        raise ValueError("feeds are not kept as text")
    kinds = {
        "decks": _written(snapshot.decks, _values_of_deck),
        "cards": _written(snapshot.cards, _values_of_card),
        "reviews": _written(snapshot.reviews, _values_of_review),
        "notes": dict(snapshot.notes),
    }
    return json.dumps({kind: objects for kind, objects in kinds.items() if objects}, separators=(",", ":"))


def snapshot_from(text: str) -> Snapshot:
    """Return the snapshot that `text_of` made `text` of. Raises ValueError, LookupError or TypeError for other text."""
    kinds = json.loads(text)
    if not isinstance(kinds, dict):
        raise TypeError("a snapshot is a JSON object")
    return Snapshot(
        decks={DeckId(key): deck for key, deck in _read(kinds.get("decks", {}), _deck_from)},
        cards={CardId(key): card for key, card in _read(kinds.get("cards", {}), _card_from)},
        reviews={ReviewId(key): review for key, review in _read(kinds.get("reviews", {}), _review_from)},
        notes=kinds.get("notes", {}),
    )


def _written(objects: Mapping[Any, T | None], values: Callable[[T], Values]) -> dict[str, Values | None]:
    return {str(key): None if one is None else values(one) for key, one in objects.items()}


def _read(objects: Mapping[str, Values | None], make: Callable[[Values], T]) -> Iterable[tuple[int, T | None]]:
    return [(int(key), None if values is None else make(values)) for key, values in objects.items()]


def _values_of_deck(deck: Deck) -> Values:
    return {**dict(zip(_DECK, deck_row(deck), strict=True)), "facets": deck.facets}


def _deck_from(values: Values) -> Deck:
    facets = [(FacetKind(kind), name) for kind, name in values["facets"]]
    return deck_from([values[column] for column in _DECK], facets)


def _values_of_card(card: Card) -> Values:
    return {**dict(zip(_CARD, (*content_row(card), *standing_row(card)), strict=True)), "choices": card.choices}


def _card_from(values: Values) -> Card:
    return card_from([values[column] for column in _CARD], tuple(values["choices"]))


def _values_of_review(log: ReviewLog) -> Values:
    return dict(zip(_REVIEW, review_row(log), strict=True))


def _review_from(values: Values) -> ReviewLog:
    return review_from([values[column] for column in _REVIEW])
