"""The article text format: title, source, summary and facts, then questions with their answers, bulleted or not."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import PurePath

from quizapp.core.article import Article, Finding, FindingKind, Question
from quizapp.formats.article_header import Header, read_header
from quizapp.formats.article_parts import Part, split_articles
from quizapp.formats.findings import with_findings
from quizapp.formats.lines import Line, read_lines, refuse_endless
from quizapp.formats.question_pairs import read_pairs
from quizapp.formats.sentences import has_several_sentences, is_prose, is_question
from quizapp.formats.source_lines import address_of, host_in, is_source

_LOOKED_AT = 20_000
"""So many characters of a text tell whether it is an article's."""

_FEWEST_IN_TURN = 3
"""So many questions, each with an answer of one line, do not come about in prose."""
_MOST_PROSE = 2
"""A header has at most so many lines of prose: a summary, and perhaps a title that is a sentence."""
_MOST_LINES_WITH_SOURCE = 4
_MOST_LINES = 2
_MOST_LINES_ALONE = 2
"""A question and its answer have at most so many lines together, on average."""


class ArticleText:
    """Reads one or more articles out of a text, whatever of them is missing; FORMATS calls the layouts A, B and Bm."""

    name = "article text"

    def recognises(self, text: str, name: str | None) -> float:  # noqa: ARG002 the content tells, not the name
        """Return how sure it is that `text` holds articles with questions: 0 (no words at all) to 1."""
        lines, _ = read_lines(text[:_LOOKED_AT])
        asked = any(is_question(line.text) for line in lines)
        placed = any(is_source(line.text) for line in lines[:6])
        return 0.0 if not lines else 0.1 + 0.4 * asked + 0.3 * placed

    def read(self, text: str, *, path: str | None) -> list[Article]:
        """Return the articles in `text`, which ends its lines with line feeds, in order.

        Every line with words is in the article's texts or in its findings. An article may have no questions; then all
        its text is left over. `path` names the text's origin.
        """
        refuse_endless(text, path)
        lines, findings = read_lines(text)
        articles = [_article(part, path) for part in split_articles(lines)]
        return with_findings(articles, findings)


def _article(part: Part, path: str | None) -> Article:
    header = read_header(part.header)
    questions: list[Question] = []
    findings = header.findings
    if part.body and _holds_questions(part, header):
        questions, remarks = read_pairs(part.body, may_be_cut=not part.tail)
        remarks += [line.left_over for line in part.tail]
    else:
        remarks = [line.left_over for line in (*part.body, *part.tail)]
    findings += _without_address(header, remarks)
    first = (*part.header, *part.body)[0]
    title = header.title
    if title is None:
        title = _title_instead(header, questions, path) or first.text
        findings.append(Finding(line=first.number, kind=FindingKind.GUESSED, text=title))
    return header.article(title, questions, findings, line=first.number, path=path)


def _alternate(body: Sequence[Line]) -> bool:
    asks = [is_question(line.text) for line in body]
    in_turn = all(asked != following for asked, following in pairwise(asks))
    return in_turn and len(body) >= 2 * _FEWEST_IN_TURN


def _without_address(header: Header, remarks: list[Finding]) -> list[Finding]:
    """Take the address that is left over at the foot of an article, if its header had none."""
    for index, remark in enumerate(remarks):
        address = address_of(remark.text) if remark.kind is FindingKind.LEFT_OVER and header.url is None else None
        if address is not None:
            header.url = address
            header.source = header.source or host_in(address)
            return remarks[:index] + remarks[index + 1 :]
    return remarks


def _title_instead(header: Header, questions: Sequence[Question], path: str | None) -> str | None:
    """Return what may stand for a title where the text has none."""
    file_name = PurePath(path).stem if path and questions else None
    return file_name or header.source or (questions[0].question if questions else None)


def _holds_questions(part: Part, header: Header) -> bool:
    """Whether the questions in `part` are there to be answered, and not asked by the prose of a plain article.

    Bullets, facts before the first question, and questions in turn with answers are the sign of it. Else each question
    has its answer in a line or few, and before the first one no more prose stands than a summary.
    """
    asked = [line for line in part.body if is_question(line.text)]
    if part.body[0].bulleted or header.facts.language or _alternate(part.body):
        return True
    lines_a_question = len(part.body) / len(asked)
    if sum(is_prose(line.text) for line in part.header) > _MOST_PROSE:
        return False
    if header.source:
        return lines_a_question <= _MOST_LINES_WITH_SOURCE
    if sum(has_several_sentences(line.text) for line in asked) * 2 > len(asked):
        return False
    if len(asked) == 1:
        return len(part.header) <= 1 and len(part.body) <= _MOST_LINES_ALONE
    return lines_a_question <= _MOST_LINES
