"""Cuts a question sheet into its questions, and gives each the lines of its answer, wherever they stand."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from quizapp.core.article import Finding
from quizapp.formats.lines import Line
from quizapp.formats.sentences import ends_sentence
from quizapp.formats.sheet_lines import Entry
from quizapp.formats.sheet_marks import Kind, Mark, bare_keys, item_of, key_entries
from quizapp.formats.sheet_options import pieces_of
from quizapp.formats.sheet_survey import Survey
from quizapp.formats.source_lines import is_picture, is_source

_MOST_MISSING = 3
"""So many numbers may be left out between a question and the next one."""
_HEADING_WORDS = 8
_LONGEST_KEY = 8


@dataclass(slots=True, kw_only=True)
class Draft:
    """The lines of one question as they are gathered. `stem` has its texts and lists, without its own number."""

    line: Line
    number: int | None
    labelled: bool
    stem: list[Entry]
    answer: list[tuple[Line, str]] = field(default_factory=list)
    answered: bool = False
    explanation: list[str] = field(default_factory=list)
    _looked_at: int = field(default=0, init=False)
    _has_list: bool = field(default=False, init=False)

    @property
    def has_list(self) -> bool:
        """Whether its stem has a list, be it within a line."""
        # It is asked for after each line that the stem has grown by.
        for entry in self.stem[self._looked_at :] if not self._has_list else ():
            self._has_list = self._has_list or any(piece.style for piece in pieces_of([entry]))
        self._looked_at = len(self.stem)
        return self._has_list


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet in parts: the lines before its first question, its questions, and findings for lines of neither."""

    head: Sequence[Line]
    drafts: Sequence[Draft]
    findings: Sequence[Finding]


def cut_sheet(entries: Sequence[Entry]) -> Sheet:
    """Return the parts of the sheet whose lines are `entries`; the work grows linearly with them."""
    return _Cutter(entries).cut()


