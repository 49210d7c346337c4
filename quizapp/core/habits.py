"""How a student answers: how often with which rating, and how long it takes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quizapp.core.review import Rating, ReviewKind

# How many answers of a usual student stand beside one's own; the simulators of FSRS weigh theirs likewise.
_USUAL_ANSWERS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingCount:
    """How many answers to cards in one state had one rating, and the milliseconds they took in all.

    `first` says that they were the first to their cards.
    """

    kind: ReviewKind
    first: bool
    rating: Rating
    answers: int
    milliseconds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """Shares of ratings, each row adding up to 1, and seconds per answer.

    `first` are Again, Hard, Good and Easy at the first answer to a card, `steps` those within a learning or relearning
    step, `recalled` Hard, Good and Easy among reviews that were recalled; `seconds` is what an answer of each takes.
    """

    first: tuple[float, ...]
    steps: tuple[float, ...]
    recalled: tuple[float, ...]
    seconds: tuple[float, ...]


USUAL_HABITS = Habits(
    first=(0.24, 0.094, 0.495, 0.171),
    steps=(0.143, 0.098, 0.703, 0.056),
    recalled=(0.224, 0.631, 0.145),
    seconds=(20.0, 20.0, 20.0, 20.0),
)
"""Shares: the defaults of the simulator of fsrs-rs 5, its transitions between steps averaged over the first ratings.

Seconds: what an answer of a paragraph is taken to need before any was measured.
"""


def habits_of(counts: Iterable[RatingCount]) -> Habits:
    """Return the habits that `counts` tell of, with those of a usual student for what was answered little or never."""
    counts = list(counts)
    first = [one for one in counts if one.first]
    steps = [one for one in counts if one.kind is not ReviewKind.REVIEW and not one.first]
    recalled = [one for one in counts if one.kind is ReviewKind.REVIEW and one.rating is not Rating.AGAIN]
    return Habits(
        first=_shares(first, list(Rating), USUAL_HABITS.first),
        steps=_shares(steps, list(Rating), USUAL_HABITS.steps),
        recalled=_shares(recalled, list(Rating)[1:], USUAL_HABITS.recalled),
        seconds=tuple(
            _seconds([one for one in counts if one.rating is rating], usual)
            for rating, usual in zip(Rating, USUAL_HABITS.seconds, strict=True)
        ),
    )


def _shares(counts: Iterable[RatingCount], ratings: Sequence[Rating], usual: Sequence[float]) -> tuple[float, ...]:
    given = dict.fromkeys(ratings, 0)
    for one in counts:
        given[one.rating] += one.answers
    total = sum(given.values()) + _USUAL_ANSWERS
    return tuple((given[rating] + _USUAL_ANSWERS * share) / total for rating, share in zip(ratings, usual, strict=True))


def _seconds(counts: Sequence[RatingCount], usual: float) -> float:
    measured = sum(one.milliseconds for one in counts) / 1000
    return (measured + _USUAL_ANSWERS * usual) / (sum(one.answers for one in counts) + _USUAL_ANSWERS)
