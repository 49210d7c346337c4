"""Questions with their answers on one line each, around an arrow, a tab, a dash or a colon."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.core.article import Article, Finding, Question
from quizapp.core.text import fold
from quizapp.formats.column_guess import is_header
from quizapp.formats.findings import with_findings
from quizapp.formats.lines import Line, read_lines
from quizapp.formats.sentences import has_words, is_question
from quizapp.formats.sheet_header import list_article
from quizapp.formats.sheet_marks import Kind, Mark, mark_of
from quizapp.formats.source_lines import is_source


@dataclass(frozen=True, slots=True, kw_only=True)
class _Separator:
    """What parts question and answer. There must be `fewest` lines with it, and `share` of all lines must have it."""

    pattern: re.Pattern[str]
    fewest: int = 2
    share: float = 0.9


_ARROW = _Separator(pattern=re.compile("[→⇒➔➜➝⟶⟹↦►]|[-=—–]{1,2}>"), fewest=1, share=0.7)
_SEPARATORS = (
    _ARROW,
    _Separator(pattern=re.compile("\t")),
    _Separator(pattern=re.compile("(?<=\\s)(?:[–—-]|--)(?=\\s)|—")),
    _Separator(pattern=re.compile("(?<![:\\d]):(?=\\s)|：|(?<=\\s):(?![:/])")),
)
_AFTER_MARK = re.compile("(?<=[?？؟;՞፧])")
_LONGEST_QUESTION = 300
_MOST_WORDS = 12
"""What asks without a question mark (`Capital of France`) has at most so many words."""
_LABELS = frozenset({
    "author", "by", "cc", "country", "date", "from", "language", "published", "source", "subject", "summary", "tags",
    "time", "title", "to", "updated", "url", "version",
})  # fmt: skip
"""What stands before the colons of a header."""
_FEWEST_TERMS = 3
_HEADER = 6


def read_pairs_of_lines(text: str, *, path: str | None) -> Article | None:
    """Return the list of pairs that `text` is, all parted in the same way; None where it is none.

    Lines without the sign that parts the others are the heading, or left over. `path` names the text's origin.
    """
    lines, findings = read_lines(text)
    marks = [mark_of(line.text) for line in lines]
    if any(mark.kind in {Kind.ANSWER, Kind.KEY} for mark in marks):
        return None
    for separator in _SEPARATORS:
        pairs = [_pair(line, mark, separator.pattern) for line, mark in zip(lines, marks, strict=True)]
        if _are_pairs(lines, pairs, separator):
            header = _header_at(pairs)
            if header is not None:
                findings.append(lines.pop(header).left_over)
                del pairs[header]
            return _article(lines, pairs, findings, path)
    return None


def _pair(line: Line, mark: Mark, separator: re.Pattern[str]) -> Question | None:
    is_listed = mark.kind is Kind.QUESTION or mark.counts
    text = mark.rest if is_listed else line.text
    # The sign after a question mark parts, not one before it.
    asked = max((match.start() for match in _AFTER_MARK.finditer(text, 0, _LONGEST_QUESTION)), default=0)
    match = separator.search(text, asked, _LONGEST_QUESTION) or separator.search(text, 0, _LONGEST_QUESTION)
    if match is None:
        return None
    question, answer = text[: match.start()].strip(), text[match.end() :].strip()
    if not (has_words(question) and has_words(answer)):
        return None
    if not is_question(question) and len(question.split()) > _MOST_WORDS:
        return None
    return Question(question=question, answer=answer, line=line.number)


def _are_pairs(lines: Sequence[Line], pairs: Sequence[Question | None], separator: _Separator) -> bool:
    found = [pair for pair in pairs if pair is not None]
    body = len(lines) - (1 if pairs and pairs[0] is None else 0)
    if len(found) < separator.fewest or len(found) < separator.share * body:
        return False
    if any(is_source(line.text) for line in lines[:_HEADER]) or any(map(_asks_alone, lines[1:], pairs[1:])):
        return False
    if separator is _ARROW or all(is_question(pair.question) for pair in found):
        return True
    headers = sum(fold(pair.question) in _LABELS for pair in found)
    return len(found) >= _FEWEST_TERMS and headers * 2 < len(found)


def _header_at(pairs: Sequence[Question | None]) -> int | None:
    """Return which of `pairs` is none but the names above the columns of the others; None where none is."""
    first, *others = [at for at, pair in enumerate(pairs) if pair is not None]
    pair = pairs[first]
    return first if others and pair is not None and is_header([pair.question, pair.answer]) else None


def _asks_alone(line: Line, pair: Question | None) -> bool:
    return pair is None and is_question(line.text)


def _article(
    lines: Sequence[Line], pairs: Sequence[Question | None], findings: Sequence[Finding], path: str | None
) -> Article:
    first = next(index for index, pair in enumerate(pairs) if pair is not None)
    left = [line.left_over for line, pair in zip(lines[first:], pairs[first:], strict=True) if pair is None]
    questions = [pair for pair in pairs if pair is not None]
    article = list_article(lines[:first], questions, [*findings, *left], first=lines[0].number, path=path)
    return with_findings([article], ())[0]
