"""The numbers in the cells of an .xlsx workbook as a reader sees them: days, percentages, plain numbers.

A cell holds a number, and its style says what that is; the built-in styles are those of ECMA-376, part 1, 18.8.30.
"""

import re
from datetime import datetime, timedelta
from enum import Enum, auto

_DAYS = frozenset({*range(14, 23), *range(27, 37), 45, 46, 47, *range(50, 59)})
_PERCENTAGES = frozenset({9, 10})
# What stands in quotes, in brackets (colours, languages) or behind a backslash is shown as it is.
_LITERAL = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
_OF_DAYS = re.compile(r"[dmyhs]", re.IGNORECASE)
_LAST_DAY = 2_958_466
_EPOCH, _EPOCH_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)  # noqa: DTZ001  days without a zone
_LEAP_DAY = 60
"""The programs count a 29 February 1900, which there never was."""


class NumberKind(Enum):
    """What a number in a cell is."""

    PLAIN = auto()
    DAY = auto()
    PERCENTAGE = auto()


def kind_of(number: int, code: str | None) -> NumberKind:
    """Return what a number is whose format has this `number`, and this `code` where it is none that is built in."""
    if code is None:
        if number in _DAYS:
            return NumberKind.DAY
        return NumberKind.PERCENTAGE if number in _PERCENTAGES else NumberKind.PLAIN
    bare = _LITERAL.sub("", code).split(";")[0]
    if "%" in bare:
        return NumberKind.PERCENTAGE
    is_day = _OF_DAYS.search(bare) is not None and "general" not in bare.lower()
    return NumberKind.DAY if is_day else NumberKind.PLAIN


def number_text(value: str, kind: NumberKind, *, from_1904: bool = False) -> str:
    """Return the number that `value` says, as text; `value` itself where it is none.

    A day is written as `2024-11-15`, with its time where it has one. `from_1904` says how the workbook counts days.
    """
    try:
        number = float(value)
    except ValueError:
        return value.strip()
    if kind is NumberKind.DAY and 0 <= number < _LAST_DAY:
        return _day(number, from_1904=from_1904)
    if kind is NumberKind.PERCENTAGE:
        return f"{number * 100:.15g}%"
    # What was typed had 15 digits at most; the rest came in by binary fractions.
    return value.strip() if value.strip().isdecimal() else f"{number:.15g}"


def _day(number: float, *, from_1904: bool) -> str:
    seconds = round(number * 86_400)
    if seconds < 86_400:
        return f"{seconds // 3600:02}:{seconds // 60 % 60:02}"
    if from_1904:
        instant = _EPOCH_1904 + timedelta(seconds=seconds)
    else:
        instant = _EPOCH + timedelta(seconds=seconds, days=1 if number < _LEAP_DAY else 0)
    return instant.strftime("%Y-%m-%d %H:%M") if seconds % 86_400 else instant.date().isoformat()
