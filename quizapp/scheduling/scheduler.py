"""The scheduler: FSRS-6 by the `fsrs` library, with study days for its 24-hour days and due days of our own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from math import ceil
from types import MappingProxyType

import fsrs

from quizapp.core.card import Card, MemoryState, Schedule, State
from quizapp.core.deck import Deck
from quizapp.core.review import Confidence, Rating
from quizapp.core.study_day import StudyDays
from quizapp.errors import QuizAppError
from quizapp.scheduling.due_day import DueDays, Wish
from quizapp.scheduling.forgetting import recall_probability
from quizapp.scheduling.fuzz import draw
from quizapp.scheduling.memory import MemoryModel
from quizapp.scheduling.settings import SchedulerSettings

_DAY = timedelta(days=1)
# FSRS is told of every last review as if it had been at this instant, and of the answer as whole study days later:
# so the days it counts are the student's, whatever the hours and the time zone.
_ORIGIN = datetime(2000, 1, 1, tzinfo=UTC)

# A miss that the student was sure about is corrected well, but the old answer comes back within the week. Source: A. C.
# Butler, L. K. Fazio, E. J. Marsh, "The hypercorrection effect persists over a week, but high-confidence errors
# return", Psychonomic Bulletin & Review 18 (2011). So its next reviews are early: this many days at most by the
# number of such checks that are still to come.
_CHECK_DAYS = {2: 1, 1: 7}

_NO_LOADS: Mapping[date, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What one rating leads to.

    `interval` is the wait until the card is asked again: a step, or whole study days for a card in state REVIEW.
    `elapsed_days` are the study days since the card's last review, 0 for the first.
    """

    schedule: Schedule
    interval: timedelta
    elapsed_days: int


