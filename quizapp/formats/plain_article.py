"""The plain article: prose that asks nothing of its reader, with title, source and date above it."""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise, takewhile
from pathlib import PurePath
from typing import NamedTuple

from quizapp.core.article import Article, Finding, FindingKind
from quizapp.core.language import language_of
from quizapp.formats.lines import Line
from quizapp.formats.plain_header import PlainHeader, read_plain_header, take_facts
from quizapp.formats.sentences import (
    core_of,
    ends_sentence,
    has_several_sentences,
    is_prose,
    is_question,
    is_without_spaces,
    join_lines,
)

LONGEST = 100_000
"""So many characters of an article are shown and learnt from; what is behind them is left over."""
_SURENESS = 0.02
"""Less than what any form with questions has for such a text."""
_LOOKED_AT = 20_000
_FEWEST_WORDS = 25
_FEWEST_CHARACTERS = 60
"""In scripts that put no spaces between words."""
_NEWS_IN_BRIEF = 0.4
"""Below a title, a source or a date, this share of them is enough."""
_MOST_LINES_ABOVE = 10
_WIDE = 40
"""A line of so many characters that ends within a sentence was broken at the width of a page."""
_NARROW = 0.7
"""A line of less than this share of the others' width was not broken."""
_LONGEST_TITLE = 160
_SHOWN = 80
_CODE = re.compile(r"\s*(?:[{<]|\[\s*[\[{\"])")
_PARTING = re.compile(r"\s*(?:[-–—_=*~─━#]\s?){3,}\s*")
"""A rule between two articles."""
_RULE = re.compile(r"[-–—_=*~─━#·•.\s]+")


class _Row(NamedTuple):
    """A line, of which a long text has many."""

    number: int
    text: str

    @property
    def line(self) -> Line:
        return Line(number=self.number, text=self.text, raw=self.text)


class _Paragraph(NamedTuple):
    rows: tuple[_Row, ...]

    @property
    def text(self) -> str:
        return join_lines([row.text for row in self.rows]).replace("\n", " ")


class _Parted(NamedTuple):
    """A text in parts: its head, as lines and as read, and its paragraphs, without the facts below them."""

    above: list[_Paragraph]
    header: PlainHeader
    body: list[_Paragraph]

    @property
    def has_facts(self) -> bool:
        """Whether it says where or when it appeared."""
        return bool(self.header.source or self.header.url or self.header.as_of)


class PlainArticle:
    """Reads a text without questions that are there to be answered; those of its prose are a part of it."""

    name = "plain article"

    def recognises(self, text: str, name: str | None) -> float:  # noqa: ARG002 the content tells, not the name
        """Return a small number for running text, 0 for all else: lists of words, data, program text."""
        start = text[:_LOOKED_AT]
        if _CODE.match(start):
            return 0.0
        return _SURENESS if _is_article(_parted(_paragraphs(start))) else 0.0

    def read(self, text: str, *, path: str | None) -> list[Article]:
        """Return the article in `text`, without questions; `path` names its origin.

        Several articles are parted by rules, and each of them has a title and a source, an address or a date of its
        own. Every line with words is in its title, its facts, its text or its findings.
        """
        parts = _parts(text)
        if len(parts) > 1:
            several = [_article(part, path, first) for first, part in parts]
            if all(map(_stands_alone, several)):
                return [article for article in several if article is not None]
        article = _article(text, path)
        return [] if article is None else [article]


def _parts(text: str) -> list[tuple[int, str]]:
    """Return what stands between the rules of `text`, each with the number of its first line."""
    lines = text.split("\n")
    cuts = [-1, *(index for index, line in enumerate(lines) if _PARTING.fullmatch(line)), len(lines)]
    parts = ((start + 2, "\n".join(lines[start + 1 : end])) for start, end in pairwise(cuts))
    return [(number, part) for number, part in parts if part.strip()]


def _stands_alone(article: Article | None) -> bool:
    """Whether `article`, a part of a text, says of itself what no chapter does."""
    if article is None or any(finding.text == article.title for finding in article.findings):
        return False
    told = _Parted([], PlainHeader(), _paragraphs(article.text or ""))
    return bool(article.source or article.url or article.as_of) and _is_article(told)


def _article(text: str, path: str | None, first: int = 1) -> Article | None:
    """Return the article in `text`, whose first line has the number `first`; None where it has no prose."""
    above, header, body = _parted(_paragraphs(text, first))
    if not body:
        return None
    told, findings = _told(body)
    findings = [*header.findings, *findings, *_guesses(header, told, body, path)]
    return Article(
        title=header.title or "",
        source=header.source,
        url=header.url,
        author=header.author,
        summary=header.summary,
        language=header.language,
        country=header.country,
        as_of=header.as_of,
        text=told,
        findings=tuple(sorted(findings, key=lambda finding: finding.line)),
        line=(above or body)[0].rows[0].number,
        path=path,
    )


