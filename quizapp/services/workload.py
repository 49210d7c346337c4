"""How many cards wait today and how long they take, kept right from answer to answer."""

from dataclasses import dataclass, replace
from datetime import datetime

from quizapp.core.card import Card, State
from quizapp.core.ids import DeckId
from quizapp.core.queue import DayLimits, DueCounts, is_askable, weight_of
from quizapp.core.study_day import StudyDays
from quizapp.core.study_request import EVERYTHING, Scope
from quizapp.services.daily_limits import DailyLimits
from quizapp.services.pace import Pace
from quizapp.storage.collection import Collection

# A new card is answered twice on its first day (after 1 and after 10 minutes) when all goes well.
_ANSWERS_PER_NEW_CARD = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far today's study is. `done` counts answers, `counts` the cards that wait; `minutes_left` is an estimate."""

    done: int
    counts: DueCounts
    minutes_left: float

    @property
    def total(self) -> int:
        """How much there is today in all."""
        return self.done + self.counts.total


class Workload:
    """Counts what waits once, and then follows answer by answer without counting anew."""

    def __init__(
        self,
        collection: Collection,
        days: StudyDays,
        now: datetime,
        *,
        limits: DailyLimits,
        scope: Scope = EVERYTHING,
        bury_siblings: bool = False,
    ) -> None:
        """Count at `now` for all decks, within `limits`; with a `scope` for its cards, without limit.

        With `bury_siblings` the other cards of a deck wait until tomorrow once one of it was answered; not in a scope.
        """
        self.scope = scope
        self.today = days.day_of(now)
        self._collection = collection
        self._days = days
        self._daily_limits = limits
        self._buries_siblings = bury_siblings and scope.is_everything
        self._pace = Pace(collection)
        self.recount(now)

    def recount(self, now: datetime) -> None:
        """Count everything anew from the collection."""
        queue = self._collection.queue
        self.today = self._days.day_of(now)
        self._wish, self._usual = self._daily_limits.wished(self.today), self._daily_limits.usual
        self._backlog_pace = self._daily_limits.pace
        self.day_start = self._days.start_of(self.today)
        self.day_end = self._days.end_of(self.today)
        if self._buries_siblings:
            self.scope = Scope(resting=queue.decks_answered_between(self.day_start, self.day_end))
        self._waiting = queue.counts(self.scope, day_end=self.day_end, today=self.today)
        self._answered = queue.answered_between(self.day_start, self.day_end, self.scope)
        everywhere = queue.answered_between(self.day_start, self.day_end, EVERYTHING)
        self._introduced, self._reviewed = everywhere.new, everywhere.reviews
        self._pace.recount()

    def count_answer(self, before: Card, after: Card, duration_ms: int) -> None:
        """Take one answer into account."""
        out = weight_of(before, today=self.today, day_end=self.day_end)
        back = weight_of(after, today=self.today, day_end=self.day_end)
        self._waiting = DueCounts(
            due=self._waiting.due - out.due + back.due,
            learning=self._waiting.learning - out.learning + back.learning,
            new=self._waiting.new - out.new + back.new,
        )
        if self._buries_siblings and before.deck_id not in self.scope.resting:
            self._rest(before.deck_id)
        state = before.schedule.state
        self._introduced += state is State.NEW
        self._reviewed += state is State.REVIEW
        self._answered = replace(
            self._answered,
            new=self._answered.new + (state is State.NEW),
            reviews=self._answered.reviews + (state is State.REVIEW),
            all=self._answered.all + 1,
        )
        self._pace.count_answer(duration_ms)
        self._end_backlog_pace()

    def asks(self, card: Card) -> bool:
        """Whether `card` may be asked today."""
        return self.scope.has(card) and is_askable(card, today=self.today, day_end=self.day_end)

    @property
    def counts(self) -> DueCounts:
        """The cards that wait, within the limits of the day."""
        return replace(self._waiting, due=self._waiting.due - self.reviews_kept_back, new=self.new_today)

    @property
    def is_backlog(self) -> bool:
        """Whether more reviews wait than the day takes."""
        return self.reviews_kept_back > 0

    @property
    def usual(self) -> DayLimits:
        """The limits of today without a wish for it: no new cards while more reviews wait than it takes."""
        pauses_new = self._waiting.due > max(0, self._usual.reviews - self._reviewed)
        return replace(self._usual, new=0) if pauses_new else self._usual

    @property
    def limits(self) -> DayLimits:
        """The limits of today: what the student wished for it, else the usual ones."""
        return self._wish or self.usual

    @property
    def reviews_waiting(self) -> int:
        """How many reviews wait, whatever the daily limit."""
        return self._waiting.due

    @property
    def reviewed(self) -> int:
        """How many cards in state REVIEW were answered today, in all decks."""
        return self._reviewed

    @property
    def introduced(self) -> int:
        """How many new cards were asked today, in all decks."""
        return self._introduced

    @property
    def reviews_kept_back(self) -> int:
        """How many reviews wait only because of the daily limit."""
        if not self.scope.is_everything:
            return 0
        return max(0, self._waiting.due - max(0, self.limits.reviews - self._reviewed))

    @property
    def new_today(self) -> int:
        """How many new cards may still be asked today."""
        if not self.scope.is_everything:
            return self._waiting.new
        return min(self._waiting.new, max(0, self.limits.new - self._introduced))

    @property
    def new_kept_back(self) -> int:
        """How many new cards wait only because of the daily limit; none in a backlog."""
        return 0 if self.is_backlog else self._waiting.new - self.new_today

    @property
    def progress(self) -> Progress:
        """The state of today's study, with the minutes left by the student's own speed."""
        counts = self.counts
        answers = counts.due + counts.learning + _ANSWERS_PER_NEW_CARD * counts.new
        return Progress(done=self._answered.all, counts=counts, minutes_left=self._pace.minutes_for(answers))

    @property
    def new_is_next(self) -> bool:
        """Whether a new card is next, so that the new ones are spread evenly among today's reviews.

        It follows from the day's counts alone, so a session that is opened again goes on with the same card.
        """
        new_left, reviews_left = self.new_today, self.counts.due
        if not new_left or not reviews_left:
            return bool(new_left)
        new_share = (self._answered.new + 0.5) / (self._answered.new + new_left)
        review_share = (self._answered.reviews + 0.5) / (self._answered.reviews + reviews_left)
        return new_share < review_share

    def _end_backlog_pace(self) -> None:
        """Return to the usual limit once today, at the pace that was chosen, takes all that waits."""
        if self._backlog_pace is None or not self.scope.is_everything or self.is_backlog:
            return
        if self._waiting.due <= self._backlog_pace:
            self._daily_limits.set_pace(None)
            self._backlog_pace, self._usual = None, self._daily_limits.usual

    def _rest(self, deck_id: DeckId) -> None:
        """Let a deck, of which a card was answered for the first time today, wait until tomorrow."""
        of_deck = Scope(decks=frozenset({deck_id}))
        others = self._collection.queue.counts(of_deck, day_end=self.day_end, today=self.today)
        self._waiting = replace(self._waiting, due=self._waiting.due - others.due, new=self._waiting.new - others.new)
        self.scope = replace(self.scope, resting=self.scope.resting | {deck_id})
