"""The blocks of a Markdown text: headings, and paragraphs or lists between blank lines, with the code within them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.core.article import Finding, FindingKind
from quizapp.formats.sentences import has_words

_HEADING = re.compile(r" {0,3}(#{1,6})\s+(.*)")
_QUOTE = re.compile(r"^ {0,3}(?:> ?)+")
_FENCE = re.compile(r"\s*(`{3,}|~{3,})")
_RULE = re.compile(r"\s*(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})")
_UNDERLINE = re.compile(r" {0,3}={3,}\s*")
_OPEN, _CLOSE = "<!--", "-->"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of a block, without the signs of a quotation. `code` says that nothing in it is Markdown."""

    number: int
    text: str
    code: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Lines without a blank one between them. A heading is a block with a `level` from 1 to 6; all else has 0."""

    rows: tuple[Row, ...]
    level: int = 0


def read_blocks(text: str) -> tuple[list[Block], list[Finding]]:
    """Return the blocks of `text` in order. What stands in comments is left over; a comment without end is text."""
    cutter = _Cutter(text.split("\n"))
    cutter.cut()
    return cutter.blocks, cutter.findings


class _Cutter:
    """Goes through the lines of one text."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.blocks: list[Block] = []
        self.findings: list[Finding] = []
        self._lines = lines
        self._last_close = max((at for at, line in enumerate(lines) if _CLOSE in line), default=-1)
        self._rows: list[Row] = []
        self._fence = ""
        self._in_comment = False

    def cut(self) -> None:
        for index, line in enumerate(self._lines):
            text = _QUOTE.sub("", line, count=1).rstrip()
            if self._fence:
                self._code(index, text)
            else:
                self._line(index, self._without_comments(index, text))
        self._end_block()

    def _code(self, index: int, text: str) -> None:
        mark = text.strip()
        if set(mark) == {self._fence[0]} and len(mark) >= len(self._fence):
            self._fence = ""
        else:
            self._rows.append(Row(number=index + 1, text=text, code=True))

    def _line(self, index: int, text: str) -> None:
        heading = _HEADING.fullmatch(text)
        fence = _FENCE.match(text)
        if heading and has_words(heading[2]):
            self._end_block()
            row = Row(number=index + 1, text=_without_closing(heading[2]))
            self.blocks.append(Block(rows=(row,), level=len(heading[1])))
        elif fence:
            self._fence = fence[1]
        elif _UNDERLINE.fullmatch(text) and len(self._rows) == 1:
            self.blocks.append(Block(rows=tuple(self._rows), level=1))
            self._rows = []
        elif not text.strip() or _RULE.fullmatch(text):
            self._end_block()
        else:
            self._rows.append(Row(number=index + 1, text=text))

    def _end_block(self) -> None:
        if any(has_words(row.text) for row in self._rows):
            self.blocks.append(Block(rows=tuple(self._rows)))
        self._rows = []

    def _without_comments(self, index: int, text: str) -> str:
        """Return `text` without what of it lies in comments, which may go over several lines."""
        kept: list[str] = []
        at = 0
        while at < len(text):
            if self._in_comment:
                end = text.find(_CLOSE, at)
                self._leave(index, text[at : len(text) if end < 0 else end])
                self._in_comment = end < 0
                at = len(text) if end < 0 else end + len(_CLOSE)
                continue
            begin = text.find(_OPEN, at)
            if begin < 0 or index > self._last_close:
                kept.append(text[at:])
                break
            kept.append(text[at:begin])
            self._in_comment = True
            at = begin + len(_OPEN)
        return "".join(kept).rstrip()

    def _leave(self, index: int, text: str) -> None:
        bare = text.replace(_OPEN, " ").strip()
        if has_words(bare):
            self.findings.append(Finding(line=index + 1, kind=FindingKind.LEFT_OVER, text=bare))


def _without_closing(heading: str) -> str:
    """Return `heading` without signs behind it (`## Rivers ##`); those of `C#` belong to it."""
    bare = heading.rstrip().rstrip("#")
    return bare.rstrip() if bare[-1:].isspace() else heading.rstrip()
