"""JSON texts, read with the lines their entries stand on, and with bounds on what a hostile text may cost."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from quizapp.errors import QuizAppError

MOST_CONTAINERS = 4_000_000
"""A text with more lists and objects is not read: each takes some 60 bytes of memory, however small it is."""

_SPACE = re.compile("[ \\t\\n\\r]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A value and the `line` of the text, from 1, on which it begins.

    The value of a list that stands at the top of a text, or in the object at its top, is a list of entries; that of
    the object at the top is a list of (name, entry), for a name may come twice. All deeper values are plain.
    """

    line: int
    value: Any


class JsonError(QuizAppError):
    """A text is no JSON that can be read. `line` is where, from 1."""

    def __init__(self, message: str, hint: str, line: int) -> None:
        super().__init__(message, hint)
        self.line = line


def shown_json(value: Any) -> str:  # noqa: ANN401  what a JSON text holds
    """Return `value`, which a text held, as it is written there; a string without its quotation marks."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def read_json(text: str, name: str) -> Entry:
    """Return the value of `text`. Raises JsonError, which begins with `name`, where it is no JSON, is nested too
    deeply or has more than MOST_CONTAINERS lists and objects.
    """
    if text.count("[") + text.count("{") > MOST_CONTAINERS:
        raise JsonError(f"{name} has too many lists and objects for a JSON file.", "Split it into smaller files.", 1)
    reader = _Reader(text)
    try:
        return reader.whole()
    except json.JSONDecodeError as fault:
        place = f"line {fault.lineno}, column {fault.colno}"
        raise JsonError(
            f"{name} is no valid JSON: {fault.msg} in {place}.",
            "Correct the file there, or save it anew.",
            fault.lineno,
        ) from fault
    except RecursionError as fault:
        raise _too_deep(name, reader.line) from fault
    except ValueError as fault:  # a number of more digits than Python takes
        raise JsonError(
            f"{name} has a number in it that is too long, after line {reader.line}.", "Shorten it.", reader.line
        ) from fault


def read_json_lines(text: str, name: str) -> Iterator[tuple[Entry, str]]:
    """Yield each line of `text` that is not blank: its value with its number, and the line itself.

    The value of a line that is no JSON is the JsonError that says so.
    """
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                value = json.loads(line)
            except RecursionError:
                value = _too_deep(name, number)
            except ValueError as fault:
                value = JsonError(f"{name} is no valid JSON in line {number}: {fault}.", "Correct the line.", number)
            yield Entry(line=number, value=value), line.strip()


def _too_deep(name: str, line: int) -> JsonError:
    return JsonError(
        f"{name} is nested too deeply to be a list of questions, after line {line}.",
        "Choose the file that holds the questions themselves.",
        line,
    )


class _Reader:
    """Goes through a text once. What lies within an entry is read by the standard library in one go."""

    def __init__(self, text: str) -> None:
        self.line = 1
        self._text = text
        self._at = 0
        self._counted = 0
        self._decoder = json.JSONDecoder()

    def whole(self) -> Entry:
        """Return the only value of the text."""
        self._skip_space()
        line = self.line
        value = self._object() if self._next == "{" else self._list_or_plain()
        self._skip_space()
        if self._next:
            raise json.JSONDecodeError("Extra data", self._text, self._at)
        return Entry(line=line, value=value)

    @property
    def _next(self) -> str:
        return self._text[self._at : self._at + 1]

    def _object(self) -> list[tuple[str, Entry]]:
        members: list[tuple[str, Entry]] = []
        while self._goes_on("{", "}", first=not members):
            if self._next != '"':
                raise json.JSONDecodeError("Expecting property name enclosed in double quotes", self._text, self._at)
            line = self.line
            name = self._plain()
            self._skip_space()
            self._take(":")
            members.append((name, Entry(line=line, value=self._list_or_plain())))
        return members

    def _list_or_plain(self) -> Any:  # noqa: ANN401  what a JSON text holds
        if self._next != "[":
            return self._plain()
        entries: list[Entry] = []
        while self._goes_on("[", "]", first=not entries):
            entries.append(Entry(line=self.line, value=self._plain()))
        return entries

    def _goes_on(self, opening: str, closing: str, *, first: bool) -> bool:
        """Step over what stands before the next entry; False at the end of the list or object."""
        if first:
            self._take(opening)
        else:
            self._skip_space()
            if self._next != closing:
                self._take(",")
                if self._next == closing:
                    raise json.JSONDecodeError("Illegal trailing comma before end", self._text, self._at)
        if self._next != closing:
            return True
        self._at += 1
        return False

    def _plain(self) -> Any:  # noqa: ANN401  what a JSON text holds
        value, self._at = self._decoder.raw_decode(self._text, self._at)
        return value

    def _take(self, sign: str) -> None:
        if self._next != sign:
            raise json.JSONDecodeError(f"Expecting {sign!r}", self._text, self._at)
        self._at += 1
        self._skip_space()

    def _skip_space(self) -> None:
        space = _SPACE.match(self._text, self._at)
        self._at = space.end() if space else self._at
        self.line += self._text.count("\n", self._counted, self._at)
        self._counted = self._at
