"""What study made of a question in another program, in that program's terms.

A format yields it as it stands in the file; `services.past_studies` turns it into a standing, for which it asks the
scheduler.
"""

from dataclasses import dataclass
from datetime import date, datetime

from quizapp.core.card import MemoryState, State
from quizapp.core.review import Rating, ReviewKind


@dataclass(frozen=True, slots=True, kw_only=True)
class PastReview:
    """One answer. `interval_days` is the wait that it led to, `previous_days` the one that it ended, both in days.

    `ease` is the factor of SM-2 after the answer (2.5 for a card that has just been learnt), None where there is none.
    `starts_anew` says that the card had been set back to new before it was answered.
    """

    rating: Rating
    reviewed_at: datetime
    kind: ReviewKind
    duration_ms: int = 0
    interval_days: float = 0.0
    previous_days: float = 0.0
    ease: float | None = None
    starts_anew: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PastStudy:
    """Schedule, marks and answers of one question; `reviews` are in the order in which they were given.

    A card that is due on a day has `due_on`, one that is due within one `due_at`. `interval_days` and `ease` are those
    of SM-2. `memory` is what FSRS knew there, None where the other program does without. `last_review` is told where
    the file says it beside the answers. A card is buried for the study day of `buried_at`.
    """

    state: State = State.NEW
    due_on: date | None = None
    due_at: datetime | None = None
    interval_days: float = 0.0
    ease: float | None = None
    memory: MemoryState | None = None
    last_review: datetime | None = None
    reps: int = 0
    lapses: int = 0
    reviews: tuple[PastReview, ...] = ()
    suspended: bool = False
    buried_at: datetime | None = None
    flag: int = 0
    starred: bool = False
    added_at: datetime | None = None