def _paragraphs(text: str, first: int = 1) -> list[_Paragraph]:
    """Return the paragraphs of `text`: parted by blank lines, or each in a line of its own.

    The first line has the number `first`.
    """
    rows = (_Row(number, core_of(raw)) for number, raw in enumerate(text.split("\n"), start=first))
    found = []
    for blank, group in groupby(rows, key=lambda row: not row.text or _RULE.fullmatch(row.text) is not None):
        if not blank:
            found += [_Paragraph(rows=together) for together in _wrapped(tuple(group))]
    return found


def _wrapped(rows: tuple[_Row, ...]) -> list[tuple[_Row, ...]]:
    """Return `rows` as one paragraph where the width of a page has broken it, else each as its own.

    Shorter lines above it, a title or a source, are none of it.
    """
    broken = sum(len(row.text) >= _WIDE and not ends_sentence(row.text) for row in rows[:-1])
    if broken * 2 < len(rows) - 1 or len(rows) < 2:
        return [(row,) for row in rows]
    width = max(len(row.text) for row in rows)
    above = tuple(takewhile(lambda row: len(row.text) < _NARROW * width and not ends_sentence(row.text), rows))
    return [*((row,) for row in above), rows[len(above) :]]


def _parted(paragraphs: Sequence[_Paragraph]) -> _Parted:
    above, body = _body(paragraphs)
    header = read_plain_header([row.line for paragraph in above for row in paragraph.rows] if body else [])
    while len(body) > 1 and all(take_facts(header, row.line) for row in body[-1].rows):
        body.pop()
    return _Parted(above, header, body)


def _body(paragraphs: Sequence[_Paragraph]) -> tuple[list[_Paragraph], list[_Paragraph]]:
    """Part `paragraphs` into what stands above the text and the text itself, which begins with the first prose."""
    for place, paragraph in enumerate(paragraphs[: _MOST_LINES_ABOVE + 1]):
        if is_prose(paragraph.text) and not (place == 0 and _may_be_title(paragraphs)):
            return list(paragraphs[:place]), list(paragraphs[place:])
    return list(paragraphs), []


def _may_be_title(paragraphs: Sequence[_Paragraph]) -> bool:
    """Whether the first of `paragraphs` asks or says something as a title does: short, and more is told below."""
    first = paragraphs[0].text
    if len(first) > _LONGEST_TITLE or has_several_sentences(first) or len(paragraphs) == 1:
        return False
    return is_question(first) or len(paragraphs[1].text) > 2 * len(first)


def _is_article(parted: _Parted) -> bool:
    """Whether the text is prose for the most part, and not of a sentence only, unless its head tells whose it is.

    News in brief have a head, and ask nothing.
    """
    prose = [paragraph.text for paragraph in parted.body if is_prose(paragraph.text)]
    if not prose or sum(map(len, prose)) * 2 < sum(len(paragraph.text) for paragraph in parted.body):
        return False
    is_headed = bool(parted.header.title) or parted.has_facts
    is_sourced = bool(parted.header.title) and parted.has_facts
    if len(prose) < 2 and not has_several_sentences(prose[0]) and not is_sourced:
        return False
    is_brief = is_headed and not any(is_question(paragraph.text) for paragraph in (*parted.above, *parted.body))
    share = _NEWS_IN_BRIEF if is_brief else 1
    words = sum(len(text.split()) for text in prose)
    unspaced = sum(len(text) for text in prose if is_without_spaces(text))
    return words >= share * _FEWEST_WORDS or unspaced >= share * _FEWEST_CHARACTERS


def _told(body: Sequence[_Paragraph]) -> tuple[str, list[Finding]]:
    """Return the text of `body`, no longer than can be shown, and a finding where it was cut."""
    whole = "\n\n".join(paragraph.text for paragraph in body)
    if len(whole) <= LONGEST:
        return whole, []
    end = whole.rfind("\n\n", 0, LONGEST)
    cut = LONGEST if end < 0 else end
    first_left = body[whole.count("\n\n", 0, cut) + (end >= 0)]
    rest = whole[cut:].strip()[:_SHOWN]
    finding = Finding(line=first_left.rows[0].number, kind=FindingKind.LEFT_OVER, text=f"{rest} …")
    return whole[:cut], [finding]


def _guesses(header: PlainHeader, told: str, body: Sequence[_Paragraph], path: str | None) -> list[Finding]:
    """Give `header` a title and a language where it has none; return what says that they were guessed."""
    line = body[0].rows[0].number
    findings = []
    if not header.title:
        header.title = (PurePath(path).stem if path else "") or _beginning(told)
        findings.append(Finding(line=line, kind=FindingKind.GUESSED, text=header.title))
    if header.language is None:
        header.language = language_of(told)
        if header.language is not None:
            findings.append(Finding(line=line, kind=FindingKind.GUESSED, text=header.language))
    return findings


def _beginning(text: str) -> str:
    start = text.split("\n", 1)[0]
    if len(start) <= _SHOWN:
        return start
    cut = start[:_SHOWN]
    return f"{cut.rpartition(' ')[0] or cut} …"
