"""Which cards belong to a session that asks more, or others, than what is due today."""

from datetime import date, datetime

from quizapp.core.clock import to_millis
from quizapp.core.ids import CardId
from quizapp.core.study_request import Scope
from quizapp.storage.connection import Connection
from quizapp.storage.piles import EVERY, REVIEW, value_of
from quizapp.storage.statements import select

# The log knows the few that were answered lately: the cards themselves need not be looked at, but in their index.
_SEEN_BEFORE = " AND due >= :due_from AND id NOT IN (SELECT card_id FROM review WHERE reviewed_at >= :seen_before)"


class SelectionStore:
    """Lists cards, those that are suspended, superseded, withdrawn or buried left out. `today` is the study day."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def reviews(
        self, scope: Scope, *, due_from: datetime, due_until: datetime, seen_before: datetime, today: date
    ) -> list[CardId]:
        """Return the cards in state REVIEW that are due from `due_from` until before `due_until`, the soonest first.

        Those that were answered at `seen_before` or after are left out.
        """
        rows = self._connection.rows(
            select("id", f"{REVIEW.within(scope)}{_SEEN_BEFORE} ORDER BY {REVIEW.order}"),
            scope=value_of(scope),
            due_from=to_millis(due_from),
            day_end=to_millis(due_until),
            seen_before=to_millis(seen_before),
            today=today.isoformat(),
        )
        return [CardId(card_id) for (card_id,) in rows]

    def forgotten(self, start: datetime, end: datetime) -> list[CardId]:
        """Return the cards that were answered Again from `start` until before `end`."""
        rows = self._connection.rows(
            "SELECT DISTINCT card_id FROM review WHERE reviewed_at >= ? AND reviewed_at < ? AND rating = 1",
            to_millis(start),
            to_millis(end),
        )
        return [CardId(card_id) for (card_id,) in rows]

    def all_of(self, scope: Scope, *, today: date) -> list[CardId]:
        """Return all cards of `scope`, scattered, yet in the same order each time."""
        rows = self._connection.rows(
            select("id", f"{EVERY.within(scope)} ORDER BY {EVERY.order}"),
            scope=value_of(scope),
            today=today.isoformat(),
        )
        return [CardId(card_id) for (card_id,) in rows]
