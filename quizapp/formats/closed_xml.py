"""XML that can neither grow nor reach out: no entities of its own, no other files, bounded in depth and length."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol
from xml.parsers import expat

from quizapp.errors import QuizAppError

_CHUNK = 1 << 16
_DEEPEST = 64
_LONGEST = 5_000_000
"""The texts of one record have so many characters at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One element with its attributes and the texts of the elements in it, by name; `line` counts from 1."""

    attributes: Mapping[str, str]
    texts: Mapping[str, str]
    line: int


class Readable(Protocol):
    """What bytes can be read from, one piece after another."""

    def read(self, size: int, /) -> bytes:
        """Return the next bytes, `size` at most; none at the end."""
        ...


def read_records(file: Readable, *, root: str, name: str, shown: str) -> Iterator[Record]:
    """Yield the elements `name` right below the element `root`, one after another while `file` is read.

    Raises QuizAppError, also after some were yielded, for what is no XML, has another root, declares entities, is
    nested deeply or has an endless text; it begins with `shown` and names the line.
    """
    parser = closed_parser(shown)
    reader = _Reader(parser, root, name, shown)
    for _ in pieces(parser, file, shown):
        yield from reader.taken()


def closed_parser(shown: str) -> expat.XMLParserType:
    """Return a parser that refuses entities; who uses it sets its handlers, and hands it to `pieces`."""
    parser = expat.ParserCreate()

    def refuse(*_about: object) -> int:
        raise refusal(parser, shown, "declares entities, which may grow without end")

    parser.buffer_text = True
    parser.EntityDeclHandler = refuse
    parser.ExternalEntityRefHandler = refuse
    return parser


def pieces(parser: expat.XMLParserType, file: Readable, shown: str) -> Iterator[None]:
    """Hand `file` to `parser` piece by piece, and yield after each. Raises QuizAppError where it is no XML."""
    try:
        while True:
            data = file.read(_CHUNK)
            parser.Parse(data, not data)
            yield
            if not data:
                return
    except expat.ExpatError as fault:
        raise QuizAppError(
            f"{shown} is no complete XML: line {fault.lineno} is broken.", "Download or export it anew."
        ) from fault


def refusal(parser: expat.XMLParserType, shown: str, what: str) -> QuizAppError:
    """Return the error that `shown` is not read for `what` is found where `parser` is."""
    return QuizAppError(f"{shown} {what}, on line {parser.CurrentLineNumber}.", "It is not imported.")


class _Reader:
    """Gathers records out of the events of a parser."""

    def __init__(self, parser: expat.XMLParserType, root: str, name: str, shown: str) -> None:
        self._parser = parser
        self._root = root
        self._name = name
        self._shown = shown
        self._depth = 0
        self._length = 0
        self._line = 0
        self._records: list[Record] = []
        self._attributes: dict[str, str] | None = None
        self._texts: dict[str, list[str]] = {}
        self._within: list[str] | None = None
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text

    def taken(self) -> list[Record]:
        """Return the records that were read since this was last called."""
        records, self._records = self._records, []
        return records

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise self._refusal("is nested too deeply")
        if self._depth == 1 and name != self._root:
            raise self._refusal(f"begins with {name[:50]}, not with {self._root}")
        if self._depth == 2 and name == self._name:
            self._attributes, self._texts, self._length = attributes, {}, 0
            self._line = self._parser.CurrentLineNumber
        elif self._depth == 3 and self._attributes is not None:
            self._within = self._texts.setdefault(name, [])

    def _end(self, _name: str) -> None:
        if self._depth == 3:
            self._within = None
        elif self._depth == 2 and self._attributes is not None:
            texts = {name: "".join(parts) for name, parts in self._texts.items()}
            self._records.append(Record(attributes=self._attributes, texts=texts, line=self._line))
            self._attributes = None
        self._depth -= 1

    def _text(self, text: str) -> None:
        if self._within is not None:
            self._length += len(text)
            if self._length > _LONGEST:
                raise self._refusal(f"has a text of more than {_LONGEST // 1_000_000} million characters")
            self._within.append(text)

    def _refusal(self, what: str) -> QuizAppError:
        return refusal(self._parser, self._shown, what)
