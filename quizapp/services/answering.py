"""What an answer leaves behind: its review log."""

from datetime import datetime, timedelta

from quizapp.core.card import Card, State
from quizapp.core.choices import Recall
from quizapp.core.ids import ReviewId
from quizapp.core.review import Confidence, Rating, ReviewKind, ReviewLog
from quizapp.scheduling.scheduler import Outcome

_KINDS = {
    State.NEW: ReviewKind.LEARN,
    State.LEARNING: ReviewKind.LEARN,
    State.REVIEW: ReviewKind.REVIEW,
    State.RELEARNING: ReviewKind.RELEARN,
}


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
