"""Lines that say on which day an article appeared, in the forms of several languages, with labels and times of day."""

import re
from dataclasses import dataclass
from datetime import date

from quizapp.core.text import fold
from quizapp.formats.source_lines import date_of

_LABEL = re.compile(
    r"(?:first |last )?(?:published|updated|posted|modified|date|as of|stand|veröffentlicht|publié|publicado)"
    r"(?: (?:on|at|am|le|el|il))?\s*:?\s+",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"[,\s]{1,4}(?:at |um |à |kl\.? )?\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?"
    r"(?:\s?(?:uhr|[a-z]{2,4}|[+-]\d{2}:?\d{2}))?$",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[./年-] ?(\d{1,2})[./月-] ?(\d{1,2})日?")
_NAMED = re.compile(r"(?:[^\W\d]+,? )?(\d{1,2})(?:\.|er|º|ª)? (?:de )?([^\W\d_]+)\.?,? (?:de |del )?(\d{4})")
_MONTHS = """
    januar janvier enero gennaio janeiro januari jan|februar fevrier febrero febbraio fevereiro februari feb
    marz mars marzo marco maart mar|april avril abril aprile apr|mai may mayo maggio maio mei
    juni juin junio giugno junho jun|juli juillet julio luglio julho jul|august aout agosto augustus aug
    september septembre septiembre settembre setembro sep sept|oktober octobre octubre ottobre outubro okt oct
    november novembre noviembre novembro nov|dezember decembre diciembre dicembre dezembro december dez dec
"""
_BY_NAME = {
    name: number for number, names in enumerate(re.split(r"[|\n]", _MONTHS.strip()), start=1) for name in names.split()
}
_LONGEST = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day as a line names it. `guessed` says that day and month might be the other way round."""

    day: date
    guessed: bool = False


def day_of(text: str) -> Day | None:
    """Return the day that `text` names and nothing else but a label and a time of day; None where it is none."""
    bare = text.strip()
    if len(bare) > _LONGEST:
        return None
    bare = _TIME.sub("", _LABEL.sub("", bare, count=1)).strip(" ,")
    plain = date_of(bare)
    if plain is not None:
        return Day(day=plain)
    if found := _YEAR_FIRST.fullmatch(bare):
        return _day(found[1], found[2], found[3])
    if found := _NUMBERS.fullmatch(bare):
        return _of_numbers(found)
    found = _NAMED.fullmatch(bare)
    month = _BY_NAME.get(fold(found[2])) if found else None
    return _day(found[3], str(month), found[1]) if found and month else None


def _of_numbers(found: re.Match[str]) -> Day | None:
    """Return the day of three numbers: the day first, as nearly everywhere, unless it can only be the month."""
    first, second = int(found[1]), int(found[3])
    if second > 12 >= first:
        return _day(found[4], found[1], found[3])
    # With full stops, only those write who put the day first.
    unsure = found[2] != "." and first <= 12 and first != second
    return _day(found[4], found[3], found[1], guessed=unsure)


def _day(year: str, month: str, day: str, *, guessed: bool = False) -> Day | None:
    try:
        return Day(day=date(int(year), int(month), int(day)), guessed=guessed)
    except ValueError:
        return None
