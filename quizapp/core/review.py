"""One answer of the student, kept for ever: enough for statistics, undo and fitting the scheduler."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from quizapp.core.card import MemoryState, Schedule
from quizapp.core.ids import CardId, ReviewId


class Rating(IntEnum):
    """The student's own judgement of an answer. The numbers are those of FSRS and of the keys 1 to 4."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class Confidence(IntEnum):
    """How sure the student was of an answer before seeing it. The numbers are stored; they never change."""

    NO_IDEA = 0
    UNSURE = 1
    SURE = 2


class ReviewKind(IntEnum):
    """In which state of its card an answer was given. The numbers are stored; they never change."""

    LEARN = 0
    REVIEW = 1
    RELEARN = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewLog:
    """One answer.

    `duration_ms` is the time from question to rating. `before` is the whole schedule the card had, so that the
    answer can be taken back; `after` the memory it led to. `elapsed_days` are study days since the last review
    (0 for the first), `scheduled_days` is the interval that was given, in days. `recall_score` is the share of
    key points recalled, 0 to 1, and `suggested` the rating it suggested; both None where nothing was compared.
    `confidence` is None where the student said nothing.
    """

    id: ReviewId
    card_id: CardId
    rating: Rating
    reviewed_at: datetime
    duration_ms: int
    kind: ReviewKind
    before: Schedule
    after: MemoryState
    elapsed_days: int
    scheduled_days: float
    recall_score: float | None = None
    suggested: Rating | None = None
    confidence: Confidence | None = None
