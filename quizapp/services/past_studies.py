"""Turns what study made of questions in another program into what it would have made of them here.

The answers are replayed by our scheduler's memory model. Where there are none, or the first ones are missing, interval
and factor of SM-2 tell the memory. A memory that FSRS had there stays as it is, and so does the day on which a card is
due.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from quizapp.core.article import Article, Question
from quizapp.core.card import NEW_SCHEDULE, MemoryState, Schedule, State
from quizapp.core.ids import CardId, ReviewId
from quizapp.core.past_study import PastReview, PastStudy
from quizapp.core.review import Rating, ReviewKind, ReviewLog
from quizapp.core.standing import Standing
from quizapp.core.study_day import StudyDays
from quizapp.scheduling.memory import MemoryModel

_DAY = timedelta(days=1)
_USUAL_EASE = 2.5
"""The factor that SM-2 begins with."""
_LONGEST = 36_500.0
"""No interval and no stability is longer, in days: a hostile log must not grow beyond all numbers."""
_STATES = {
    ReviewKind.LEARN: State.LEARNING,
    ReviewKind.REVIEW: State.REVIEW,
    ReviewKind.RELEARN: State.RELEARNING,
}


@dataclass(slots=True)
class _Track:
    """Where a card stands while its answers are replayed; `answered_on` is the study day of its last review."""

    memory: MemoryState | None = None
    due: datetime | None = None
    last_review: datetime | None = None
    answered_on: date | None = None
    reps: int = 0
    lapses: int = 0

    def schedule(self, kind: ReviewKind) -> Schedule:
        """Return the schedule of the card as it is asked for an answer of `kind`."""
        state = State.NEW if self.memory is None else _STATES[kind]
        return Schedule(
            state=state,
            step=0 if state in {State.LEARNING, State.RELEARNING} else None,
            memory=self.memory,
            due=self.due,
            last_review=self.last_review,
            reps=self.reps,
            lapses=self.lapses,
        )

    def take(self, review: PastReview, before: Schedule, memory: MemoryState, answered_on: date) -> None:
        """Go on after `review`, which led to `memory`."""
        self.memory = memory
        self.due = review.reviewed_at + timedelta(days=min(review.interval_days, _LONGEST))
        self.last_review = review.reviewed_at
        self.answered_on = answered_on
        self.reps += 1
        self.lapses += before.state is State.REVIEW and review.rating is Rating.AGAIN


class PastStudies:
    """Makes standings of past studies."""

    def __init__(self, model: MemoryModel, days: StudyDays) -> None:
        """Replay with `model`, counting study days as `days` does."""
        self._model = model
        self._days = days

    def settled(self, article: Article) -> Article:
        """Return `article` with the standings of those of its questions that were studied in another program."""
        if not any(question.past for question in article.questions):
            return article
        return replace(article, questions=tuple(map(self._settled, article.questions)))

    def standing(self, past: PastStudy) -> Standing:
        """Return the standing that `past` comes to."""
        reviews = self._replayed(past.reviews)
        schedule = self._schedule(past, reviews)
        if reviews and schedule.memory is not None and schedule.memory is not reviews[-1].after:
            reviews[-1] = replace(reviews[-1], after=schedule.memory)
        return Standing(
            schedule=schedule,
            reviews=tuple(reviews),
            suspended=past.suspended,
            buried_until=past.buried_at and self._days.day_of(past.buried_at) + _DAY,
            flag=past.flag,
            starred=past.starred,
            added_at=past.added_at,
        )

    def _settled(self, question: Question) -> Question:
        return (
            question if question.past is None else replace(question, past=None, standing=self.standing(question.past))
        )

    def _replayed(self, reviews: Iterable[PastReview]) -> list[ReviewLog]:
        logs: list[ReviewLog] = []
        track = _Track()
        for review in reviews:
            if review.starts_anew:
                track = _Track(reps=track.reps, lapses=track.lapses)
            if track.memory is None and review.kind is not ReviewKind.LEARN and review.previous_days >= 1:
                self._assume(track, review)
            answered_on = self._days.day_of(review.reviewed_at)
            elapsed = 0 if track.answered_on is None else max((answered_on - track.answered_on).days, 0)
            before = track.schedule(review.kind)
            after = _within(self._model.after(track.memory, review.rating, elapsed))
            logs.append(_log(review, before, after, elapsed))
            track.take(review, before, after, answered_on)
        return logs

    def _assume(self, track: _Track, review: PastReview) -> None:
        """Have a memory before `review`, of which the file says the interval alone: it was given when due."""
        memory = self._model.of_sm2(review.previous_days, review.ease or _USUAL_EASE)
        track.memory = _within(memory)
        track.due = review.reviewed_at
        track.last_review = review.reviewed_at - timedelta(days=min(review.previous_days, _LONGEST))
        track.answered_on = self._days.day_of(track.last_review)

    def _schedule(self, past: PastStudy, reviews: list[ReviewLog]) -> Schedule:
        memory = past.memory or (reviews[-1].after if reviews else None)
        if memory is None and past.interval_days >= 1:
            memory = self._model.of_sm2(past.interval_days, past.ease or _USUAL_EASE)
        due = past.due_at if past.due_on is None else self._days.start_of(past.due_on)
        interval = timedelta(days=min(past.interval_days, _LONGEST))
        last = reviews[-1].reviewed_at if reviews else past.last_review
        last = last or (due and due - interval)
        due = due or (last and last + interval)
        if past.state is State.NEW or memory is None or due is None:
            return NEW_SCHEDULE  # Nothing tells when it was learnt, or how well.
        return Schedule(
            state=past.state,
            step=None if past.state is State.REVIEW else 0,
            memory=_within(memory),
            due=due.astimezone(UTC),
            last_review=last,
            reps=past.reps,
            lapses=past.lapses,
        )


def _log(review: PastReview, before: Schedule, after: MemoryState, elapsed: int) -> ReviewLog:
    return ReviewLog(
        id=ReviewId(0),  # ids are given when it is imported
        card_id=CardId(0),
        rating=review.rating,
        reviewed_at=review.reviewed_at,
        duration_ms=review.duration_ms,
        kind=review.kind,
        before=before,
        after=after,
        elapsed_days=elapsed,
        scheduled_days=min(review.interval_days, _LONGEST),
    )


def _within(memory: MemoryState) -> MemoryState:
    return memory if memory.stability <= _LONGEST else replace(memory, stability=_LONGEST)
