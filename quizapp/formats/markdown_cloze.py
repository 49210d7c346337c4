"""Cloze texts as the Spaced Repetition plug-in of Obsidian has them: `==part==^[hint][^1]`, and those of Anki.

https://stephenmwangi.com/obsidian-spaced-repetition/flashcards/basic-cloze-cards/ describes them.
"""

import re
from dataclasses import dataclass
from functools import partial

from quizapp.core.cloze import ClozeText, Span, cards_of, cloze_spans
from quizapp.formats.sentences import has_words

_CODE = r"(?P<code>`[^`\n]+`)"
_MARKED = re.compile(
    _CODE + r"|(?<![A-Za-z0-9_=])==(?=[^\s=])(?P<text>(?:[^=]|=(?!=)){1,2000})(?<=\S)==(?![A-Za-z0-9_=])"
    r"(?:\^\[(?P<hint>[^\[\]\n]{1,300})\])?(?:\[\^(?P<number>\d{1,3}|[ahs]{1,50})\])?"
)
_BRACED = re.compile(
    _CODE + r"|\{\{(?:(?P<number>\d{1,3})::?)?(?P<text>(?:[^{}:\n]|:(?!:)){1,1000})(?:::(?P<hint>[^{}\n]{1,300}))?\}\}"
)
_ANKI = re.compile(r"\{\{c\d{1,3}(?:,\d{1,3})*::")
_PIECE = re.compile("\x01(\\d+)\x02([^\x01\x02\x03]*)\x03")
_MOST_MARKS = 1_000
"""A paragraph with more parts marked is none that anybody learns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mark:
    """How a part of a text is left out."""

    numbers: frozenset[int]
    hint: str


class MarkedText:
    """A paragraph in which the parts to leave out are marked; its `text` can go through changes of all else."""

    def __init__(self, source: str, *, braces: bool) -> None:
        """Find the parts of `source`; with `braces` also those in `{{…}}` without Anki's `c1::`."""
        self._marks: list[_Mark] = []
        self.hides_more = False
        """Whether a card is meant to hide more than what it asks, which is not followed."""
        spans = cloze_spans(source) if _ANKI.search(source) else [Span(text=source)]
        rest = "".join(span.text for span in spans if not span.numbers)
        found = [match for match in _MARKED.finditer(rest) if match["text"]]
        is_numbered = bool(found) and all(match["number"] for match in found)
        self._free = max((number for span in spans for number in span.numbers), default=0)
        self.text = "".join(self._marked(span, is_numbered=is_numbered, braces=braces) for span in spans)

    def __bool__(self) -> bool:
        return 0 < len(self._marks) <= _MOST_MARKS

    def cards(self, text: str) -> list[ClozeText]:
        """Return the cards of `text`, which is `self.text` after changes that left its marks alone."""
        spans: list[Span] = []
        at = 0
        for piece in _PIECE.finditer(text):
            spans.append(Span(text=text[at : piece.start()]))
            mark = self._marks[int(piece[1])]
            spans.append(Span(text=piece[2], numbers=mark.numbers, hint=mark.hint))
            at = piece.end()
        spans.append(Span(text=text[at:]))
        return cards_of([span for span in spans if span.text])

    def _marked(self, span: Span, *, is_numbered: bool, braces: bool) -> str:
        if span.numbers:
            return self._put(span.text, span.numbers, span.hint)
        text = _MARKED.sub(partial(self._replaced, is_numbered=is_numbered), span.text)
        return _BRACED.sub(partial(self._replaced, is_numbered=True), text) if braces else text

    def _replaced(self, match: re.Match[str], *, is_numbered: bool) -> str:
        text = match["text"]
        if not text or not has_words(text) or "\x01" in text:
            return match[0]
        number = match["number"] if is_numbered else None
        if number is None:
            self._free += 1
        numbers = frozenset({self._free}) if number is None else self._numbers(number)
        return self._put(text, numbers, match["hint"] or "")

    def _put(self, text: str, numbers: frozenset[int], hint: str) -> str:
        self._marks.append(_Mark(numbers=numbers, hint=hint))
        return f"\x01{len(self._marks) - 1}\x02{text}\x03"

    def _numbers(self, written: str) -> frozenset[int]:
        """Return the cards that a part is left out on: `2`, or `hash` for what is asked on the second of four cards."""
        if written.isdecimal():
            return frozenset({int(written)})
        self.hides_more = self.hides_more or "h" in written
        return frozenset(index for index, sign in enumerate(written, start=1) if sign == "a")
