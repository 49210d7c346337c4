"""A question sheet as a whole: what is read out of it, and how far a text is one."""

from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.core.article import Article, Finding, Question
from quizapp.core.card import CardKind
from quizapp.formats.findings import with_findings
from quizapp.formats.lines import Line, read_lines
from quizapp.formats.sentences import is_question
from quizapp.formats.sheet_cutting import cut_sheet
from quizapp.formats.sheet_header import list_article
from quizapp.formats.sheet_lines import read_entries
from quizapp.formats.sheet_marks import Kind
from quizapp.formats.sheet_questions import read_questions
from quizapp.formats.source_lines import is_source

LOOKED_AT = 20_000
"""So many characters of a text tell whether it is a question sheet."""
_HEADER = 6
_FEWEST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What is on a sheet. `counted` says that its questions have labels or numbers, `answers` how many are labelled."""

    head: Sequence[Line]
    questions: Sequence[Question]
    findings: Sequence[Finding]
    counted: bool
    answers: int
    sourced: bool
    asking: int
    """How many lines of the text ask something."""

    @property
    def is_multiple_choice(self) -> bool:
        """Whether it asks questions with choices that could not have come about in prose."""
        choices = [question for question in self.questions if question.kind is CardKind.CHOICE]
        if any(question.correct is not None for question in choices):
            return True
        asks = [question for question in choices if is_question(question.question) or self.counted]
        return not self.sourced and bool(asks)

    @property
    def is_list(self) -> bool:
        """Whether it asks questions with answers that could not have come about in prose."""
        answered = [question for question in self.questions if question.answer]
        if self.counted:
            asked = sum(is_question(question.question) for question in answered)
            return bool(answered) and (self.answers > 0 or asked >= _FEWEST)
        fits = self.asking <= len(self.questions) and not self.sourced and len(self.head) <= _FEWEST
        return fits and (self.answers >= _FEWEST or (self.answers == len(self.questions) == 1 and self.asking == 1))


def read_sheet(text: str) -> Sheet:
    """Return what is on the sheet `text`. Every line with words is in one of its parts."""
    lines, remarks = read_lines(text)
    entries = read_entries(lines)
    cut = cut_sheet(entries)
    questions, findings = read_questions(cut.drafts)
    return Sheet(
        head=cut.head,
        questions=questions,
        findings=[*remarks, *cut.findings, *findings],
        counted=any(draft.number is not None or draft.labelled for draft in cut.drafts),
        answers=sum(entry.kind is Kind.ANSWER for entry in entries),
        sourced=any(is_source(line.text) for line in lines[:_HEADER]),
        asking=sum(is_question(line.text) for line in lines),
    )


def sheet_article(sheet: Sheet, *, path: str | None) -> list[Article]:
    """Return the article of `sheet`; `path` names its origin. None where the text had no words."""
    numbers = [line.number for line in sheet.head] + [question.line for question in sheet.questions]
    if not numbers:
        return []
    article = list_article(sheet.head, sheet.questions, sheet.findings, first=min(numbers), path=path)
    return with_findings([article], ())
