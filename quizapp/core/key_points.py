"""Key points: the idea units of an answer, as stretches of its text."""

from collections.abc import Sequence
from dataclasses import dataclass

MOST_KEY_POINTS = 6
"""An answer is cut into so many key points at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPoint:
    """One idea unit of an answer: its characters from `start` up to, not including, `end`.

    Without its `core` points the rest of an answer means little.
    """

    start: int
    end: int
    core: bool = False

    def text_in(self, answer: str) -> str:
        """Return what the point says."""
        return answer[self.start : self.end]


def fits(points: Sequence[KeyPoint], answer: str) -> bool:
    """Whether `points` are a cut of `answer`: in its order, none empty or overlapping, and not too many."""
    end = 0
    for point in points:
        if not end <= point.start < point.end <= len(answer):
            return False
        end = point.end
    return len(points) <= MOST_KEY_POINTS
