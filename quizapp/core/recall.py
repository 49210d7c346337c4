"""What of an answer was recalled, and the rating that this suggests."""

from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.core.key_points import KeyPoint
from quizapp.core.review import Rating

_CORE_WEIGHT = 2
_HALF, _THREE_QUARTERS = 0.5, 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class Highlight:
    """A stretch of a text, from `start` to `end` (characters), that was found in the other text too."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PointMatch:
    """How far a key point is in what was typed: `score` from 0 to 1, and whether that is enough to tick it.

    `in_answer` and `in_typed` are the stretches of both texts that are the same.
    """

    score: float
    matched: bool
    in_answer: tuple[Highlight, ...] = ()
    in_typed: tuple[Highlight, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RecallMatch:
    """What was typed, compared with an answer: one match for each of its key points, in their order.

    `share` is the share of points recalled, 0 to 1. `suggested` is the rating for it, None where there are no points.
    """

    points: tuple[PointMatch, ...]
    share: float
    suggested: Rating | None


def recalled_share(points: Sequence[KeyPoint], ticks: Sequence[bool]) -> float:
    """Return the share of `points` that have a tick, from 0 to 1; a point that is core counts double."""
    weights = [_CORE_WEIGHT if point.core else 1 for point in points]
    ticked = sum(weight for weight, tick in zip(weights, ticks, strict=True) if tick)
    return ticked / sum(weights) if weights else 0.0


def suggested_rating(share: float) -> Rating:
    """Return the rating for a share of key points: under half Again, up to three quarters Hard, above Good.

    Easy is never suggested: how easy it was only the student knows.
    """
    if share < _HALF:
        return Rating.AGAIN
    return Rating.HARD if share <= _THREE_QUARTERS else Rating.GOOD
