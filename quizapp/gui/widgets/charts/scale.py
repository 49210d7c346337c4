"""Round numbers for axes."""

import math


def round_maximum(value: float) -> float:
    """Return the least of 1, 2, 4, 5, 8 or 10 times a power of ten that is not below `value`; 4 for nothing."""
    if value <= 0:
        return 4.0
    power = 10.0 ** math.floor(math.log10(value))
    factor = next(factor for factor in (1, 2, 4, 5, 8, 10) if factor * power >= value * (1 - 1e-9))
    return float(factor * power)


def grid_values(maximum: float, *, whole: bool) -> list[float]:
    """Return the levels at which an axis from 0 to `maximum` has lines; with `whole`, never between whole numbers."""
    parts = 5 if whole and round(maximum / 10.0 ** math.floor(math.log10(maximum))) in {1, 5, 10} else 4
    if whole and maximum < parts:
        parts = max(1, round(maximum))
    return [maximum * part / parts for part in range(parts + 1)]


def tick_stride(slot: float, widest: float) -> int:
    """Return how many bars, each `slot` px wide, one tick label up to `widest` px wide must serve."""
    return max(1, math.ceil((widest + 10) / slot))
