"""The cards of one block of Markdown: `term :: definition`, sides around a lone `?`, `Q:` and `A:`, or a cloze text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, islice

from quizapp.core.article import Finding, FindingKind, Question
from quizapp.core.card import CardKind
from quizapp.formats.markdown_blocks import Block, Row
from quizapp.formats.markdown_cloze import MarkedText
from quizapp.formats.markdown_inline import joined, plain
from quizapp.formats.sentences import has_words, is_question
from quizapp.formats.sheet_marks import Kind, mark_of

_SEPARATOR = re.compile(r"(?<!:):{2,3}(?!:)")
_HIDDEN = re.compile(r"`[^`\n]*`|\{\{[^{}\n]*\}\}|\[\[[^\[\]\n]*\]\]|\]\([^()\n]*\)|https?://\S+")
_BULLET = re.compile(r"^\s*(?:[-+*•]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?")
_FIRST_GAP = re.compile(r"\{\{c1(?:,\d{1,3})*::")
"""Where each line has it, one above them apart, each is a cloze text of its own."""
_ONE_WAY, _BOTH_WAYS = "?", "??"
_REVERSIBLE = ":::"
_MOST_LOOKED_AT = 20
"""One of so many `::` in a line parts it, or none."""


@dataclass(slots=True, kw_only=True)
class Cut:
    """What became of a block. `rest` are its lines that are no part of a card."""

    questions: list[Question] = field(default_factory=list)
    rest: list[Row] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    terms: set[int] = field(default_factory=set)
    """The indices of the questions that ask by a word or few."""
    labelled: bool = False
    """Whether `Q:` and `A:` made the cards, which other texts than Markdown have as well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """How a page writes its cards. `glued`: without spaces around `::`; `tagged`: with a tag for flashcards."""

    glued: bool
    tagged: bool


def cut_block(block: Block, habits: Habits) -> Cut:
    """Return the cards of `block`, and what is left of it."""
    return _Cutter(block, habits).cut()


def separated(row: Row, *, glued: bool) -> tuple[str, str, bool] | None:
    """Return what stands before and behind the `::` of a line, and whether it is `:::`; None where there is none.

    Without `glued` there is space around it, or a question before it: `std::vector` is no card.
    """
    if row.code or "::" not in row.text or row.text.startswith("|"):
        return None
    hidden = _HIDDEN.sub(lambda match: "\x06" * len(match[0]), row.text)
    for match in islice(_SEPARATOR.finditer(hidden), _MOST_LOOKED_AT):
        front, back = row.text[: match.start()], row.text[match.end() :]
        free = front[-1:].isspace() and (back[:1].isspace() or not back)
        if not (has_words(front) and has_words(back)) or not (free or glued or is_question(front)):
            continue
        return _BULLET.sub("", front, count=1).strip(), back.strip(), match[0] == _REVERSIBLE
    return None


