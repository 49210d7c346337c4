"""Lines that say where and when an article appeared: a host, an address, a date; and lines that stand for pictures."""

import re
from datetime import date
from urllib.parse import urlsplit

from quizapp.formats.debris import mend
from quizapp.formats.sentences import core_of

_LABEL = "[^\\W_](?:[\\w-]{0,61}[^\\W_])?"
_HOST = re.compile(f"(?:{_LABEL}\\.){{1,8}}(?:[^\\W\\d_]{{2,24}}|xn--[a-z0-9-]{{1,59}})", re.IGNORECASE)
_LONGEST_HOST = 253
_ADDRESS = re.compile('https?://[^\\s"<>]+', re.IGNORECASE)
_PICTURE_TYPES = frozenset({"avif", "bmp", "gif", "jpeg", "jpg", "png", "svg", "tif", "tiff", "webp"})
_FILE_TYPES = _PICTURE_TYPES | {"csv", "doc", "docx", "htm", "html", "json", "pdf", "rtf", "txt", "xml"}
_PICTURE = re.compile(
    "!\\[.*|<img\\b.*|\\[?(?:image|img|photo|picture)(?:[ _-]?\\d{1,3})?\\]?(?:\\s*:.*)?|data:image/.*",
    re.IGNORECASE | re.DOTALL,
)
_MONTHS = {
    abbreviation: number
    for number, abbreviation in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1
    )
}
_WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? +)?"
_DAY = "(?P<day>\\d{1,2})(?:st|nd|rd|th)?"
_MONTH = (
    "(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?"
)
_YEAR = "(?P<year>\\d{4})"
_DATES = (
    re.compile(
        "(?P<year>\\d{4})-(?P<month>\\d{2})-(?P<day>\\d{2})(?:[t ]\\d{2}:\\d{2}[\\d:.z+-]{0,20})?", re.IGNORECASE
    ),
    re.compile(f"{_WEEKDAY}{_DAY} {_MONTH},? {_YEAR}", re.IGNORECASE),
    re.compile(f"{_WEEKDAY}{_MONTH} {_DAY},? {_YEAR}", re.IGNORECASE),
)
_LONGEST_DATE = 60


def host_of(text: str) -> str | None:
    """Return the host name that `text` consists of, in lower case: no spaces, a dot at least. None where it is none."""
    bare = core_of(text)
    bare = mend(bare) if len(bare) <= _LONGEST_HOST else bare
    if len(bare) > _LONGEST_HOST or not _HOST.fullmatch(bare):
        return None
    last = bare.rpartition(".")[2]
    # `George W.Angela` and the like: names that are glued at a full stop.
    return None if last.lower() in _FILE_TYPES or last.istitle() else bare.lower()


def address_of(text: str) -> str | None:
    """Return the web address that `text` consists of; None where it is none, or that of a picture."""
    bare = core_of(text)
    if not _ADDRESS.fullmatch(bare) or is_picture(bare) or host_in(bare) is None:
        return None
    return bare


def host_in(address: str) -> str | None:
    """Return the host of a web `address` in lower case; None where it names none."""
    try:
        return urlsplit(address).hostname
    except ValueError:
        return None


def is_source(text: str) -> bool:
    """Whether `text` is a host or a web address and nothing else."""
    return host_of(text) is not None or address_of(text) is not None


def is_picture(text: str) -> bool:
    """Whether `text` stands for a picture: an image of Markdown or HTML, a caption, the name of a picture file."""
    bare = core_of(text)
    if _PICTURE.fullmatch(bare):
        return True
    return " " not in bare and bare.partition("?")[0].rpartition(".")[2].lower() in _PICTURE_TYPES and "." in bare


def date_of(text: str) -> date | None:
    """Return the day that `text` names and nothing else: `2024-11-15`, `15 Nov 2024`, `November 15, 2024`."""
    bare = core_of(text)
    if len(bare) > _LONGEST_DATE:
        return None
    for pattern in _DATES:
        found = pattern.fullmatch(bare)
        if found is None:
            continue
        month = found["month"].lower()
        try:
            return date(int(found["year"]), int(month) if month.isdecimal() else _MONTHS[month[:3]], int(found["day"]))
        except ValueError:
            return None
    return None


def says_no_words(text: str) -> bool:
    """Whether `text` is a source, a date or a picture: what may stand around a title and is none."""
    return is_source(text) or date_of(text) is not None or is_picture(text)
