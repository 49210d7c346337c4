"""Key points: the idea units of an answer, as stretches of its text, and what the student makes of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

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


KeyPoints = tuple[KeyPoint, ...]
"""A cut of an answer, in its order."""


def fits(points: Sequence[KeyPoint], answer: str) -> bool:
    """Whether `points` are a cut of `answer`: in its order, none empty or overlapping, and not too many."""
    end = 0
    for point in points:
        if not end <= point.start < point.end <= len(answer):
            return False
        end = point.end
    return len(points) <= MOST_KEY_POINTS


def cut_at(points: KeyPoints, answer: str, place: int) -> KeyPoints:
    """Return `points` with the one around `place`, an index into `answer`, cut in two there; both are core if it was.

    They stay as they are where there are as many as there may be, or where one side would have no letter or digit.
    """
    for index, point in enumerate(points):
        if point.start < place < point.end:
            halves = [_stripped(replace(point, end=place), answer), _stripped(replace(point, start=place), answer)]
            says = all(any(map(str.isalnum, half.text_in(answer))) for half in halves)
            if says and len(points) < MOST_KEY_POINTS:
                return (*points[:index], *halves, *points[index + 1 :])
    return points


def joined(points: KeyPoints, index: int) -> KeyPoints:
    """Return `points` with the one at `index` and the next as one, core if either was; the last stays as it is."""
    if not 0 <= index < len(points) - 1:
        return points
    return (*points[:index], _one_of(points[index : index + 2]), *points[index + 2 :])


def with_core(points: KeyPoints, index: int) -> KeyPoints:
    """Return `points` with the one at `index` core, or no longer core where it was."""
    return tuple(
        replace(point, core=not point.core) if number == index else point for number, point in enumerate(points)
    )


def followed(points: KeyPoints, before: str, after: str) -> KeyPoints:
    """Return the cut of the answer `after` that comes of `points`, a cut of the answer `before`.

    What the edit did not reach is kept. The points that it reached become one, which has the new text. Without any
    left that says the same as before, the answer is to be cut anew: no points, unless there was but one and some of
    its text is still there.
    """
    first, last = _edited(before, after)
    grown = len(after) - len(before)
    reached = _reached(points, first, last, said=after[first : last + grown])
    kept = points[: reached.start]
    shifted = [replace(point, start=point.start + grown, end=point.end + grown) for point in points[reached.stop :]]
    if not reached:
        return (*kept, *shifted)
    if len(reached) == len(points) and (len(points) > 1 or last - first == len(before)):
        return ()
    one = _one_of(points[reached.start : reached.stop])
    changed = replace(one, start=min(one.start, first), end=max(one.end, last) + grown)
    says = bool(changed.text_in(after).strip())
    return (*kept, *([_stripped(changed, after)] if says else []), *shifted)


def _edited(before: str, after: str) -> tuple[int, int]:
    """Return from where up to where `before` differs from `after`."""
    first = sum(1 for _ in takewhile(_is_same, zip(before, after, strict=False)))
    rest, other_rest = before[first:], after[first:]
    same = sum(1 for _ in takewhile(_is_same, zip(reversed(rest), reversed(other_rest), strict=False)))
    return first, len(before) - same


def _reached(points: KeyPoints, first: int, last: int, *, said: str) -> range:
    """Return the indices of the points that an edit from `first` up to `last` reaches, which puts `said` there.

    What is said beside the points belongs to the one before it; mere space belongs to none.
    """
    within = [index for index, point in enumerate(points) if point.start < last and first < point.end]
    if within:
        return range(within[0], within[-1] + 1)
    before = sum(1 for point in points if point.end <= first)
    if not said.strip() or not points:
        return range(before, before)
    index = max(before - 1, 0)
    return range(index, index + 1)


def _one_of(points: Sequence[KeyPoint]) -> KeyPoint:
    return KeyPoint(start=points[0].start, end=points[-1].end, core=any(point.core for point in points))


def _stripped(point: KeyPoint, answer: str) -> KeyPoint:
    text = point.text_in(answer)
    start = point.start + len(text) - len(text.lstrip())
    return replace(point, start=start, end=start + len(text.strip()))


def _is_same(pair: tuple[str, str]) -> bool:
    return pair[0] == pair[1]
