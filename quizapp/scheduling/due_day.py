"""On which day of its fuzz range a review falls: on one with few reviews, on an easy day seldom, in a break never."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from math import ceil

from quizapp.core.easy_days import EasyDays
from quizapp.scheduling.forgetting import days_until, recall_probability
from quizapp.scheduling.fuzz import fuzz_range

LEEWAY = 0.03
"""A review is moved out of a break only as far as recall on its day differs by no more than this.

With FSRS-6's default curve and 90 % desired that is from 0.6 to 1.5 times the interval.
"""
# A day counts for a review by the square of 1 / (reviews due on it + 1). Simulated over two years with 10 new cards a
# day: drawing evenly, the days differ from those around them by 8.7 reviews of 102; by this, by 5.6, and intervals stay
# as long as they were (1.006). Taking the emptiest day gives 4.2, but lengthens intervals by 8 %, for later days are
# the emptier ones, and recall falls by half a point. Anki's load balancer draws by a power of the same kind.
_POWER = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """The wait that the memory asks for, whole study days from `today`, and what is known where it ends.

    `stability` (days) is that of the memory; no wait may be longer than `cap` nor shorter than `least` (days).
    `share` is the draw that decides, 0 up to 1.
    """

    days: int
    stability: float
    cap: int
    least: int
    today: date
    share: float


class DueDays:
    """Chooses the day of a review by the student's `easy_days` and a curve of forgetting with FSRS-6's `decay`."""

    def __init__(self, easy_days: EasyDays, decay: float) -> None:
        self._easy_days = easy_days
        self._decay = decay

    def interval(self, wish: Wish, loads: Mapping[date, int]) -> int:
        """Return the wait in days that is given for `wish`; `loads` are how many reviews are due on a day.

        It is in the fuzz range of what is wished, or as near as `wish.least` lets it. Where all of that is in a break
        it is before or after the break, if that is within LEEWAY. The same is returned for the same wish and loads.
        """
        waits = self._waits(wish)
        shares = [self._easy_days.share_of(_day(wish, wait)) for wait in waits]
        if not any(shares):
            shares = [1.0] * len(waits)
        weights = [
            (share / (loads.get(_day(wish, wait), 0) + 1)) ** _POWER for share, wait in zip(shares, waits, strict=True)
        ]
        return waits[_drawn(weights, wish.share)]

    def _waits(self, wish: Wish) -> Sequence[int]:
        usual = _from(wish.least, fuzz_range(wish.days, wish.cap))
        if not all(self._in_break(wish, wait) for wait in usual):
            return usual
        outside = [wait for wait in _from(wish.least, self._widest(wish)) if not self._in_break(wish, wait)]
        return outside or usual

    def _widest(self, wish: Wish) -> tuple[int, int]:
        """Return the least and the greatest wait within LEEWAY."""
        recall = recall_probability(wish.days, wish.stability, self._decay)
        earliest = days_until(min(recall + LEEWAY, 1.0), wish.stability, self._decay)
        latest = days_until(max(recall - LEEWAY, LEEWAY), wish.stability, self._decay)
        usual = fuzz_range(wish.days, wish.cap)
        return max(1, min(ceil(earliest), usual[0])), max(int(min(latest, wish.cap)), usual[1])

    def _in_break(self, wish: Wish, wait: int) -> bool:
        return self._easy_days.is_holiday(_day(wish, wait))


def _day(wish: Wish, wait: int) -> date:
    return wish.today + timedelta(days=wait)


def _from(least: int, span: tuple[int, int]) -> range:
    """Return the waits of `span` that are no shorter than `least`; `least` where there are none."""
    first = max(least, span[0])
    return range(first, max(first, span[1]) + 1)


def _drawn(weights: Sequence[float], share: float) -> int:
    """Return an index, each as likely as its weight is large; not one without weight."""
    sums = list(accumulate(weights))
    # A product that is rounded up to the whole is the last that has a weight.
    return min(bisect_right(sums, share * sums[-1]), bisect_left(sums, sums[-1]))