class _Cutter:
    def __init__(self, block: Block, habits: Habits) -> None:
        self._rows = block.rows
        self._habits = habits
        self._cut = Cut()

    def cut(self) -> Cut:
        """Try the forms in turn; a block has cards of one form, or cloze texts beside lines with `::`."""
        made = self._sides() or self._lines() or self._labels() or self._cloze(self._rows)
        if not made:
            self._cut.rest = list(self._rows)
        return self._cut

    def _sides(self) -> bool:
        places = [
            at for at, row in enumerate(self._rows) if not row.code and row.text.strip() in {_ONE_WAY, _BOTH_WAYS}
        ]
        if not places:
            return False
        front, back = self._rows[: places[0]], self._rows[places[0] + 1 :]
        if not (_have_words(front) and _have_words(back)):
            return False
        both_ways = self._rows[places[0]].text.strip() == _BOTH_WAYS
        self._add(self._text(front), self._text(back), front[0].number, both_ways=both_ways)
        return True

    def _lines(self) -> bool:
        parted = [separated(row, glued=self._habits.glued) for row in self._rows]
        if not any(parted):
            return False
        for is_card, run in groupby(zip(self._rows, parted, strict=True), lambda pair: pair[1] is not None):
            pairs = list(run)
            if not is_card:
                self._beside([row for row, _ in pairs])
            for row, parts in pairs:
                if parts is not None:
                    front, back = (self._plain(side, row.number) for side in parts[:2])
                    self._add(front, back, row.number, both_ways=parts[2])
        return True

    def _beside(self, rows: Sequence[Row]) -> None:
        if not self._cloze(rows):
            self._cut.rest += rows

    def _labels(self) -> bool:
        begins = [at for at, row in enumerate(self._rows) if _kind(row) is Kind.QUESTION]
        if not begins or begins[0] > 0:
            return False
        for begin, end in zip(begins, [*begins[1:], len(self._rows)], strict=True):
            rows = self._rows[begin:end]
            answer = next((at for at, row in enumerate(rows) if _is_answer(row)), end)
            asked = [_unlabelled(rows[0]), *rows[1:answer]]
            told = [_unlabelled(row) for row in rows[answer : answer + 1]] + list(rows[answer + 1 :])
            if _have_words(asked) and _have_words(told):
                self._add(self._joined(asked), self._joined(told), rows[0].number)
            else:
                self._cut.rest += rows
        self._cut.labelled = bool(self._cut.questions)
        return self._cut.labelled or self._nothing()

    def _nothing(self) -> bool:
        self._cut.rest.clear()
        return False

    def _cloze(self, rows: Sequence[Row]) -> bool:
        prose = [row for row in rows if not row.code]
        gapped = [_FIRST_GAP.search(row.text) is not None for row in prose]
        # A line above them that has none is their title.
        are_alone = all(gapped) or (len(gapped) > 2 and all(gapped[1:]))
        texts = [[row] for row in prose] if are_alone else [prose]
        left = [row for text in texts if not self._cloze_text(text) for row in text]
        if len(left) == len(prose):
            return False
        self._cut.rest += left + [row for row in rows if row.code]
        return True

    def _cloze_text(self, rows: Sequence[Row]) -> bool:
        marked = MarkedText("\n".join(row.text for row in rows), braces=self._habits.tagged)
        if not marked:
            return False
        lines = zip(marked.text.split("\n"), rows, strict=False)  # a hint over several lines takes them away
        cards = marked.cards(joined([self._plain(line, row.number) for line, row in lines]))
        first = rows[0]
        if marked.hides_more and cards:
            self._cut.findings.append(Finding(line=first.number, kind=FindingKind.GUESSED, text=first.text.strip()))
        for card in cards:
            question = Question(question=card.question, answer=card.answer, kind=CardKind.CLOZE, line=first.number)
            self._cut.questions.append(question)
        return bool(cards)

    def _add(self, front: str, back: str, line: int, *, both_ways: bool = False) -> None:
        for question, answer in [(front, back), (back, front)] if both_ways else [(front, back)]:
            if not is_question(question):
                self._cut.terms.add(len(self._cut.questions))
            self._cut.questions.append(Question(question=question, answer=answer, line=line))

    def _text(self, rows: Sequence[Row]) -> str:
        """Return the text of one side of a card, whose lines stay lines."""
        lines = [row.text if row.code else self._plain(row.text, row.number) for row in rows]
        return "\n".join(lines).strip("\n").strip()

    def _joined(self, rows: Sequence[Row]) -> str:
        text = text_of_rows(rows)
        self._cut.findings += text.findings
        return text.text

    def _plain(self, text: str, number: int) -> str:
        shown = plain(text)
        self._cut.findings += _pictures(shown.pictures, number)
        return shown.text


@dataclass(frozen=True, slots=True, kw_only=True)
class RowsText:
    """What lines say, and findings about the pictures in them."""

    text: str
    findings: tuple[Finding, ...]


def text_of_rows(rows: Sequence[Row]) -> RowsText:
    """Return the text of a paragraph or list; breaks within its sentences go, code stays as it is."""
    parts: list[str] = []
    findings: list[Finding] = []
    waiting: list[str] = []
    for row in rows:
        if row.code:
            parts += [joined(waiting), row.text] if waiting else [row.text]
            waiting = []
            continue
        shown = plain(row.text)
        findings += _pictures(shown.pictures, row.number)
        waiting += [line for line in shown.text.split("\n") if line.strip()]
    parts += [joined(waiting)] if waiting else []
    return RowsText(text="\n".join(parts).strip("\n"), findings=tuple(findings))


def _pictures(pictures: Sequence[str], number: int) -> Iterator[Finding]:
    return (Finding(line=number, kind=FindingKind.LEFT_OVER, text=picture) for picture in pictures)


def _have_words(rows: Sequence[Row]) -> bool:
    return any(has_words(row.text) for row in rows)


def _kind(row: Row) -> Kind:
    return Kind.TEXT if row.code else mark_of(row.text.strip()).kind


def _is_answer(row: Row) -> bool:
    mark = mark_of(row.text.strip())
    is_short = mark.kind is Kind.ITEM and mark.style in {"A:", "A."} and mark.index == 0
    return not row.code and (mark.kind is Kind.ANSWER or is_short)


def _unlabelled(row: Row) -> Row:
    return replace(row, text=mark_of(row.text.strip()).rest)
