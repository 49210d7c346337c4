"""Sessions of reviews before their day: of what is due next, or of what was forgotten today.

The scheduler is told the time that has truly passed, so an early answer moves a card by what it is worth.
"""

from datetime import datetime, timedelta
from typing import Protocol

from quizapp.core.card import Card
from quizapp.core.ids import CardId
from quizapp.core.queue import DueCounts, weight_of
from quizapp.core.study_day import StudyDays
from quizapp.core.study_request import Scope
from quizapp.services.next_card import LEARN_AHEAD
from quizapp.services.pace import Pace
from quizapp.services.workload import Progress
from quizapp.storage.collection import Collection

DAYS_AHEAD = 7
"""The cards of so many days to come are asked ahead of time."""

_ANY_DAY = timedelta(days=200_000)
# What was answered in the very millisecond in which a session begins was answered before it.
_AN_INSTANT = timedelta(milliseconds=1)


class Early(Protocol):
    """Says which reviews a session asks before their day."""

    def scope(self, now: datetime) -> Scope:
        """Return the cards that may come back in the session while they are being learned again."""

    def cards(self, now: datetime) -> list[CardId]:
        """Return the cards in state REVIEW that are still to be asked, in their order."""


class Ahead:
    """What is due in the days to come, the soonest first; what was answered today is not asked again."""

    def __init__(self, collection: Collection, days: StudyDays, scope: Scope) -> None:
        self._collection = collection
        self._days = days
        self._scope = scope

    def scope(self, _now: datetime) -> Scope:
        """Return the cards that the session is about."""
        return self._scope

    def cards(self, now: datetime) -> list[CardId]:
        """Return the cards that are still to be asked."""
        today = self._days.day_of(now)
        return self._collection.selections.reviews(
            self._scope,
            due_from=self._days.end_of(today),
            due_until=self._days.end_of(today + timedelta(days=DAYS_AHEAD)),
            seen_before=self._days.start_of(today),
            today=today,
        )


class ForgottenToday:
    """What was answered Again today, each once more since the session began."""

    def __init__(self, collection: Collection, days: StudyDays, scope: Scope, began: datetime) -> None:
        self._collection = collection
        self._days = days
        self._scope = scope
        self._began = began

    def scope(self, now: datetime) -> Scope:
        """Return what was forgotten on the study day of `now`."""
        today = self._days.day_of(now)
        forgotten = self._collection.selections.forgotten(self._days.start_of(today), self._days.end_of(today))
        cards = self._collection.cards.get_many(forgotten).values()
        return Scope(cards=frozenset(card.id for card in cards if self._scope.has(card)))

    def cards(self, now: datetime) -> list[CardId]:
        """Return the cards that are still to be asked, the soonest due first."""
        return self._collection.selections.reviews(
            self.scope(now),
            due_from=now - _ANY_DAY,
            due_until=now + _ANY_DAY,
            seen_before=self._began + _AN_INSTANT,
            today=self._days.day_of(now),
        )


class EarlyQueue:
    """A StudyQueue of what `early` says, and of what is being learned again among it."""

    def __init__(self, collection: Collection, days: StudyDays, now: datetime, early: Early) -> None:
        """Begin at `now`."""
        self._collection = collection
        self._days = days
        self._early = early
        self._began = now + _AN_INSTANT
        self._pace = Pace(collection)
        self.recount(now)

    @property
    def progress(self) -> Progress:
        """How many answers were given since the session began, and how many cards it still asks."""
        counts = DueCounts(due=len(self._waiting), learning=self._learning, new=0)
        return Progress(done=self._done, counts=counts, minutes_left=self._pace.minutes_for(counts.total))

    def next_card(self, now: datetime) -> Card | None:
        """Return the card to ask at `now`: one whose step is over, else the next review, else one a little early."""
        found = self._next_learning(now)
        if found is None and self._waiting:
            found = next(iter(self._waiting))
        if found is None:
            found = self._next_learning(now + LEARN_AHEAD)
        return None if found is None else self._collection.cards.get(found)

    def asks(self, card: Card) -> bool:
        """Whether `card` is still to be asked."""
        return card.id in self._waiting or self._is_learning(card)

    def count_answer(self, before: Card, after: Card, *, duration_ms: int, now: datetime) -> None:
        """Take one answer, given at `now`, into account."""
        if now >= self._day_end:
            self.recount(now)
            return
        self._waiting.pop(before.id, None)
        self._learning += self._is_learning(after) - self._is_learning(before)
        self._done += 1
        self._pace.count_answer(duration_ms)

    def recount(self, now: datetime) -> None:
        """Count everything anew from the collection."""
        queue = self._collection.queue
        self._today = self._days.day_of(now)
        self._day_end = self._days.end_of(self._today)
        self._scope = self._early.scope(now)
        self._waiting = dict.fromkeys(self._early.cards(now))
        self._learning = queue.counts(self._scope, day_end=self._day_end, today=self._today).learning
        self._done = queue.answered_between(self._began, self._day_end, self._scope).all
        self._pace.recount()

    def _next_learning(self, until: datetime) -> CardId | None:
        return self._collection.queue.next_learning(self._scope, until=until, today=self._today, avoid_deck=None)

    def _is_learning(self, card: Card) -> bool:
        return self._scope.has(card) and weight_of(card, today=self._today, day_end=self._day_end).learning > 0