class Scheduler:
    """Decides from a card's memory and a rating when the card is asked again. It holds no state of its own."""

    def __init__(self, settings: SchedulerSettings, days: StudyDays, *, balanced: bool = True) -> None:
        """Follow `settings`, counting days as `days` does. Raises QuizAppError where FSRS refuses the parameters.

        Unless `balanced`, the reviews that are due on a day already make no difference; that is for comparing.
        """
        self._days = days
        self._settings = settings
        self._balanced = balanced
        try:
            self._fsrs = _fsrs(settings)
        except ValueError as fault:
            detail = " ".join(str(fault).split())
            raise QuizAppError(
                f"The parameters of the scheduler in the settings cannot be used: {detail}.",
                "Remove them from the settings to use the defaults, or fit them anew.",
            ) from fault
        self._memory = MemoryModel(self._fsrs.parameters)
        self._due_days = DueDays(settings.easy_days, self._fsrs.parameters[-1])

    @property
    def settings(self) -> SchedulerSettings:
        """The choices that are followed."""
        return self._settings

    @property
    def memory_model(self) -> MemoryModel:
        """What an answer makes of a memory, by the parameters of the settings."""
        return self._memory

    def preview(
        self,
        card: Card,
        now: datetime,
        *,
        deck: Deck | None = None,
        loads: Mapping[date, int] = _NO_LOADS,
        confidence: Confidence | None = None,
    ) -> dict[Rating, Outcome]:
        """Return what each rating of `card` at `now` (aware) would lead to.

        `deck` may have aims of its own, `loads` are how many reviews are due on each of the days to come, `confidence`
        is how sure the student was of the answer. No rating gives a shorter interval than a lower one, and none is
        longer than the longest allowed.
        """
        now = now.astimezone(UTC)
        elapsed = self._elapsed_days(card.schedule, now)
        by = self._fsrs_of(deck)
        outcomes: dict[Rating, Outcome] = {}
        least = timedelta(0)
        for rating in Rating:
            after = _reviewed(by, card.schedule, rating, elapsed)
            step = after.due - (_ORIGIN + elapsed * _DAY)
            misled = rating is Rating.AGAIN and confidence is Confidence.SURE
            checks = max(_CHECK_DAYS) if misled else card.schedule.checks
            if after.state is fsrs.State.Review:
                cap = min(by.maximum_interval, _CHECK_DAYS.get(checks, by.maximum_interval))
                wish = self._wish(card, after, now, days=min(step.days, cap), cap=cap, least=least)
                interval = self._due_days.interval(wish, loads if self._balanced else _NO_LOADS) * _DAY
                checks = max(0, checks - 1)
            else:
                interval = max(least, min(step, by.maximum_interval * _DAY))
            schedule = self._schedule(card.schedule, rating, after, interval, now, checks)
            outcomes[rating] = Outcome(schedule=schedule, interval=interval, elapsed_days=elapsed)
            least = interval
        return outcomes

    def answer(
        self,
        card: Card,
        rating: Rating,
        now: datetime,
        *,
        deck: Deck | None = None,
        loads: Mapping[date, int] = _NO_LOADS,
        confidence: Confidence | None = None,
    ) -> Outcome:
        """Return what `rating` of `card` at `now` (aware) leads to: what the preview of that moment said."""
        return self.preview(card, now, deck=deck, loads=loads, confidence=confidence)[rating]

    def moved(
        self, card: Card, now: datetime, *, deck: Deck | None = None, loads: Mapping[date, int] = _NO_LOADS
    ) -> Schedule:
        """Return the schedule of `card`, which is in state REVIEW, due on a day after `now` that is in no break.

        As it is where there is no such day within the leeway of its memory.
        """
        schedule = card.schedule
        if schedule.memory is None or schedule.last_review is None or schedule.due is None:
            return schedule
        answered = self._days.day_of(schedule.last_review)
        wish = Wish(
            days=max(1, self._days.days_between(schedule.last_review, schedule.due)),
            stability=schedule.memory.stability,
            cap=self._fsrs_of(deck).maximum_interval,
            least=self._days.days_between(schedule.last_review, now) + 1,
            today=answered,
            share=draw(card.id, schedule.reps),
        )
        day = answered + timedelta(days=self._due_days.interval(wish, loads))
        return schedule if self._settings.easy_days.is_holiday(day) else replace(schedule, due=self._days.start_of(day))

    def retrievability(self, schedule: Schedule, now: datetime) -> float:
        """Return how likely the card is recalled at `now`, 0 to 1; 0 for a new card. It falls from day to day."""
        if schedule.memory is None:
            return 0.0
        elapsed = self._elapsed_days(schedule, now)
        return recall_probability(elapsed, schedule.memory.stability, self._fsrs.parameters[-1])

    def rebuild(self, reviews: Iterable[tuple[datetime, Rating]]) -> MemoryState | None:
        """Return the memory that `reviews` of one card, oldest first, lead to; None where there are none.

        Memory depends on the days and ratings alone, not on the steps the card went through.
        """
        memory: MemoryState | None = None
        last: datetime | None = None
        for instant, rating in reviews:
            elapsed = 0 if last is None else self._days.days_between(last, instant)
            memory, last = self._memory.after(memory, rating, elapsed), instant
        return memory

    def _elapsed_days(self, schedule: Schedule, now: datetime) -> int:
        if schedule.last_review is None:
            return 0
        return self._days.days_between(schedule.last_review, now)

    def _fsrs_of(self, deck: Deck | None) -> fsrs.Scheduler:
        if deck is None or (deck.desired_retention is None and deck.maximum_interval is None):
            return self._fsrs
        own = replace(
            self._settings,
            desired_retention=deck.desired_retention or self._settings.desired_retention,
            maximum_interval=deck.maximum_interval or self._settings.maximum_interval,
        )
        return _fsrs(own)

    def _wish(self, card: Card, after: fsrs.Card, now: datetime, *, days: int, cap: int, least: timedelta) -> Wish:
        memory = _memory(after)
        return Wish(
            days=days,
            stability=memory.stability if memory else days,
            cap=cap,
            least=ceil(least / _DAY),
            today=self._days.day_of(now),
            share=draw(card.id, card.schedule.reps),
        )

    def _schedule(
        self, before: Schedule, rating: Rating, after: fsrs.Card, interval: timedelta, now: datetime, checks: int
    ) -> Schedule:
        if after.state is fsrs.State.Review:
            due = self._days.start_of(self._days.day_of(now) + interval)
        else:
            due = now + interval
        forgotten = before.state is State.REVIEW and rating is Rating.AGAIN
        return Schedule(
            state=State(after.state),
            step=after.step,
            memory=_memory(after),
            due=due,
            last_review=now,
            reps=before.reps + 1,
            lapses=before.lapses + forgotten,
            checks=checks,
        )


def _fsrs(settings: SchedulerSettings) -> fsrs.Scheduler:
    return fsrs.Scheduler(
        **({} if settings.parameters is None else {"parameters": settings.parameters}),
        desired_retention=settings.desired_retention,
        learning_steps=settings.learning_steps,
        relearning_steps=settings.relearning_steps,
        maximum_interval=settings.maximum_interval,
        enable_fuzzing=False,
    )


def _reviewed(by: fsrs.Scheduler, schedule: Schedule, rating: Rating, elapsed: int) -> fsrs.Card:
    memory = schedule.memory
    before = fsrs.Card(
        card_id=0,  # without one FSRS waits a millisecond to make one up
        state=fsrs.State(max(schedule.state, State.LEARNING)),
        step=None if schedule.state is State.REVIEW else schedule.step or 0,
        stability=memory.stability if memory else None,
        difficulty=memory.difficulty if memory else None,
        due=_ORIGIN,
        last_review=_ORIGIN if memory else None,
    )
    return by.review_card(before, fsrs.Rating(rating), _ORIGIN + elapsed * _DAY)[0]


def _memory(card: fsrs.Card) -> MemoryState | None:
    if card.stability is None or card.difficulty is None:
        return None
    return MemoryState(stability=card.stability, difficulty=card.difficulty)
