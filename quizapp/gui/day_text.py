"""Days as students type them, in digits or with the names of months in their own language or in English."""

import re
from contextlib import suppress
from datetime import date

from PySide6.QtCore import QLocale

from quizapp.gui import wording

_FULL_YEAR = 1000
_CENTURY = 2000
_MONTHS = 12
_LEAST_LETTERS = 3  # of the beginning of a month's name, where it is longer


def parse_day(text: str, today: date | None = None) -> date | None:
    """Return the day that `text` writes; None for no day.

    2024-11-15, 15 Nov 2024, November 15, 2024 and 15.11.2024 are all read, and 11/15/2024 in the order of the student's
    country. A day without a year is the next one from `today` on, if that is given.
    """
    shown = QLocale().toDate(text.strip(), wording.DAY_FORM)
    if shown.isValid():
        return _day(shown.year(), shown.month(), shown.day())
    numbers = [int(digits) for digits in re.findall(r"\d+", text)]
    months = [month for word in re.findall(r"[^\W\d_]+", text) if (month := _month_named(word))]
    if len(numbers) + len(months) not in {2, 3} or len(months) > 1 or (re.search(r"[^\W\d_]", text) and not months):
        return None
    if numbers[0] >= _FULL_YEAR:
        year, *rest = numbers
        month, day = (months + rest) if len(months + rest) == 2 else (0, 0)
        return _day(year, month, day)
    if not months:
        numbers = _day_first(numbers, text)
        months = [numbers.pop(1)]
    day, *years = numbers
    if years:
        return _day(years[0] if years[0] >= _FULL_YEAR else _CENTURY + years[0], months[0], day)
    return None if today is None else _next(today, months[0], day)


def _day_first(numbers: list[int], text: str) -> list[int]:
    """Return the day before the month; with dots it always is, else as the student's country has it."""
    form = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    is_first = "." in text or form.find("d") < form.find("M")
    if max(numbers[:2]) > _MONTHS:  # only one of them can be the month
        is_first = numbers[0] > _MONTHS
    return numbers if is_first else [numbers[1], numbers[0], *numbers[2:]]


def _month_named(word: str) -> int | None:
    begin = word.casefold()
    for locale in (QLocale(), QLocale.c()):
        for month in range(1, _MONTHS + 1):
            for name in (locale.monthName(month), locale.standaloneMonthName(month)):
                whole = name.casefold()
                if whole == begin or (len(begin) >= _LEAST_LETTERS and whole.startswith(begin)):
                    return month
    return None


def _next(today: date, month: int, day: int) -> date | None:
    found = (_day(today.year + years, month, day) for years in range(5))
    return next((each for each in found if each is not None and each >= today), None)


def _day(year: int, month: int, day: int) -> date | None:
    with suppress(ValueError):
        return date(year, month, day)
    return None
