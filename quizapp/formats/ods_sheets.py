"""The sheets of a workbook of LibreOffice and others (.ods): OpenDocument 1.3, part 3, tables.

Cells and rows that are said to repeat are repeated within bounds; blank ones take no room at all.
"""

from collections.abc import Iterator

from quizapp.formats.archive import Archive
from quizapp.formats.closed_xml import closed_parser, pieces
from quizapp.formats.decoding import clean
from quizapp.formats.sheet import LARGEST_PART, MOST_SHEETS, Sheet, SheetBuilder
from quizapp.formats.table import MOST_COLUMNS

CONTENT = "content.xml"
"""The part that holds the sheets."""
KIND = b"application/vnd.oasis.opendocument.spreadsheet"
"""What the part `mimetype` begins with."""

_MOST_REPEATED_ROWS = 1_000
"""A row with texts that repeats more often is said so many times."""
_LONGEST_TEXT = 40_000
_SILENT = frozenset({"annotation", "shapes", "tracked-changes", "dde-links", "forms", "named-expressions"})

Attributes = dict[str, str]


def ods_sheets(archive: Archive, *, shown: str) -> Iterator[Sheet]:
    """Yield the sheets of the workbook in `archive`, one after another. Raises QuizAppError."""
    parser = closed_parser(shown)
    reader = _Reader(SheetBuilder(shown))
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    with archive.open(CONTENT, largest=LARGEST_PART) as file:
        for _ in pieces(parser, file, shown):
            yield from reader.taken()


class _Reader:
    """Gathers sheets out of the events of a parser."""

    def __init__(self, builder: SheetBuilder) -> None:
        self._builder = builder
        self._done: list[Sheet] = []
        self._count = 0
        self._sheet: Sheet | None = None
        self._number = 0
        self._repeated = 1
        self._row: list[str] = []
        self._far: list[str] = []
        self._cell: Attributes | None = None
        self._parts: list[str] = []
        self._length = 0
        self._paragraphs = 0
        self._within = 0
        self._silent = 0

    def taken(self) -> list[Sheet]:
        """Return the sheets that were finished since this was last called."""
        done, self._done = self._done, []
        return done

    def start(self, full_name: str, attributes: Attributes) -> None:
        """Take the beginning of an element."""
        name = full_name.rpartition(":")[2]
        if self._silent or name in _SILENT:
            self._silent += 1
        elif name == "table" and full_name.startswith("table:"):
            self._count += 1
            self._sheet = Sheet(name=attributes.get("table:name", "")) if self._count <= MOST_SHEETS else None
            self._number = 0
        elif self._sheet is None:
            return
        elif name == "table-row":
            self._repeated = _times(attributes.get("table:number-rows-repeated"))
            self._row, self._far = [], []
        elif name in {"table-cell", "covered-table-cell"}:
            self._cell = attributes
            self._parts, self._length, self._paragraphs = [], 0, 0
        elif self._cell is not None:
            self._begin_text(name, attributes)

    def end(self, full_name: str) -> None:
        """Take the end of an element."""
        name = full_name.rpartition(":")[2]
        if self._silent:
            self._silent -= 1
        elif self._sheet is None:
            return
        elif name == "table" and full_name.startswith("table:"):
            self._done.append(self._sheet)
            self._sheet = None
        elif name == "table-row":
            self._end_row(self._sheet)
        elif name in {"table-cell", "covered-table-cell"}:
            self._end_cell()
        elif name in {"p", "h"} and self._within:
            self._within -= 1

    def text(self, data: str) -> None:
        """Take a piece of text."""
        if self._within and not self._silent and self._cell is not None:
            self._add(" ".join(data.split("\n")))

    def _begin_text(self, name: str, attributes: Attributes) -> None:
        if name in {"p", "h"}:
            if self._paragraphs:
                self._add("\n")
            self._paragraphs += 1
            self._within += 1
        elif name == "line-break":
            self._add("\n")
        elif name == "s":
            self._add(" " * min(_times(attributes.get("text:c")), 100))
        elif name == "tab":
            self._add(" ")

    def _add(self, text: str) -> None:
        if self._length < _LONGEST_TEXT:
            self._parts.append(text)
            self._length += len(text)

    def _end_cell(self) -> None:
        cell = self._cell or {}
        self._cell, self._within = None, 0
        text = clean("".join(self._parts))
        if cell.get("office:value-type") == "date":
            text = _day(cell.get("office:date-value", "")) or text
        times = _times(cell.get("table:number-columns-repeated"))
        free = MOST_COLUMNS - len(self._row)
        self._row += [text] * min(times, free)
        if times > free and text:
            self._far.append(text)

    def _end_row(self, sheet: Sheet) -> None:
        times = self._repeated
        if any(self._row) or self._far:
            for repeat in range(min(times, _MOST_REPEATED_ROWS)):
                self._builder.add_row(sheet, self._number + repeat + 1, self._row, self._far)
        self._number += times


def _times(number: str | None) -> int:
    """Return how often something is repeated: once where it does not say so in a sane way."""
    return max(int(number), 1) if number is not None and number.isdecimal() and len(number) < 9 else 1


def _day(value: str) -> str:
    """Return the day of `2024-11-15T00:00:00`, with the time where it is not midnight."""
    day, _, time = value.strip().partition("T")
    return f"{day} {time[:5]}" if time.strip("0:.Z") else day
