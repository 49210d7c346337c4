"""Card templates of Anki: fields, sections that depend on a field, and filters.

Source: "Card Templates" in the manual of Anki (docs.ankiweb.net/templates). What a filter makes here is what can be
read without being clicked, played or typed.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

LONGEST = 1_000_000
"""A side of more characters is none that anybody learns."""

ANSWER_LINE = "\x1e"
"""Stands in a rendered answer for the rule above which the question is repeated."""

_TAG = re.compile(r"\{\{([^{}]{1,500})\}\}")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_ANSWER_RULE = re.compile(r"""<hr\b[^<>]*\bid\s*=\s*["']?answer\b[^<>]*>""", re.IGNORECASE)
_EMPTY = re.compile(r"(?:\s|&nbsp;|</?(?:br|div)\s*/?>)*", re.IGNORECASE)
_READING = re.compile(r" ?([^ <>\[\]]{1,40})\[(?!sound:)([^\[\]<>]{1,200})\]")
_DEEPEST = 50
"""So many sections may lie within one another; what is deeper is always shown."""

Resolve = Callable[[str], str]
Filter = Callable[[str, str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A place for the field `name`, seen through `filters`, the nearest to the field first."""

    name: str
    filters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """`parts` that are shown where the field `name` has something in it; where `inverted`, where it has nothing."""

    name: str
    inverted: bool
    parts: "Parts"


Parts = list[str | Field | Section]


class TooLongError(Exception):
    """What a template makes of a note is longer than `LONGEST`."""


class Template:
    """One side of a card."""

    def __init__(self, source: str) -> None:
        """Take `source` apart. What is not closed runs to the end, what closes nothing is left out."""
        self.size = len(source)
        marked = _ANSWER_RULE.sub(ANSWER_LINE, source.replace(ANSWER_LINE, ""))
        self._parts: Parts = []
        self.fields: list[Field] = []
        stack: list[tuple[str, Parts]] = [("", self._parts)]
        for text, tag in _tokens(_COMMENT.sub("", marked)):
            if text:
                stack[-1][1].append(text)
            kind, name = tag[:1], tag[1:].strip()
            if kind in {"#", "^"} and len(stack) <= _DEEPEST:
                section = Section(name=name, inverted=kind == "^", parts=[])
                stack[-1][1].append(section)
                stack.append((name, section.parts))
            elif kind == "/":
                _close(stack, name)
            elif tag and kind not in {"#", "^", "!", "="}:
                self.fields.append(_field(tag))
                stack[-1][1].append(self.fields[-1])

    def render(self, resolve: Resolve, filtered: Filter) -> str:
        """Return the HTML of the side. `resolve` gives the HTML of a field by name.

        `filtered` gives what a filter makes of HTML: it is handed the name of the filter and the HTML. Raises
        TooLongError.
        """
        rendering = _Rendering(resolve, filtered)
        rendering.add(self._parts)
        return "".join(rendering.pieces)


class _Rendering:
    """A side as it grows."""

    def __init__(self, resolve: Resolve, filtered: Filter) -> None:
        self.pieces: list[str] = []
        self._resolve = resolve
        self._filtered = filtered
        self._left = LONGEST
        self._empty: dict[str, bool] = {}

    def add(self, parts: Parts) -> None:
        for part in parts:
            if isinstance(part, Section):
                if self._is_empty(part.name) is part.inverted:
                    self.add(part.parts)
                continue
            piece = part if isinstance(part, str) else self._field(part)
            self._left -= len(piece)
            if self._left < 0:
                raise TooLongError
            self.pieces.append(piece)

    def _field(self, field: Field) -> str:
        html = self._resolve(field.name)
        for name in field.filters:
            html = self._filtered(name, html)
        return html

    def _is_empty(self, name: str) -> bool:
        if name not in self._empty:
            self._empty[name] = is_empty(self._resolve(name))
        return self._empty[name]


def is_empty(html: str) -> bool:
    """Whether a field counts as having nothing in it: line breaks and spaces are nothing."""
    return not html or _EMPTY.fullmatch(html) is not None


def readings(html: str, shown: str) -> str:
    """Return `html` with its readings, written as `漢字[かんじ]`, as `shown` says: "furigana", "kanji" or "kana"."""
    forms = {"furigana": r"\1(\2)", "kanji": r"\1", "kana": r"\2"}
    return _READING.sub(forms[shown], html) if "[" in html else html


def _tokens(source: str) -> Iterator[tuple[str, str]]:
    """Yield each text with the tag that follows it, "" at the end."""
    at = 0
    for match in _TAG.finditer(source):
        yield source[at : match.start()], match[1].strip()
        at = match.end()
    yield source[at:], ""


def _close(stack: list[tuple[str, Parts]], name: str) -> None:
    """Close the section `name`, and those that were left open within it."""
    for depth in range(len(stack) - 1, 0, -1):
        if stack[depth][0] == name:
            del stack[depth:]
            return


def _field(tag: str) -> Field:
    *filters, name = (part.strip() for part in tag.split(":"))
    return Field(name=name, filters=tuple(reversed(filters)))
