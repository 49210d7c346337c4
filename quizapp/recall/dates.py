"""Months by name and dates in digits."""

import re
import unicodedata
from enum import Enum, auto

_MONTHS = (
    "january jan januar jänner janvier enero gennaio janeiro januari января янв जनवरी يناير",
    "february feb februar février février febrero febbraio fevereiro februari февраля फरवरी फ़रवरी فبراير",
    "march mar märz mars marzo março maart марта मार्च مارس",
    "april apr avril abril aprile апреля अप्रैल أبريل إبريل",
    "may mai mayo maggio maio mei мая मई مايو",
    "june jun juni juin junio giugno junho июня जून يونيو",
    "july jul juli juillet julio luglio julho июля जुलाई يوليو",
    "august aug août agosto augustus августа अगस्त أغسطس",
    "september sep sept septembre septiembre settembre setembro сентября सितंबर सितम्बर سبتمبر",
    "october oct oktober okt octobre octubre ottobre outubro октября अक्टूबर أكتوبر",
    "november nov novembre noviembre novembro ноября नवंबर नवम्बर نوفمبر",
    "december dec dezember dez décembre diciembre dicembre dezembro декабря दिसंबर दिसम्बर ديسمبر",
)
_BY_NAME = {
    unicodedata.normalize("NFC", name): number
    for number, names in enumerate(_MONTHS, start=1)
    for name in names.split()
}
_ALSO_WORDS = frozenset({"may", "mar", "march", "mars", "mai", "dec", "sep", "jun", "jan"})
"""Words of other meanings too: they are months beside a number only, or in capitals."""

DATE = re.compile(
    r"(?<![\d.,/-])(?:(?P<first>\d{1,2})(?P<sep>[./-])(?P<second>\d{1,2})(?P=sep)(?P<year>\d{4}|\d{2})"
    r"|(?P<iso_year>\d{4})-(?P<iso_month>\d{1,2})-(?P<iso_day>\d{1,2})"
    r"|(?P<short_month>0?[1-9]|1[0-2])/(?P<short_year>[12]\d{3}))(?![\d/-])"
)
CJK_MONTH = re.compile(r"(?<!\d)(?:\d{1,2}\s?[月월]|(?:十[一二]?|[一二三四五六七八九])月)")
_SHORT_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})")
_COMMA_WORDS = "Czech Danish Dutch Finnish German Indonesian Italian Polish Portuguese Romanian Russian Turkish"
_COMMA = frozenset(_COMMA_WORDS.split())
"""Languages that write a day as "23.8." and a fraction with a comma."""
_DAYS_A_MONTH = 31
_CENTURY = 2000
_MONTHS_A_YEAR = 12


class Part(Enum):
    """A part of a date."""

    DAY = auto()
    MONTH = auto()
    YEAR = auto()


def month_of(word: str, *, is_capital: bool, beside_number: bool) -> int | None:
    """Return the number of the month that `word`, in small letters and without a full stop, names; else None."""
    number = _BY_NAME.get(unicodedata.normalize("NFC", word))
    if number is not None and word in _ALSO_WORDS and not (is_capital or beside_number):
        return None
    return number


def day_and_month(digits: str, language: str | None) -> tuple[str, str] | None:
    """Return the day and the month of `digits` such as "23.8", as they are written; None where they are a fraction."""
    found = _SHORT_DATE.fullmatch(digits) if language in _COMMA else None
    if found is None or not (0 < int(found[1]) <= _DAYS_A_MONTH and 0 < int(found[2]) <= _MONTHS_A_YEAR):
        return None
    return found[1], found[2]


def read_date(date: re.Match[str]) -> list[tuple[Part, frozenset[int], tuple[int, int]]]:
    """Return the parts of a match of DATE, in their order: what each is, what it may mean, and where it stands.

    Of "4/5/2024" Americans read the month first; both are meant.
    """
    if date["iso_year"]:
        names = {"iso_year": Part.YEAR, "iso_month": Part.MONTH, "iso_day": Part.DAY}
    elif date["short_year"]:
        names = {"short_month": Part.MONTH, "short_year": Part.YEAR}
    else:
        month_first = date["sep"] != "." and int(date["first"]) <= _MONTHS_A_YEAR < int(date["second"])
        one, other = (Part.MONTH, Part.DAY) if month_first else (Part.DAY, Part.MONTH)
        names = {"first": one, "second": other, "year": Part.YEAR}
    values = {name: frozenset({int(date[name])}) for name in names}
    if not date["iso_year"] and not date["short_year"]:
        if len(date["year"]) == 2:
            values["year"] = frozenset({_CENTURY + int(date["year"])})
        if date["sep"] != "." and max(int(date["first"]), int(date["second"])) <= _MONTHS_A_YEAR:
            values["first"] = values["second"] = values["first"] | values["second"]
    return [(part, values[name], date.span(name)) for name, part in names.items()]
