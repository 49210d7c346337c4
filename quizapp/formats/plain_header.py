"""What stands above the text of a plain article: title, source, author, date, and whatever else."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from quizapp.core.article import Finding, FindingKind
from quizapp.core.countries import is_country
from quizapp.formats.day_lines import day_of
from quizapp.formats.languages import is_language
from quizapp.formats.lines import Line
from quizapp.formats.source_lines import address_of, host_in, host_of, is_picture

_LABEL = re.compile(r"(?P<label>source|quelle|fuente|fonte|via|url|link|title|headline)\s*[:：]\s*", re.IGNORECASE)
_BYLINE = re.compile(
    r"(?:by|von|por|par|di|door|text|author|reporting by)(?:\s*:\s*|\s+)(?P<author>\S.{0,80})", re.IGNORECASE
)
_PARTS = re.compile(r"\s+[·|•—–]\s+|\s*\|\s*|, (?=\d{1,2} [^\W\d_]+ \d{4}$)")
_LONGEST_SOURCE = 60
_LONGEST_OF_PARTS = 160
"""A line of more characters tells something; it is not put together of source and date."""


@dataclass(slots=True, kw_only=True)
class PlainHeader:
    """The head of a plain article as it is gathered, line by line."""

    title: str | None = None
    summary: str | None = None
    source: str | None = None
    url: str | None = None
    author: str | None = None
    as_of: date | None = None
    language: str | None = None
    country: str | None = None
    findings: list[Finding] = field(default_factory=list)


def read_plain_header(lines: Sequence[Line]) -> PlainHeader:
    """Read `lines`, all that stands above the text. What fits nothing is left over."""
    header = PlainHeader()
    for line in lines:
        if _take(header, line, line.text):
            continue
        parts = _PARTS.split(line.text) if len(line.text) <= _LONGEST_OF_PARTS else [line.text]
        taken = (
            [_take(header, line, part) or _take_author(header, part) for part in parts]
            if len(parts) > 1 and _any_fact(parts)
            else [False]
        )
        if any(taken):
            if not all(taken):
                header.findings.append(line.left_over)
        else:
            _take_words(header, line)
    if header.source is None and header.url is not None:
        header.source = host_in(header.url)
    return header


def take_facts(header: PlainHeader, line: Line) -> bool:
    """Take a source or a day from `line` below the text; False where it is none, or where the header has it."""
    host, address, day = host_of(line.text), address_of(line.text), day_of(line.text)
    wanted = (host and not header.source) or (address and not header.url) or (day and not header.as_of)
    return bool(wanted) and _take(header, line, line.text)


def _any_fact(parts: Sequence[str]) -> bool:
    return any(host_of(part) or address_of(part) or day_of(part) for part in parts)


def _take(header: PlainHeader, line: Line, text: str) -> bool:
    """Take what `text` says as a fact of the article; False where it says none."""
    label = _LABEL.match(text)
    rest = text[label.end() :] if label else text
    name = label["label"].lower() if label else ""
    host, address, day = host_of(rest), address_of(rest), day_of(rest)
    if host is not None and header.source in {None, host}:
        header.source = host
    elif address is not None and header.url in {None, address}:
        header.url = address
    elif day is not None and header.as_of in {None, day.day}:
        header.as_of = day.day
        header.findings += [line.finding(FindingKind.GUESSED)] if day.guessed else []
    elif host or address or day or is_picture(rest):
        header.findings.append(line.left_over)
    elif name in {"title", "headline"} and header.title is None:
        header.title = rest
    elif name and name not in {"title", "headline"} and header.source is None and len(rest) <= _LONGEST_SOURCE:
        header.source = rest
    elif header.title and is_language(rest) and header.language is None:
        header.language = rest
    elif header.language and is_country(rest) and header.country is None:
        header.country = rest
    else:
        return False
    return True


def _take_words(header: PlainHeader, line: Line) -> None:
    if header.title is not None and line.text == header.title:
        return
    if _take_author(header, line.text):
        return
    if _BYLINE.fullmatch(line.text):
        header.findings.append(line.left_over)
    elif header.title is None:
        header.title = line.text
    elif header.summary is None:
        header.summary = line.text
    else:
        header.findings.append(line.left_over)


def _take_author(header: PlainHeader, text: str) -> bool:
    """Take the author whom `text` names; False where it names none, or another one."""
    byline = _BYLINE.fullmatch(text)
    if byline is None or header.author not in {None, byline["author"]}:
        return False
    header.author = byline["author"]
    return True
