"""How evenly the reviews of many days are spread."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, pstdev

# A day is compared with the days around it, so that a load that grows with the collection does not count as uneven.
_DAYS_AROUND = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """Reviews a day: their `mean`, their standard deviation `sd`, and their `variation`.

    That is how far a day is from the mean of the fortnight around it, as a share of that mean: the root of the mean of
    the squares. It is None where no day has a whole fortnight with reviews around it.
    """

    mean: float
    sd: float
    variation: float | None


def load_of(reviews: Sequence[int]) -> Load:
    """Return the load of days in a row; days whose fortnight is not whole, or empty, have no part in the variation."""
    if not reviews:
        return Load(mean=0.0, sd=0.0, variation=None)
    shares = []
    for place in range(_DAYS_AROUND, len(reviews) - _DAYS_AROUND):
        around = fmean(reviews[place - _DAYS_AROUND : place + _DAYS_AROUND + 1])
        if around:
            shares.append((reviews[place] / around - 1) ** 2)
    return Load(mean=fmean(reviews), sd=pstdev(reviews), variation=math.sqrt(fmean(shares)) if shares else None)
