"""The cells of one sheet of a workbook of Excel, and the texts in them."""

import re

from quizapp.errors import QuizAppError
from quizapp.formats.closed_xml import Readable, closed_parser, pieces
from quizapp.formats.decoding import clean
from quizapp.formats.number_formats import NumberKind, number_text
from quizapp.formats.sheet import Sheet, SheetBuilder
from quizapp.formats.table import MOST_COLUMNS

_LONGEST_TEXT = 40_000
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_MOST_ROWS = 1_048_576

Attributes = dict[str, str]


class TextReader:
    """Gathers the runs of one rich text: what is in `t`, but not within `rPh`."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._reading = False
        self._silent = False

    def start(self, name: str, _attributes: Attributes) -> None:
        """Take the beginning of an element."""
        bare = name.rpartition(":")[2]
        self._reading = bare == "t" and not self._silent
        self._silent = self._silent or bare == "rPh"

    def end(self, name: str) -> None:
        """Take the end of an element."""
        self._reading = False
        if name.rpartition(":")[2] == "rPh":
            self._silent = False

    def text(self, text: str) -> None:
        """Take a piece of text."""
        if self._reading and self._length < _LONGEST_TEXT:
            self._parts.append(text)
            self._length += len(text)

    def taken(self) -> str:
        """Return what was gathered, and begin anew."""
        text = "".join(self._parts)[:_LONGEST_TEXT]
        self._parts.clear()
        self._length = 0
        if "_x" in text:
            text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
        return clean(text)


class CellReader:
    """Reads the cells of sheets, whose shared `texts`, and whose `kinds` of numbers by style, are given."""

    def __init__(
        self, shown: str, builder: SheetBuilder, texts: list[str], kinds: list[NumberKind], *, from_1904: bool
    ) -> None:
        self._shown = shown
        self._builder = builder
        self._texts = texts
        self._kinds = kinds
        self._from_1904 = from_1904
        self._sheet = Sheet(name="")
        self._rich = TextReader()
        self._number = 0
        self._row: list[str] = []
        self._far: list[str] = []
        self._column = 0
        self._type = ""
        self._style = ""
        self._value: list[str] | None = None

    def read(self, file: Readable, sheet: Sheet) -> None:
        """Add the rows in `file` to `sheet`. Raises QuizAppError."""
        self._sheet, self._number = sheet, 0
        parser = closed_parser(self._shown)
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        for _ in pieces(parser, file, self._shown):
            pass

    def _start(self, name: str, attributes: Attributes) -> None:
        bare = name.rpartition(":")[2]
        if bare == "v":
            self._value = []
        elif bare == "c":
            self._column = _column(attributes.get("r", ""), len(self._row))
            self._type, self._style = attributes.get("t", "n"), attributes.get("s", "")
        elif bare == "row":
            self._begin_row(attributes.get("r", ""))
        else:
            self._rich.start(name, attributes)

    def _end(self, name: str) -> None:
        bare = name.rpartition(":")[2]
        if bare == "v":
            self._take(self._said("".join(self._value or ())))
            self._value = None
        elif bare == "is":
            self._take(self._rich.taken())
        elif bare == "row":
            self._builder.add_row(self._sheet, self._number, self._row, self._far)
        elif bare != "c":
            self._rich.end(name)

    def _text(self, data: str) -> None:
        if self._value is None:
            self._rich.text(data)
        elif len(self._value) < _LONGEST_TEXT:
            self._value.append(data)

    def _begin_row(self, number: str) -> None:
        given = int(number) if number.isdecimal() and len(number) < 9 else 0
        self._number = given if self._number < given <= _MOST_ROWS else self._number + 1
        self._row, self._far = [], []

    def _take(self, text: str) -> None:
        if self._column >= MOST_COLUMNS:
            self._far.append(text[:1000])
            return
        self._row += [""] * (self._column + 1 - len(self._row))
        self._row[self._column] = text

    def _said(self, value: str) -> str:
        """Return what a cell shows whose value is written as `value`."""
        if self._type == "s":
            index = int(value) if value.isdecimal() and len(value) < 9 else len(self._texts)
            if index >= len(self._texts):
                raise QuizAppError(f"{self._shown} is damaged: a text is missing.", "Save it anew in its program.")
            return self._texts[index]
        if self._type == "n":
            style = int(self._style) if self._style.isdecimal() and len(self._style) < 9 else 0
            kind = self._kinds[style] if style < len(self._kinds) else NumberKind.PLAIN
            return number_text(value, kind, from_1904=self._from_1904)
        if self._type == "b":
            return "TRUE" if value.strip() == "1" else "FALSE"
        return clean(value[:_LONGEST_TEXT])


def _column(reference: str, following: int) -> int:
    """Return the index of the column that a `reference` such as `AB12` names; without one, the `following`."""
    index = 0
    for letter in reference[:3]:
        if not "A" <= letter <= "Z":
            break
        index = index * 26 + ord(letter) - 64
    return index - 1 if index else following