class _Cutter:
    """Goes through the entries once. What follows an answer or explanation belongs to it until the next question."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries
        self._survey = Survey(entries)
        self._head: list[Line] = []
        self._drafts: list[Draft] = []
        self._section = 0
        self._by_number: dict[int, Draft] = {}
        self._findings: list[Finding] = []
        self._target: Draft | None = None
        self._part = Kind.TEXT
        self._inner = ("", -1)
        self._in_key = False

    def cut(self) -> Sheet:
        for index, entry in enumerate(self._entries):
            self._take(index, entry)
        return Sheet(head=self._head, drafts=self._drafts, findings=self._findings)

    def _take(self, index: int, entry: Entry) -> None:
        if self._begins(index, entry):
            self._begin(entry)
        elif self._target is None:
            self._head.append(entry.line)
        elif entry.kind is Kind.KEY or self._is_lone_key(index, entry):
            self._take_keys(entry)
        elif entry.kind is Kind.ANSWER:
            self._answer(entry, entry.mark.number, entry.mark.rest)
        elif entry.kind is Kind.EXPLANATION:
            self._part = Kind.EXPLANATION
            self._add(entry.line, entry.mark.rest)
        elif self._in_key and entry.kind in {Kind.ITEM, Kind.QUESTION} and self._take_keyed(entry):
            pass
        elif self._is_aside(index, entry):
            self._findings.append(entry.line.left_over)
        else:
            self._go_on(entry)

    def _begins(self, index: int, entry: Entry) -> bool:
        if self._survey.labelled and entry.kind is Kind.QUESTION:
            return not (self._in_key and self._find(entry.mark.number) is not None)
        if not self._survey.counted:
            return index in self._survey.stems
        if not entry.mark.counts or (self._in_key and self._find(entry.mark.index + 1) is not None):
            return False
        if entry.mark.style != self._survey.style:
            return self._is_next_in_another_style(index, entry)
        return self._counts_on(index, entry)

    def _counts_on(self, index: int, entry: Entry) -> bool:
        """Whether the number of `entry` is that of the next question, not of a list within the one before."""
        draft, number = self._target, entry.mark.index + 1
        if draft is None:
            return True
        last = self._drafts[-1]
        before = last.number or 0
        style, inner = self._inner
        if before < number <= before + _MOST_MISSING:
            goes_on = style == entry.mark.style and inner + 1 == entry.mark.index
            return not goes_on or self._survey.asks_anew(index, in_stem=self._part is Kind.TEXT)
        return number == 1 and last.answered and self._survey.is_answered(index)

    def _is_next_in_another_style(self, index: int, entry: Entry) -> bool:
        """Whether `entry` has the number of the next question, with options or an answer, but is written otherwise."""
        last = self._drafts[-1] if self._drafts else None
        if last is None or last.number != entry.mark.index or self._inner == (entry.mark.style, entry.mark.index - 1):
            return False
        return (last.answered or last.has_list) and self._survey.is_answered(index)

    def _begin(self, entry: Entry) -> None:
        mark = entry.mark
        if mark.kind is Kind.QUESTION:
            number = mark.number
        else:
            number = mark.index + 1 if mark.kind is Kind.ITEM and self._survey.counted else None
        if number == 1 or self._in_key:
            self._section = len(self._drafts)
            self._by_number.clear()
        text = mark.rest if mark.kind is Kind.QUESTION or number is not None else entry.text
        stem = [_inner_entry(entry, text)] if text else []
        draft = Draft(line=entry.line, number=number, labelled=mark.kind is Kind.QUESTION, stem=stem)
        self._drafts.append(draft)
        self._by_number[len(self._drafts) - self._section if number is None else number] = draft
        self._target, self._part, self._inner, self._in_key = draft, Kind.TEXT, ("", -1), False

    def _is_lone_key(self, index: int, entry: Entry) -> bool:
        """Whether `entry` is one key of a list of keys (`1-b`), which may have no heading."""
        pairs = key_entries(entry.text) if len(entry.text) <= _LONGEST_KEY else []
        draft = self._find(pairs[0][0]) if pairs else None
        if draft is None or draft.answered:
            return False
        if self._in_key:
            return True
        following = self._entries[index + 1] if index + 1 < len(self._entries) else None
        alone = following is not None and len(following.text) > _LONGEST_KEY
        return pairs[0][1].isalpha() and pairs[0][0] == 1 and not alone and self._drafts[-1].has_list

    def _take_keys(self, entry: Entry) -> None:
        """Take the keys of a line that holds nothing else, or of those below the heading that it is."""
        self._in_key = True
        text = entry.mark.rest if entry.kind is Kind.KEY else entry.text
        pairs, letters = key_entries(text), bare_keys(text)
        found = [self._find(number) for number, _ in pairs]
        if letters:
            waiting = [draft for draft in self._drafts[self._section :] if not draft.answered]
            pairs = list(enumerate(letters, start=1))
            found = [*waiting] if len(waiting) == len(letters) else [None] * len(letters)
        for draft, (number, key) in zip(found, pairs, strict=True):
            if draft is None or draft.answered:
                self._findings.append(
                    Finding(line=entry.line.number, kind=entry.line.left_over.kind, text=f"{number} {key}")
                )
            else:
                _set_key(draft, entry.line, key)
                self._target = draft
        self._part = Kind.EXPLANATION

    def _take_keyed(self, entry: Entry) -> bool:
        """Take an entry of a list of keys that says more than a letter."""
        number = entry.mark.number if entry.kind is Kind.QUESTION else entry.mark.index + 1
        if not (entry.mark.counts or entry.kind is Kind.QUESTION) or self._find(number) is None:
            return False
        self._answer(entry, number, entry.mark.rest)
        return True

    def _answer(self, entry: Entry, number: int | None, text: str) -> None:
        found = self._find(number)
        draft = found if found is not None and (self._in_key or not found.answered) else self._target
        if draft is None:
            self._head.append(entry.line)
            return
        self._target = draft
        if draft.answered:
            self._part = Kind.EXPLANATION
            self._add(entry.line, entry.text)
            return
        draft.answered = True
        self._part = Kind.ANSWER
        if text:
            draft.answer.append((entry.line, text))

    def _find(self, number: int | None) -> Draft | None:
        """Return the question with `number` on this part of the sheet; where they have none, the so many-th."""
        return None if number is None else self._by_number.get(number)

    def _is_aside(self, index: int, entry: Entry) -> bool:
        """Whether `entry` is no part of a question: a picture, a source, or a heading between questions."""
        if is_picture(entry.text) or is_source(entry.text):
            return True
        following = self._entries[index + 1] if index + 1 < len(self._entries) else None
        done = self._part is not Kind.TEXT or (self._target is not None and self._target.has_list)
        if entry.kind is not Kind.TEXT or not done or not entry.line.set_apart or following is None:
            return False
        is_short = not ends_sentence(entry.text) and len(entry.text.split()) <= _HEADING_WORDS
        return is_short and (following.kind is Kind.KEY or self._begins(index + 1, following))

    def _go_on(self, entry: Entry) -> None:
        if entry.kind is Kind.ITEM:
            self._inner = (entry.mark.style, entry.mark.index)
        if self._part is Kind.TEXT and self._target is not None:
            self._target.stem.append(entry)
        else:
            self._add(entry.line, entry.text)

    def _add(self, line: Line, text: str) -> None:
        if self._target is None or not text:
            return
        if self._part is Kind.ANSWER:
            self._target.answer.append((line, text))
        else:
            self._target.explanation.append(text)


def _inner_entry(entry: Entry, text: str) -> Entry:
    mark = item_of(text) or Mark(kind=Kind.TEXT, rest=text)
    return Entry(line=entry.line, text=text, mark=mark, bold=False)


def _set_key(draft: Draft, line: Line, key: str) -> None:
    draft.answered = True
    draft.answer.append((line, key))
