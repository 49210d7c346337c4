"""The texts of single cells: plain words out of HTML, and several texts out of one cell."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from quizapp.formats.anki_tags import OWN_TAGS, readable_tag
from quizapp.formats.card_html import read_card_html
from quizapp.formats.source_lines import date_of

# Only what programs write into cells: `<x>` alone may be mathematics.
_TAG = re.compile(
    r"</?(?:a|b|br|code|div|em|font|h[1-6]|hr|i|img|li|mark|ol|p|pre|ruby|s|script|small|span|strong|style|sub|sup|table"
    r"|tbody|td|th|tr|u|ul)(?:\s[^<>]{0,1000})?/?>",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\s*[;|\n；]\s*")
_COMMAS = re.compile(r"\s*[,،、，]\s*")
_LETTERED = re.compile(r"(?:^|(?<=\s))[(\[]?([A-Ha-h1-8])[).\]:]\s+")
_MARK = re.compile(r"[(\[]?([A-Ha-h1-8])[).\]:]\s*(?=\S)")
_NUMERIC = re.compile(r"(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})(?:[ T]\d{1,2}:\d{2}[\d:.]{0,12})?")
_MOST_CHOICES = 8


def has_markup(cell: str) -> bool:
    """Whether tags of HTML are seen in `cell`."""
    return "<" in cell and _TAG.search(cell) is not None


def is_html(cell: str, html: bool | None) -> bool:  # noqa: FBT001  what the file says of all its cells
    """Whether `cell` is to be read as HTML: as `html` says, or if that is None where tags are seen in it."""
    return has_markup(cell) if html is None else html


def plain(cell: str, *, html: bool | None = None) -> str:
    """Return what `cell` says, without markup where `is_html` sees it."""
    return read_card_html(cell).text if is_html(cell, html) else cell.strip()


def topics_in(cell: str, *, spaced: bool = False) -> list[str]:
    """Return the topics in `cell`, parted by semicolons, bars, line ends or else commas; or, if `spaced`, by spaces as
    the tags of Anki are.
    """
    if spaced:
        return [topic for tag in cell.split() if tag.lower() not in OWN_TAGS and (topic := readable_tag(tag))]
    parts = (_SEVERAL if _SEVERAL.search(cell) else _COMMAS).split(cell)
    return [topic for part in parts if (topic := part.strip().lstrip("#"))]


def choices_in(cell: str) -> list[str]:
    """Return the choices that stand in one cell, parted by line ends, semicolons, bars, letters or else commas."""
    letters = [match[1].lower() for match in _LETTERED.finditer(cell)]
    if len(letters) > 1 and letters in (list("abcdefgh"[: len(letters)]), list("12345678"[: len(letters)])):
        parts = _LETTERED.split(cell)[2::2]
    elif _SEVERAL.search(cell.strip()):
        parts = _SEVERAL.split(cell)
    else:
        parts = _COMMAS.split(cell)
    return without_marks([bare for part in parts if (bare := part.strip().rstrip(";|,").strip())])


def without_marks(choices: Sequence[str]) -> list[str]:
    """Return `choices` without the letters or numbers that they begin with, if all of them do, in order."""
    marks = [_MARK.match(choice) for choice in choices]
    found = "".join(mark[1].lower() for mark in marks if mark is not None)
    if 1 < len(choices) == len(found) <= _MOST_CHOICES and (
        "abcdefgh".startswith(found) or "12345678".startswith(found)
    ):
        return [choice[mark.end() :] for choice, mark in zip(choices, marks, strict=True) if mark is not None]
    return list(choices)


def dates_in(cells: Iterable[str]) -> dict[str, date]:
    """Return the days that `cells`, all of one column, name, by cell.

    Whether the day or the month comes first in `3/4/2024` is seen in the other cells; where none tells, it is the day.
    """
    texts = dict.fromkeys(cells)
    numbers = {text: match for text in texts if (match := _NUMERIC.fullmatch(text.strip()))}
    month_first = any(int(match[2]) > 12 for match in numbers.values() if len(match[1]) < 3)
    found = {}
    for text in texts:
        day = _numeric(numbers[text], month_first=month_first) if text in numbers else date_of(text)
        if day is not None:
            found[text] = day
    return found


def _numeric(match: re.Match[str], *, month_first: bool) -> date | None:
    first, second, third = (int(match[place]) for place in (1, 2, 3))
    if len(match[1]) == 4:
        year, month, day = first, second, third
    else:
        year, month, day = (third, first, second) if month_first else (third, second, first)
    year += 2000 if len(match[1]) < 3 and len(match[3]) == 2 else 0
    try:
        return date(year, month, day)
    except ValueError:
        return None
