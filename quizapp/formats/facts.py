"""The lines with an article's language, country, topics, organisations and people, of which any may be missing."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from quizapp.core.article import Finding, FindingKind
from quizapp.core.countries import is_country, leading_country
from quizapp.core.deck import FacetKind
from quizapp.formats.debris import mend
from quizapp.formats.facet_lines import KINDS, LONGEST_LISTING, entries_of, kinds_of
from quizapp.formats.languages import is_language
from quizapp.formats.lines import Line
from quizapp.formats.sentences import core_of

_ALL = 2 + len(KINDS)
"""So many lines hold all the facts."""


@dataclass(slots=True, kw_only=True)
class Facts:
    """What the lines say; None and empty where they do not."""

    language: str | None = None
    country: str | None = None
    names: dict[FacetKind, tuple[str, ...]] = field(default_factory=dict)


def read_facts(lines: Sequence[Line], findings: list[Finding]) -> Facts:
    """Read `lines` in the order language, country, topics, organisations, people.

    Language and country are known by name, or by their place where no line is missing. Of fewer than three lines of
    names the kinds are guessed from the words. Guesses, mended
    lines and those too many are appended to `findings`.
    """
    rest = [line for line in lines if len(line.text) <= LONGEST_LISTING]
    findings.extend(line.left_over for line in lines if len(line.text) > LONGEST_LISTING)
    findings.extend(line.finding(FindingKind.MENDED) for line in rest if mend(line.text) != line.text)
    facts = Facts()
    if rest and is_language(rest[0].text):
        facts.language = _name(rest.pop(0))
    elif rest and (len(rest) == _ALL or _take_both(facts, rest[0])):
        facts.language = facts.language or _name(rest[0])
        findings.append(rest.pop(0).finding(FindingKind.GUESSED))
    listed = [entries_of(line.text) for line in rest]
    if rest and facts.country is None:
        country = _country_of(rest[0], listed[0], placed=len(rest) > len(KINDS))
        if country is not None:
            facts.country = country.name
            findings.extend([rest[0].finding(FindingKind.GUESSED)] if country.guessed else [])
            rest, listed = (rest, [country.others, *listed[1:]]) if country.others else (rest[1:], listed[1:])
    _take_names(facts, rest, listed, findings)
    return facts


@dataclass(frozen=True, slots=True, kw_only=True)
class _Country:
    name: str
    others: tuple[str, ...] = ()
    """The topics that stand in the same line."""
    guessed: bool = True


def _name(line: Line) -> str:
    return " ".join(core_of(mend(line.text)).split())


def _take_both(facts: Facts, line: Line) -> bool:
    """Take language and country from one line, `EnglishJapan` or `English Japan`; False where it is not that."""
    entries = entries_of(line.text)
    pair = entries if len(entries) == 2 else tuple(line.text.split(maxsplit=1))
    if len(pair) != 2 or not (is_language(pair[0]) and is_country(pair[1])):
        return False
    facts.language, facts.country = pair
    return True


def _country_of(line: Line, entries: tuple[str, ...], *, placed: bool) -> _Country | None:
    """Return the country that `line` begins with; None where it seems to hold topics alone.

    `placed` says that, since no line is missing, this one is the country's whatever it says.
    """
    if is_country(line.text):
        return _Country(name=_name(line), guessed=False)
    if all(map(is_country, entries)):
        return _Country(name=entries[0])
    if placed:
        return _Country(name=_name(line))
    if is_country(entries[0]):
        return _Country(name=entries[0], others=entries[1:])
    parted = leading_country(entries[0])
    return None if parted is None else _Country(name=parted[0], others=(parted[1], *entries[1:]))


def _take_names(facts: Facts, lines: list[Line], listed: list[tuple[str, ...]], findings: list[Finding]) -> None:
    count = min(len(lines), len(KINDS))
    kinds = kinds_of(listed[:count])
    facts.names = dict(zip(kinds, listed, strict=False))
    if count < len(KINDS):
        known = {(finding.line, finding.kind) for finding in findings}
        guesses = (line.finding(FindingKind.GUESSED) for line in lines)
        findings.extend(guess for guess in guesses if (guess.line, guess.kind) not in known)
    findings.extend(line.left_over for line in lines[count:])
