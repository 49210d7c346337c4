"""How many cards wait today and how long they take, kept right from answer to answer."""

from dataclasses import dataclass, replace
from datetime import datetime

from quizapp.core.card import Card, State
from quizapp.core.queue import DueCounts, is_askable, weight_of
from quizapp.core.stats import LONGEST_ANSWER_MS
from quizapp.core.study_day import StudyDays
from quizapp.core.study_request import EVERYTHING, Scope
from quizapp.services.study_rules import StudyRules
from quizapp.storage.collection import Collection

# What an answer is taken to need at first, how many answers that guess weighs, and how many of the last are measured.
_GUESS_MS = 20_000
_GUESS_ANSWERS = 20
_DURATIONS = 200
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
        self, collection: Collection, days: StudyDays, now: datetime, *, rules: StudyRules, scope: Scope = EVERYTHING
    ) -> None:
        """Count at `now` for all decks, by `rules`; with a `scope` for its cards, without limit."""
        self.scope = scope
        self.new_allowed = rules.new_per_day
        self._collection = collection
        self._days = days
        self.recount(now)

    def recount(self, now: datetime) -> None:
        """Count everything anew from the collection."""
        queue = self._collection.queue
        self.today = self._days.day_of(now)
        self.day_start = self._days.start_of(self.today)
        self.day_end = self._days.end_of(self.today)
        self._waiting = queue.counts(self.scope, day_end=self.day_end, today=self.today)
        self._answered = queue.answered_between(self.day_start, self.day_end, self.scope)
        self._introduced = queue.answered_between(self.day_start, self.day_end, EVERYTHING).new
        self._durations = [
            min(duration, LONGEST_ANSWER_MS) for duration in self._collection.reviews.recent_durations(_DURATIONS)
        ]

    def count_answer(self, before: Card, after: Card, duration_ms: int) -> None:
        """Take one answer into account."""
        out = weight_of(before, today=self.today, day_end=self.day_end)
        back = weight_of(after, today=self.today, day_end=self.day_end)
        self._waiting = DueCounts(
            due=self._waiting.due - out.due + back.due,
            learning=self._waiting.learning - out.learning + back.learning,
            new=self._waiting.new - out.new + back.new,
        )
        state = before.schedule.state
        self._introduced += state is State.NEW
        self._answered = replace(
            self._answered,
            new=self._answered.new + (state is State.NEW),
            reviews=self._answered.reviews + (state is State.REVIEW),
            all=self._answered.all + 1,
        )
        self._durations = [min(duration_ms, LONGEST_ANSWER_MS), *self._durations[: _DURATIONS - 1]]

    def allow_more_new(self, count: int) -> None:
        """Let `count` new cards in beyond the limit, or beyond those asked today where they are more."""
        self.new_allowed = max(self.new_allowed, self._introduced) + count

    def asks(self, card: Card) -> bool:
        """Whether `card` may be asked today."""
        return self.scope.has(card) and is_askable(card, today=self.today, day_end=self.day_end)

    @property
    def counts(self) -> DueCounts:
        """The cards that wait, the new ones within the daily limit."""
        return replace(self._waiting, new=self.new_today)

    @property
    def new_today(self) -> int:
        """How many new cards may still be asked today."""
        if not self.scope.is_everything:
            return self._waiting.new
        return min(self._waiting.new, max(0, self.new_allowed - self._introduced))

    @property
    def new_kept_back(self) -> int:
        """How many new cards wait only because of the daily limit."""
        return self._waiting.new - self.new_today

    @property
    def progress(self) -> Progress:
        """The state of today's study, with the minutes left by the student's own speed."""
        counts = self.counts
        answers = counts.due + counts.learning + _ANSWERS_PER_NEW_CARD * counts.new
        measured, guessed = sum(self._durations), _GUESS_ANSWERS * _GUESS_MS
        mean = (measured + guessed) / (len(self._durations) + _GUESS_ANSWERS)
        return Progress(done=self._answered.all, counts=counts, minutes_left=answers * mean / 60_000)

    @property
    def new_is_next(self) -> bool:
        """Whether a new card is next, so that the new ones are spread evenly among today's reviews.

        It follows from the day's counts alone, so a session that is opened again goes on with the same card.
        """
        new_left, reviews_left = self.new_today, self._waiting.due
        if not new_left or not reviews_left:
            return bool(new_left)
        new_share = (self._answered.new + 0.5) / (self._answered.new + new_left)
        review_share = (self._answered.reviews + 0.5) / (self._answered.reviews + reviews_left)
        return new_share < review_share
