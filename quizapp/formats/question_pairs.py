"""Questions with their answers, read from the lines that follow an article's header."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from quizapp.core.article import Finding, FindingKind, Question
from quizapp.formats.debris import mend
from quizapp.formats.lines import Line
from quizapp.formats.sentences import (
    begins_small,
    ends_sentence,
    has_several_sentences,
    is_broken_off,
    is_question,
    is_without_spaces,
    join_lines,
)
from quizapp.formats.source_lines import is_picture, is_source

_CLOSED = re.compile('["”],?$')
_FULL_WIDTH = 50
"""A line of so many characters may go on in the next one."""
_SHORTEST_BROKEN = 5
"""A single answer without full stop that has fewer words may be all there is."""


def read_pairs(lines: Sequence[Line], *, may_be_cut: bool) -> tuple[list[Question], list[Finding]]:
    """Return the questions in `lines`, the first of which is one, and findings for all else.

    An answer may go on over several lines. A question without an answer is left over. `may_be_cut` says that the
    input may end within the last answer, which is then marked.
    """
    return _PairReader(lines).read(may_be_cut=may_be_cut)


@dataclass(frozen=True, slots=True)
class _Field:
    """The lines of one question, or of one paragraph or item of an answer."""

    lines: list[Line]

    @property
    def first(self) -> Line:
        return self.lines[0]

    @property
    def last(self) -> Line:
        return self.lines[-1]

    @property
    def asks(self) -> bool:
        return is_question(self.last.text)

    @property
    def is_complete(self) -> bool:
        return ends_sentence(self.last.text)


class _PairReader:
    """Goes through the fields once, with the question that waits for its answer, or for more of it."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._bulleted = lines[0].bulleted
        self._fields = _bulleted_fields(lines) if self._bulleted else [_Field([line]) for line in lines]
        self._last_question = max(index for index, field in enumerate(self._fields) if field.asks)
        self._question: _Field | None = None
        self._answer: list[_Field] = []
        self._questions: list[Question] = []
        self._findings: list[Finding] = []

    def read(self, *, may_be_cut: bool) -> tuple[list[Question], list[Finding]]:
        """Return the questions and findings."""
        for index, field in enumerate(self._fields):
            self._take(index, field)
        end = self._answer[-1].last if self._answer else None
        self._close()
        if may_be_cut and end is not None and self._is_cut(end):
            self._questions[-1] = replace(self._questions[-1], cut_off=True)
            self._findings.append(end.finding(FindingKind.GUESSED))
        return self._questions, list(dict.fromkeys(self._findings))

    def _take(self, index: int, field: _Field) -> None:
        if field.asks and not self._asks_back(index, field):
            self._begin(field)
        elif self._question is None or is_picture(field.first.text):
            self._leave(field)
        elif not self._answer:
            self._answer.append(field)
        elif self._belongs(index, field):
            self._answer.append(field)
            if self._is_doubtful(index, field):
                self._findings.append(field.first.finding(FindingKind.GUESSED))
        else:
            self._leave(field)

    def _asks_back(self, index: int, field: _Field) -> bool:
        """Whether `field` is an answer whose last sentence asks something."""
        is_next_question = index + 1 == len(self._fields) or self._fields[index + 1].asks
        waits = self._question is not None and not self._answer
        if not (waits and is_next_question and has_several_sentences(field.last.text)):
            return False
        self._findings.append(field.first.finding(FindingKind.GUESSED))
        return True

    def _belongs(self, index: int, field: _Field) -> bool:
        """Whether `field`, which comes after an answer, goes on with it."""
        if is_source(field.first.text):
            return False
        if self._bulleted and not (field.first.bulleted or field.first.set_apart or field.is_complete):
            return not self._answer[-1].is_complete
        if index < self._last_question or not self._answer[-1].is_complete:
            return True
        # At the end: what is no sentence was to be a question, and what stands apart from the list is no part of it.
        if self._bulleted:
            return field.is_complete and (field.first.bulleted or not field.first.set_apart)
        return field.is_complete or field.first.bulleted

    def _is_doubtful(self, index: int, field: _Field) -> bool:
        """Whether `field`, taken as part of an answer, may be something else."""
        if self._bulleted:
            return field.first.bulleted or field.first.set_apart
        is_last = index + 1 == len(self._fields) or self._fields[index + 1].asks
        return not field.first.bulleted and (field.first.set_apart or (is_last and not field.is_complete))

    def _begin(self, field: _Field) -> None:
        """Begin with the question `field`, and with the line before it where that broke off within the question."""
        broken: list[Line] = []
        if not self._bulleted and self._goes_on_in(field):
            broken = self._answer.pop().lines
            while len(self._answer) > 1 and not self._answer[-1].is_complete:
                broken[:0] = self._answer.pop().lines
        self._close()
        self._question = _Field([*broken, *field.lines])
        self._findings.extend(line.finding(FindingKind.GUESSED) for line in broken)

    def _goes_on_in(self, question: _Field) -> bool:
        """Whether the last line of the answer is the beginning of `question`, which was broken off there."""
        if len(self._answer) < 2 or question.first.set_apart:
            return False
        line = self._answer[-1].last.text
        return begins_small(question.first.text) or (len(line) >= _FULL_WIDTH and not ends_sentence(line))

    def _close(self) -> None:
        if self._question is not None and self._answer:
            question = self._mended(self._question.first, _text_of(self._question))
            answer = self._mended(self._answer[0].first, self._answer_text())
            self._questions.append(Question(question=question, answer=answer, line=self._question.first.number))
        elif self._question is not None:
            self._leave(self._question)
        self._question = None
        self._answer = []

    def _answer_text(self) -> str:
        """Return the answer's lines as one text; the items of a list stay lines of their own."""
        if self._bulleted:
            return "\n".join(map(_text_of, self._answer))
        lines = (line for field in self._answer for line in field.lines)
        return join_lines([line.raw if line.bulleted else line.text for line in lines])

    def _is_cut(self, end: Line) -> bool:
        """Whether the last answer, whose last line is `end`, breaks off, judged by how the others end."""
        answers = [question.answer for question in self._questions]
        last, others = answers[-1], answers[:-1]
        is_item = end.bulleted and not self._bulleted
        if not is_broken_off(last) or is_item or _CLOSED.search(end.text) is not None:
            return False
        if others:
            return sum(map(ends_sentence, others)) * 2 >= len(others)
        return len(last.split()) >= _SHORTEST_BROKEN or is_without_spaces(last)

    def _leave(self, field: _Field) -> None:
        self._findings.extend(line.left_over for line in field.lines)

    def _mended(self, line: Line, text: str) -> str:
        bare = mend(text)
        if bare != text:
            self._findings.append(Finding(line=line.number, kind=FindingKind.MENDED, text=text))
        return bare


def _bulleted_fields(lines: Sequence[Line]) -> list[_Field]:
    """Gather each bulleted line with those that go on with it."""
    fields: list[_Field] = []
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        if line.bulleted or not fields or _stands_alone(fields[-1], line, following):
            fields.append(_Field([line]))
        else:
            fields[-1].lines.append(line)
    return fields


def _stands_alone(field: _Field, line: Line, following: Line | None) -> bool:
    """Whether `line`, without bullet, does not go on with `field`: it lost its bullet or is no part of an answer."""
    if line.set_apart or field.asks or is_picture(line.text) or is_source(line.text):
        return True
    if not field.is_complete or begins_small(line.text):
        return False
    ends = following is None or following.bulleted or following.set_apart
    is_answered = following is not None and following.bulleted and not is_question(following.text)
    return is_answered if is_question(line.text) else ends and not ends_sentence(line.text)


def _text_of(field: _Field) -> str:
    return join_lines([line.text for line in field.lines])
