"""What study made of a card in Mnemosyne: the state that its card has, and its log of repetitions.

Grades 0 and 1 are forgotten, and the card is in learning until it gets another; 2 and 3 make the interval grow less,
4 is as expected, 5 makes it grow more (libmnemosyne/schedulers/SM2_mnemosyne.py). Times are seconds since 1970, and a
day on which a card is due is midnight of that day in UTC, wherever the student is.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from quizapp.core.card import State
from quizapp.core.past_study import PastReview, PastStudy
from quizapp.core.review import Rating, ReviewKind

Number = int | float | str | bytes | None
"""What a cell of the database may hold, or an attribute of the XML."""

REPETITION = 9
"""The type of a repetition among the events of the log."""

_RATINGS = (Rating.AGAIN, Rating.AGAIN, Rating.HARD, Rating.HARD, Rating.GOOD, Rating.EASY)
_LEARNT = 2
_DAY = 86_400
_LATEST = 32_503_680_000
"""The year 3000: later instants are none."""
_LONGEST_ANSWER_MS = 3_600_000


@dataclass(frozen=True, slots=True, kw_only=True)
class CardState:
    """What a card tells of itself, as it stands in the file. `grade` is -1 for one that was never answered."""

    grade: Number
    easiness: Number
    last: Number
    next: Number
    reps: int
    lapses: Number
    added: Number = None


def past_study(state: CardState, reviews: tuple[PastReview, ...] = ()) -> PastStudy:
    """Return what study made of a card with these answers."""
    grade, lapses = _whole(state.grade, -1), max(_whole(state.lapses, 0), 0)
    last, due = instant(state.last), instant(state.next)
    added = instant(state.added)
    if grade < 0 or due is None:
        return PastStudy(reviews=reviews, added_at=added)
    is_learnt = grade >= _LEARNT
    return PastStudy(
        state=State.REVIEW if is_learnt else State.RELEARNING if lapses else State.LEARNING,
        due_on=due.date() if is_learnt else None,
        due_at=None if is_learnt else due,
        interval_days=_days(_real(state.next) - _real(state.last)) if is_learnt and last is not None else 0.0,
        ease=_ease(state.easiness),
        last_review=last,
        reps=max(state.reps, 0),
        lapses=lapses,
        reviews=reviews,
        added_at=added,
    )


def answers(rows: Iterable[Sequence[Number]]) -> dict[Number, tuple[PastReview, ...]]:
    """Return the repetitions in `rows` of the log by the id of their card, in order.

    A row has type of the event, id of the card, instant, grade, easiness, lapses, scheduled interval before, seconds
    of thinking and next instant. Rows that are no repetition, or lack instant or grade, are passed over.
    """
    found: defaultdict[Number, list[PastReview]] = defaultdict(list)
    for event, card, *told in rows:
        if event == REPETITION and (review := _review(*told)) is not None:
            found[card].append(review)
    return {card: tuple(sorted(reviews, key=lambda review: review.reviewed_at)) for card, reviews in found.items()}


def instant(seconds: Number) -> datetime | None:
    """Return an instant from seconds since 1970, None for what is none: Mnemosyne writes -1 for never."""
    value = _real(seconds)
    return datetime.fromtimestamp(value, UTC) if 0 < value < _LATEST else None


def _review(
    at: Number, grade: Number, easiness: Number, lapses: Number, scheduled: Number, thinking: Number, following: Number
) -> PastReview | None:
    answered, value = instant(at), _whole(grade, -1)
    if answered is None or not 0 <= value < len(_RATINGS):
        return None
    before = _days(_real(scheduled))
    # What was scheduled had been learnt; what was not is learnt for the first time, or again.
    learning = ReviewKind.RELEARN if _whole(lapses, 0) > 0 else ReviewKind.LEARN
    return PastReview(
        rating=_RATINGS[value],
        reviewed_at=answered,
        kind=ReviewKind.REVIEW if before else learning,
        duration_ms=round(min(max(_real(thinking), 0) * 1000, _LONGEST_ANSWER_MS)),
        interval_days=_days(_real(following) - _real(at)) if value >= _LEARNT else 0.0,
        previous_days=before,
        ease=_ease(easiness),
    )


def _days(seconds: float) -> float:
    return max(seconds, 0.0) / _DAY


def _ease(easiness: Number) -> float | None:
    value = _real(easiness)
    return min(value, 100.0) if value > 1 else None


def _whole(value: Number, other: int) -> int:
    number = _number(value)
    return other if number is None else int(number)


def _real(value: Number) -> float:
    return _number(value) or 0.0


def _number(value: Number) -> float | None:
    """Return a number; None for what is none or beyond reason."""
    try:
        number = float(value) if isinstance(value, int | float | str) else None
    except (ValueError, OverflowError):
        return None
    return number if number is not None and abs(number) < 1e15 else None
