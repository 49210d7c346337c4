"""The lines of a question sheet: those of the text, cut where an answer or an explanation begins within one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from quizapp.formats.lines import Line
from quizapp.formats.sentences import is_question
from quizapp.formats.sheet_marks import Kind, Mark, mark_of

_BOLD = re.compile("\\*\\*(?=\\S)([^*]+)(?<=\\S)\\*\\*")
_HEADING = re.compile("#{1,6}\\s+")
_INLINE_LABEL = re.compile(
    "(?<=\\S)\\s+(?=[(\\[]?(?:(?:Correct |Right )(?:answer|option|Answer|Option)\\s?[:：–—-]|Ans(?:wer)?\\s?[:：–—-]"
    "|Ans\\.|ANS(?:WER)?\\s?[.:：–—-]|Explanation\\s?[:：–—-]|Sol(?:ution)?\\s?[.:]\\s|Exp\\s?[.:]\\s))"
)
_BELONGS = re.compile("(?:^|\\s)(?:s\\s?\\d{1,3}\\s?[.):-]+|the|correct|right|q\\.?)$", re.IGNORECASE)
"""What stands before a label and is part of it: `S1. Ans.`, `Correct Answer:`."""
_INLINE_A = re.compile("(?<=[?？])\\s*(?=A\\d{0,3}\\s?[.:)–—-]+\\s)|(?<=\\S)\\s+(?=A\\d{0,3}\\s?:\\s)")
_SHORT = frozenset({"A:", "A.", "A)", "A-", "a:"})
_NUMBERED = re.compile("S\\s?(?P<number>\\d{1,3})\\s?[.):]+\\s*(?P<rest>.*)", re.DOTALL)
"""What numbers a solution; on a sheet whose questions have no other label, a question."""
_REACH = 20
"""A question has its answer within so many lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line, or the part of it from a label on, with its `mark`. `bold` says that all of the line is bold."""

    line: Line
    text: str
    mark: Mark
    bold: bool = False

    @property
    def kind(self) -> Kind:
        """What the entry is by its beginning."""
        return self.mark.kind


def read_entries(lines: Sequence[Line]) -> list[Entry]:
    """Return the entries of `lines`, in order; signs of Markdown's headings and bold type are dropped."""
    return _with_short_labels(_with_numbers([entry for line in lines for entry in _entries(line)]))


def _entries(line: Line) -> Iterator[Entry]:
    text = _HEADING.sub("", line.text, count=1) if line.text.startswith("#") else line.text
    bold = _BOLD.fullmatch(text) is not None
    text = _BOLD.sub("\\1", text).strip()
    for place, part in enumerate(_parts(text)):
        own = line if place == 0 else replace(line, set_apart=False, ruled=False)
        yield Entry(line=own, text=part, mark=mark_of(part), bold=bold)


def _parts(text: str) -> list[str]:
    parts: list[str] = []
    begin = 0
    for match in _INLINE_LABEL.finditer(text):
        part = text[begin : match.start()].strip()
        if part and not _BELONGS.search(part):
            parts.append(part)
            begin = match.end()
    parts.append(text[begin:].strip())
    if mark_of(parts[0]).kind is Kind.QUESTION:
        parts[:1] = [part for part in _INLINE_A.split(parts[0], maxsplit=1) if part]
    return parts


def _with_numbers(entries: list[Entry]) -> list[Entry]:
    """Return `entries` with those that begin `S1.` as questions, where one of them asks and no question has a label."""
    found = {index: match for index, entry in enumerate(entries) if (match := _numbered(entry)) is not None}
    asks = any(is_question(match["rest"]) for match in found.values())
    if not asks or any(entry.kind is Kind.QUESTION for entry in entries):
        return entries
    told = [*entries]
    for index, match in found.items():
        mark = Mark(kind=Kind.QUESTION, rest=match["rest"], number=int(match["number"]))
        told[index] = replace(entries[index], mark=mark)
    return told


def _numbered(entry: Entry) -> re.Match[str] | None:
    return _NUMBERED.fullmatch(entry.text) if entry.kind is Kind.TEXT else None


def _with_short_labels(entries: Sequence[Entry]) -> list[Entry]:
    """Return `entries` with each `A:` that answers a question, and is no first option before a `B:`, as an answer."""
    told: list[Entry] = []
    following: Mark | None = None
    for index in range(len(entries) - 1, -1, -1):
        entry = entries[index]
        mark = entry.mark
        begins = mark.kind is Kind.ITEM and mark.style in _SHORT and mark.index == 0
        goes_on = following is not None and following.style == mark.style and following.index == 1
        goes_on = goes_on or f"B{mark.style[-1:]}" in mark.rest
        if begins and not goes_on and index and entries[index - 1].kind is not Kind.ANSWER:
            entry = replace(entry, mark=Mark(kind=Kind.ANSWER, rest=mark.rest)) if _asked(entries, index) else entry
        if entry.kind is not Kind.TEXT:
            following = entry.mark
        told.append(entry)
    return told[::-1]


def _asked(entries: Sequence[Entry], index: int) -> bool:
    """Whether the last entry before `index` with a mark is a question with a label or a number."""
    reach = entries[max(index - _REACH, 0) : index]
    before = next((entry.mark for entry in reversed(reach) if entry.kind is not Kind.TEXT), None)
    return before is not None and (before.kind is Kind.QUESTION or before.counts)
