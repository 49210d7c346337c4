"""Fuzz: intervals are spread a little, so that cards learnt together do not stay together for ever.

FSRS's own drawing is not used. It takes the global random numbers, so that a preview and the answer after it would
differ, and it rounds so that a value above its range comes up and the ends come up half as often as the others.
"""

import hashlib
import math

_UNFUZZED_BELOW = 2.5
# From, to (days) and the share of the days between them that the range is widened by: FUZZ_RANGES of FSRS.
_BANDS = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.10), (20.0, math.inf, 0.05))
_SEED_BITS = 64


def fuzz_range(days: int, cap: int) -> tuple[int, int]:
    """Return the least and the greatest interval, in days, that an interval of `days` may become.

    Neither is above `cap`, the longest interval allowed. Source of the widths: FSRS-6 as in py-fsrs 6.3.
    """
    if days < _UNFUZZED_BELOW:
        return min(days, cap), min(days, cap)
    delta = 1.0 + sum(share * max(min(days, end) - start, 0.0) for start, end, share in _BANDS)
    greatest = min(round(days + delta), cap)
    return min(max(2, round(days - delta)), greatest), greatest


def draw(card_id: int, reps: int) -> float:
    """Return a number from 0 up to, not including, 1 that looks random and is always the same for one answer.

    `reps` is how often the card was answered before. Preview, answer, undo and redo so agree on every machine.
    """
    digest = hashlib.blake2b(f"{card_id}:{reps}".encode(), digest_size=_SEED_BITS // 8).digest()
    # The upper 53 bits are what a float holds exactly; all 64 could round up to 1.
    return (int.from_bytes(digest) >> (_SEED_BITS - 53)) / 2**53
