"""Reading the log of answers."""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime

from quizapp.core.clock import from_millis, to_millis
from quizapp.core.ids import CardId, ReviewId
from quizapp.core.review import Rating, ReviewKind, ReviewLog
from quizapp.storage.connection import Connection
from quizapp.storage.rows import REVIEW_COLUMNS, review_from
from quizapp.storage.statements import listed, select

_BY_IDS = select(REVIEW_COLUMNS, "FROM review WHERE id IN (SELECT value FROM json_each(?))")
_OF_CARDS = select(
    REVIEW_COLUMNS,
    "FROM review WHERE card_id IN (SELECT value FROM json_each(?)) ORDER BY card_id, reviewed_at, id",
)
_IDS_OF_CARDS = "SELECT id FROM review WHERE card_id IN (SELECT value FROM json_each(?))"
_BETWEEN = select(REVIEW_COLUMNS, "FROM review WHERE reviewed_at >= ? AND reviewed_at < ? ORDER BY reviewed_at, id")
_LAST_BETWEEN = select(
    REVIEW_COLUMNS, "FROM review WHERE reviewed_at >= ? AND reviewed_at < ? ORDER BY reviewed_at DESC, id DESC LIMIT 1"
)
# Answered by the index review_by_time alone.
_CARDS_BETWEEN = """
    SELECT DISTINCT card_id FROM review JOIN (SELECT value ->> 0 AS start, value ->> 1 AS stop FROM json_each(?))
    ON reviewed_at >= start AND reviewed_at < stop LIMIT ?
"""


class ReviewStore:
    """Answers, read only: they are written by `Collection.swap`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get_many(self, review_ids: Iterable[ReviewId]) -> dict[ReviewId, ReviewLog]:
        """Return those of the answers that there are, by id."""
        return {ReviewId(row[0]): review_from(row) for row in self._connection.rows(_BY_IDS, listed(review_ids))}

    def of_card(self, card_id: CardId) -> list[ReviewLog]:
        """Return the answers to one card, the oldest first."""
        return self.of_cards([card_id])

    def of_cards(self, card_ids: Iterable[CardId]) -> list[ReviewLog]:
        """Return the answers to these cards, card by card, the oldest first."""
        return [review_from(row) for row in self._connection.rows(_OF_CARDS, listed(card_ids))]

    def ids_of_cards(self, card_ids: Iterable[CardId]) -> list[ReviewId]:
        """Return the ids of the answers to these cards."""
        return [ReviewId(review_id) for (review_id,) in self._connection.rows(_IDS_OF_CARDS, listed(card_ids))]

    def last_between(self, start: datetime, end: datetime) -> ReviewLog | None:
        """Return the newest answer given from `start` until before `end`, or None where there is none."""
        row = self._connection.row(_LAST_BETWEEN, to_millis(start), to_millis(end))
        return None if row is None else review_from(row)

    def between(self, start: datetime, end: datetime) -> list[ReviewLog]:
        """Return the answers given from `start` until before `end`, the oldest first."""
        return [review_from(row) for row in self._connection.rows(_BETWEEN, to_millis(start), to_millis(end))]

    def cards_between(self, stretches: Iterable[tuple[datetime, datetime]], *, most: int) -> list[CardId]:
        """Return at most so many of the cards that were answered in one of `stretches`, from its start until before
        its end, in no particular order.
        """
        millis = json.dumps([(to_millis(start), to_millis(end)) for start, end in stretches])
        return [CardId(card_id) for (card_id,) in self._connection.rows(_CARDS_BETWEEN, millis, most)]

    def recent_durations(self, limit: int) -> list[int]:
        """Return how many milliseconds the last `limit` answers took, the newest first."""
        rows = self._connection.rows("SELECT duration_ms FROM review ORDER BY reviewed_at DESC, id DESC LIMIT ?", limit)
        return [duration for (duration,) in rows]

    def all_for_fitting(self) -> Iterator[tuple[CardId, datetime, Rating, ReviewKind]]:
        """Yield card, instant, rating and kind of every answer: card by card, the oldest first."""
        rows = self._connection.stream(
            "SELECT card_id, reviewed_at, rating, kind FROM review ORDER BY card_id, reviewed_at, id"
        )
        for card_id, reviewed_at, rating, kind in rows:
            yield CardId(card_id), from_millis(reviewed_at), Rating(rating), ReviewKind(kind)
