"""Days on which the student wants to review less than usual, or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

Holiday = tuple[date, date]
"""The first and the last study day of a break."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EasyDays:
    """`week` is the share of a usual day's reviews for each day of the week, Monday first, 0 to 1."""

    week: tuple[float, ...] = (1.0,) * 7
    holidays: tuple[Holiday, ...] = ()

    def is_holiday(self, day: date) -> bool:
        """Return whether `day` is in a break."""
        return any(first <= day <= last for first, last in self.holidays)

    def holiday_on(self, day: date) -> Holiday | None:
        """Return the break that `day` is in, from its first day to its last with those that follow without a gap."""
        return next((whole for whole in merged(self.holidays) if whole[0] <= day <= whole[1]), None)

    def next_after(self, day: date) -> Holiday | None:
        """Return the first break that begins after `day`, from its first day to its last."""
        return next((whole for whole in merged(self.holidays) if whole[0] > day), None)

    def share_of(self, day: date) -> float:
        """Return the share of a usual day's reviews that is wanted on `day`, 0 to 1; 0 in a break."""
        return 0.0 if self.is_holiday(day) else self.week[day.weekday()]


USUAL_DAYS = EasyDays()
"""No day is an easy one."""


def merged(holidays: Sequence[Holiday]) -> tuple[Holiday, ...]:
    """Return the same days as breaks in order, none of which touch."""
    whole: list[Holiday] = []
    for first, last in sorted(holidays):
        if whole and first <= whole[-1][1] + timedelta(days=1):
            whole[-1] = (whole[-1][0], max(whole[-1][1], last))
        else:
            whole.append((first, last))
    return tuple(whole)
