"""What an answer leads to: a schedule and a log, and before it is given, what each rating would lead to."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

from quizapp.core.card import Card, State
from quizapp.core.changes import Snapshot
from quizapp.core.choices import Recall
from quizapp.core.ids import ReviewId
from quizapp.core.review import Confidence, Rating, ReviewKind, ReviewLog
from quizapp.scheduling.scheduler import Outcome, Scheduler
from quizapp.services.day_loads import DayLoads
from quizapp.services.prompt import Prompt
from quizapp.storage.collection import Collection

_KINDS = {
    State.NEW: ReviewKind.LEARN,
    State.LEARNING: ReviewKind.LEARN,
    State.REVIEW: ReviewKind.REVIEW,
    State.RELEARNING: ReviewKind.RELEARN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer: the card as it leaves it, and what makes the snapshot to write, inside the transaction."""

    after: Card
    snapshot: Callable[[], Snapshot]


class Answers(Protocol):
    """What a session does with its answers."""

    def with_options(self, prompt: Prompt, now: datetime) -> Prompt:
        """Return `prompt` with what each rating would lead to at `now`."""

    def given(self, prompt: Prompt, rating: Rating, now: datetime, duration_ms: int) -> Answer:
        """Return what it leads to that the card of `prompt` is rated at `now`, after `duration_ms`."""

    def count(self, answer: Answer) -> None:
        """Take into account that `answer` has been written."""

    def forget(self) -> None:
        """Count anew: something else was changed."""


class ScheduledAnswers:
    """Answers by which the scheduler goes."""

    def __init__(self, collection: Collection, scheduler: Scheduler, loads: DayLoads) -> None:
        self._collection = collection
        self._scheduler = scheduler
        self._loads = loads

    def with_options(self, prompt: Prompt, now: datetime) -> Prompt:
        """Return `prompt` with what each rating would lead to at `now`, and the loads of the days that this goes by.

        A prompt that has options already keeps their loads: what others do meanwhile changes no promise.
        """
        prompt = replace(prompt, loads=prompt.loads if prompt.options else self._loads.at(now))
        options = self._scheduler.preview(
            prompt.card, now, deck=prompt.deck, loads=prompt.loads, confidence=prompt.confidence
        )
        return replace(prompt, options=options)

    def given(self, prompt: Prompt, rating: Rating, now: datetime, duration_ms: int) -> Answer:
        """Return the answer: its card's new schedule, and its log."""
        before = prompt.card
        outcome = self._scheduler.answer(
            before, rating, now, deck=prompt.deck, loads=prompt.loads, confidence=prompt.confidence
        )
        after = replace(before, schedule=outcome.schedule, key_points=prompt.points)

        def snapshot() -> Snapshot:
            (review_id,) = self._collection.reserve_review_ids(1)
            review = review_log(review_id, before, outcome, rating, now, duration_ms, prompt.recall, prompt.confidence)
            return Snapshot(cards={before.id: after}, reviews={review.id: review})

        return Answer(after=after, snapshot=snapshot)

    def count(self, answer: Answer) -> None:
        """Follow the loads of the days to come."""
        self._loads.count_answer(answer.after)

    def forget(self) -> None:
        """Count the loads anew when they are next needed."""
        self._loads.forget()


def review_log(
    review_id: ReviewId,
    card: Card,
    outcome: Outcome,
    rating: Rating,
    answered_at: datetime,
    duration_ms: int,
    recall: Recall | None = None,
    confidence: Confidence | None = None,
) -> ReviewLog:
    """Return the log of `rating` given to `card` (as it was asked) at `answered_at`, with what that led to.

    `recall` is what was recalled, where that was compared; `confidence` how sure the student was, where that was said.
    """
    memory = outcome.schedule.memory
    if memory is None:
        raise ValueError("an answered card has a memory")
    return ReviewLog(
        id=review_id,
        card_id=card.id,
        rating=rating,
        reviewed_at=answered_at,
        duration_ms=duration_ms,
        kind=_KINDS[card.schedule.state],
        before=card.schedule,
        after=memory,
        elapsed_days=outcome.elapsed_days,
        scheduled_days=outcome.interval / timedelta(days=1),
        recall_score=None if recall is None else recall.score,
        suggested=None if recall is None else recall.suggested,
        confidence=confidence,
    )
