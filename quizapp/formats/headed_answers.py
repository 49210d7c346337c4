"""Bare questions that stand as headings, each with one or more paragraphs as its answer."""

from collections.abc import Sequence

from quizapp.core.article import Article, Finding, Question
from quizapp.formats.findings import with_findings
from quizapp.formats.languages import is_language
from quizapp.formats.lines import Line, read_lines
from quizapp.formats.sentences import has_several_sentences, is_prose, is_question, join_lines
from quizapp.formats.sheet_header import list_article
from quizapp.formats.source_lines import is_picture, is_source

_LONGEST_HEADING = 160
_FEWEST = 2
_FEWEST_AFTER_PROSE = 3
"""Behind an introduction, one or two questions may be asked by the prose of a plain article."""


def read_headed(text: str, *, path: str | None) -> Article | None:
    """Return the list of question headings that `text` is; None where it is none, or where its prose asks.

    Above the first question there is at most a heading and one paragraph. `path` names the text's origin.
    """
    lines, findings = read_lines(text)
    lines = [line for line in lines if not is_picture(line.text)] if lines else lines
    places = [index for index, line in enumerate(lines) if _is_heading(line)]
    if not _are_headings(lines, places):
        return None
    questions = []
    for place, end in zip(places, [*places[1:], len(lines)], strict=True):
        answer = join_lines([line.raw if line.bulleted else line.text for line in lines[place + 1 : end]])
        questions.append(Question(question=_bare(lines[place]), answer=answer, line=lines[place].number))
    left: list[Finding] = [line.left_over for line in read_lines(text)[0] if is_picture(line.text)]
    head = lines[: places[0]]
    article = list_article(head, questions, [*findings, *left], first=lines[0].number, path=path)
    return with_findings([article], ())[0]


def _are_headings(lines: Sequence[Line], places: Sequence[int]) -> bool:
    if len(places) < _FEWEST or any(is_source(line.text) or is_language(line.text) for line in lines):
        return False
    head = lines[: places[0]]
    prose = sum(is_prose(line.text) for line in head)
    if len(head) > _FEWEST or prose > 1 or (prose and len(places) < _FEWEST_AFTER_PROSE):
        return False
    others = sum(is_question(line.text) for line in lines) - len(places)
    ends = [*places[1:], len(lines)]
    if others or any(end == place + 1 for place, end in zip(places, ends, strict=True)):
        return False
    bulleted = any(lines[place].bulleted for place in places)
    apart = all(lines[place].set_apart or place == 0 for place in places)
    return apart and not bulleted and (not head or len(lines) > 2 * len(places) + len(head))


def _is_heading(line: Line) -> bool:
    return len(line.text) <= _LONGEST_HEADING and is_question(line.text) and not has_several_sentences(line.text)


def _bare(line: Line) -> str:
    return line.text.lstrip("#").strip()
