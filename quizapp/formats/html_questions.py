"""Questions that a page shows: folded answers, lists of terms that ask, headings that ask with text below."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from quizapp.core.article import Question
from quizapp.formats.html_rows import ASKED_BY_BUTTON, ASKED_IN_BOLD, Row, rows_of, text_of
from quizapp.formats.html_tree import common_parent
from quizapp.formats.sentences import is_question

FEWEST = 2
"""One question with an answer is no list of them: prose may ask it."""
_FEWEST_IN_BOLD = 3
_HEADINGS = range(2, 5)
"""Above them stand the titles of pages, below them those of boxes and footers."""
_LONGEST_QUESTION = 300
_LONGEST_ANSWER = 2_000
"""A section with more characters is a part of an article, whatever its heading asks."""
_LABEL = re.compile(r"(?:q(?:uestion)?\s{0,2}\d{0,3}\s{0,2}[.:)]|\d{1,3}\s{0,2}[.)]|[-–•+▸►▶▼])\s{1,4}", re.IGNORECASE)
_ANSWER_LABEL = re.compile(r"a(?:ns(?:wer)?)?\s{0,2}\d{0,3}\s{0,2}[.:)]\s{1,4}", re.IGNORECASE)


def read_shown(tree: HtmlElement, rows: Sequence[Row]) -> list[Question]:
    """Return the questions that `tree`, a pruned page with these `rows`, shows with their answers, in order."""
    found = [*_folded(tree), *_terms(tree), *_headed(rows)]
    return sorted(found, key=lambda question: question.line)


def _folded(tree: HtmlElement) -> list[Question]:
    questions = []
    for details in tree.iter("details"):
        summary = next(details.iterchildren("summary"), None)
        if summary is None:
            continue
        asked, rows = rows_of(summary), rows_of(details)
        questions += _question(" ".join(row.text for row in asked), rows[len(asked) :], details.sourceline or 0)
    return questions if len(questions) >= FEWEST else []


def _terms(tree: HtmlElement) -> list[Question]:
    questions = []
    for term in tree.iter("dt"):
        rows: list[Row] = []
        for sibling in term.itersiblings():
            if sibling.tag != "dd":
                break
            rows += rows_of(sibling)
        questions += _question(" ".join(row.text for row in rows_of(term)), rows, term.sourceline or 0)
    return questions if len(questions) >= FEWEST else []


def _headed(rows: Sequence[Row]) -> list[Question]:
    """Return the questions of the highest kind of heading that asks at least two."""
    for level in (*_HEADINGS, ASKED_BY_BUTTON, ASKED_IN_BOLD):
        places = [place for place, row in enumerate(rows) if row.level == level and _asks(row)]
        if len(places) >= (_FEWEST_IN_BOLD if level == ASKED_IN_BOLD else FEWEST):
            questions = _sections(rows, places, level)
            if len(questions) >= FEWEST:
                return questions
    return []


@dataclass(frozen=True, slots=True)
class _Part:
    """The element that holds all questions of one kind: their answers lie within it."""

    element: HtmlElement

    def holds(self, row: Row) -> bool:
        return row.element is self.element or any(around is self.element for around in row.element.iterancestors())


def _sections(rows: Sequence[Row], places: Sequence[int], level: int) -> list[Question]:
    part = _Part(common_parent([rows[place].element for place in places]))
    same = [place for place, row in enumerate(rows) if row.level == level and part.holds(row)]
    if level in _HEADINGS and 2 * len(places) < len(same):
        return []
    questions = []
    for place in places:
        end = place + 1
        while end < len(rows) and not _ends(rows[end], level) and part.holds(rows[end]):
            end += 1
        questions += _question(rows[place].text, rows[place + 1 : end], rows[place].line)
    return questions


def _ends(row: Row, level: int) -> bool:
    """Whether the answer below a heading of `level` ends before `row`."""
    if level in _HEADINGS:
        return 0 < row.level <= level
    return row.level > 0 and (row.level == level or row.level <= max(_HEADINGS))


def _asks(row: Row) -> bool:
    return is_question(row.text) and len(row.text) <= _LONGEST_QUESTION and not row.linked


def _question(asked: str, rows: Sequence[Row], line: int) -> list[Question]:
    """Return the question as the only one of a list; none where it does not ask, or has no answer of its own."""
    question, answer = _without(_LABEL, asked), _without(_ANSWER_LABEL, text_of(rows))
    fits = is_question(question) and len(question) <= _LONGEST_QUESTION and len(answer) <= _LONGEST_ANSWER
    return [Question(question=question, answer=answer, line=line)] if fits and answer else []


def _without(label: re.Pattern[str], text: str) -> str:
    found = label.match(text)
    return text[found.end() :] if found else text
