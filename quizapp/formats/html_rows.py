"""The text of a page row by row, as a reader sees it; each knows its element, heading and line of the source."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement

from quizapp.formats.sentences import has_words, is_question

ASKED_BY_BUTTON = 7
"""The level of a row on a button that opens its answer: below all headings."""
ASKED_IN_BOLD = 8
"""The level of a row all of which is bold and which asks: below those."""

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_PARAGRAPHS = frozenset(
    {"p", "ul", "ol", "dl", "dt", "table", "pre", "blockquote", "figure", "section", "article", "details", "fieldset"}
    | {"hr", *_HEADINGS}
)
"""A blank line stands before these."""
_LINES = frozenset(
    {"div", "li", "dd", "tr", "summary", "caption", "figcaption", "header", "main", "body", "form", "address", "center"}
    | {"legend", "label", "button", "br"}
)
_LISTS = frozenset({"ul", "ol"})
_BOLD = frozenset({"b", "strong"})
_SPACES = re.compile(r"[ \t\r\n\f\v\xa0]+")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
_MANY = re.compile(r"[ \t]{2,}")
_START = re.compile("[0-9]{1,6}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of text. `level` is that of its heading, from 1, and 0 for a row that is none.

    `marked` is the text with the bullet or number of its list item. `apart` says that a blank line stands before it,
    `linked` that all of it is a link to another page. `line` is that of the source, from 1.
    """

    text: str
    marked: str
    line: int
    element: HtmlElement
    level: int = 0
    apart: bool = False
    linked: bool = False


def rows_of(part: HtmlElement) -> list[Row]:
    """Return the rows of `part` of a page that has been pruned, in order, those without words left out."""
    reader = _Reader()
    for event, element in etree.iterwalk(part, events=("start", "end")):
        if event == "start":
            reader.begin(element)
        else:
            reader.end(element, is_whole=element is part)
    reader.flush()
    return reader.rows


def text_of(rows: Iterable[Row]) -> str:
    """Return `rows` as one text, a line each, with their bullets."""
    return "\n".join(row.marked for row in rows)


def text_with_gaps(rows: Sequence[Row]) -> tuple[str, list[int]]:
    """Return `rows` as a text with blank lines between its paragraphs, and for each of its lines that of the source."""
    lines: list[str] = []
    numbers: list[int] = []
    for row in rows:
        if row.apart and lines:
            lines.append("")
            numbers.append(row.line)
        lines.append(row.marked)
        numbers.append(row.line)
    return "\n".join(lines), numbers


class _Reader:
    """Gathers the rows of a part while its elements begin and end."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self._parts: list[str] = []
        self._first: HtmlElement | None = None
        self._apart = False
        self._mark = ""
        self._bold = self._links = self._kept = 0
        self._all_bold = self._all_linked = True
        self._block: list[HtmlElement] = []
        self._lists: list[_List] = []

    def begin(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag in _PARAGRAPHS or tag in _LINES:
            self.flush()
            self._apart = self._apart or tag in _PARAGRAPHS
            self._block.append(element)
            if tag in _LISTS:
                self._lists.append(_List(element))
            elif tag == "li" and self._lists:
                self._mark = self._lists[-1].next_mark()
        elif tag in {"td", "th"}:
            self._parts += ["\t"] if self._parts else []
        self._bold += tag in _BOLD
        self._links += _leads_away(element)
        self._kept += tag == "pre"
        self._add(element.text, element)

    def end(self, element: HtmlElement, *, is_whole: bool) -> None:
        tag = element.tag
        if tag in _PARAGRAPHS or tag in _LINES:
            self.flush()
            self._apart = self._apart or (tag in _PARAGRAPHS and tag != "dt")
            self._block.pop()
            if tag in _LISTS:
                self._lists.pop()
            elif tag == "li":
                self._mark = ""
        self._bold -= tag in _BOLD
        self._links -= _leads_away(element)
        self._kept -= tag == "pre"
        if not is_whole:
            self._add(element.tail, element)

    def _add(self, text: str | None, element: HtmlElement) -> None:
        if not text:
            return
        pieces = text.split("\n") if self._kept else [text]
        for index, piece in enumerate(pieces):
            if index:
                self.flush()
            self._parts.append(_SPACES.sub(" ", piece))
            if piece.strip():
                self._first = element if self._first is None else self._first
                self._all_bold = self._all_bold and self._bold > 0
                self._all_linked = self._all_linked and self._links > 0

    def flush(self) -> None:
        """End the row that is being gathered."""
        text = "" if self._first is None else _MANY.sub(_one, "".join(self._parts)).strip()
        if self._first is not None and has_words(text):
            block = self._block[-1] if self._block else self._first
            level = self._level(block, text)
            if level or block.tag != "button":
                row = Row(
                    text=text,
                    marked=self._mark + text,
                    line=self._first.sourceline or 0,
                    element=block,
                    level=level,
                    apart=self._apart,
                    linked=self._all_linked,
                )
                self.rows.append(row)
            self._mark, self._apart = "", False
        self._parts.clear()
        self._first = None
        self._all_bold = self._all_linked = True

    def _level(self, block: HtmlElement, text: str) -> int:
        for around in reversed(self._block):
            if around.tag in _HEADINGS:
                return _HEADINGS[around.tag]
        if block.get("role") == "heading":
            level = block.get("aria-level") or ""
            return int(level) if level in {"1", "2", "3", "4", "5", "6"} else 2
        if is_question(text):
            is_button = block.tag == "button" or block.get("role") == "button"
            return ASKED_BY_BUTTON if is_button else ASKED_IN_BOLD if self._all_bold else 0
        return 0


def _one(spaces: re.Match[str]) -> str:
    """Return the tab between two cells, else a space, for what of these stands together."""
    return "\t" if "\t" in spaces[0] else " "


def _leads_away(element: HtmlElement) -> bool:
    return element.tag == "a" and not (element.get("href") or "#").strip().startswith("#")


class _List:
    """A list whose items are counted."""

    def __init__(self, element: HtmlElement) -> None:
        self._numbered = element.tag == "ol"
        self._style = element.get("type") or "1"
        start = element.get("start") or ""
        self._number = int(start) if _START.fullmatch(start) else 1

    def next_mark(self) -> str:
        """Return the bullet of the next item, or its number or letter as it is shown."""
        number, self._number = self._number, self._number + 1
        if not self._numbered:
            return "- "
        sign = str(number)
        if self._style in {"a", "A"} and 1 <= number <= 26:
            sign = chr(ord("a") + number - 1)
        elif self._style in {"i", "I"} and 1 <= number <= len(_ROMAN):
            sign = _ROMAN[number - 1]
        return f"{sign.upper() if self._style.isupper() else sign}. "
