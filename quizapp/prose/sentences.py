"""Paragraphs and sentences of a text, each with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from sentencex import get_sentence_boundaries  # type: ignore[import-untyped]  # it comes without types

_UNFINISHED = {
    "french": re.compile(r"(?:^|[\s(«])(?:MM?|Mmes?|Mlles?|Mgr|Pr|Ste?)\.$"),
}
"""Ends at which no sentence ends, although the rules of the language say so."""
_END_BEFORE_DIGIT = re.compile(r"[。！？।](?=\d)")
"""An end that the rules take for a point within a number."""
_CLOSED_QUOTE = ("」", "』")
_AFTER_A_QUOTE = ("と", "って", "、", "という", "は", "が", "を", "に", "の", "も", "で")
"""What goes on with the sentence that a Japanese quotation stands in."""
_BREAK = re.compile(r"\n[ \t]*\n\s*")
_LONGEST_PARAGRAPH = 20_000
"""A paragraph of more characters is cut, so that no text takes long."""
_CODES = {
    "arabic": "ar",
    "bengali": "bn",
    "chinese": "zh",
    "danish": "da",
    "dutch": "nl",
    "finnish": "fi",
    "french": "fr",
    "german": "de",
    "greek": "el",
    "hindi": "hi",
    "italian": "it",
    "japanese": "ja",
    "polish": "pl",
    "portuguese": "pt",
    "russian": "ru",
    "spanish": "es",
    "ukrainian": "uk",
}
"""The names of languages for which there are rules of their own; the rules of English fit the others well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A part of a text, from `start` to `end` (characters)."""

    text: str
    start: int
    end: int


def paragraphs(text: str) -> Iterator[Stretch]:
    """Return the paragraphs of `text`, which blank lines part, without the white space around them."""
    start = 0
    for found in _BREAK.finditer(text):
        yield from _cut(text, start, found.start())
        start = found.end()
    yield from _cut(text, start, len(text))


def sentences(text: str, language: str | None, *, start: int = 0) -> list[Stretch]:
    """Return the sentences of `text`, one paragraph that begins at `start` of a longer text.

    `language` is its name, None where it is not known.
    """
    code = _CODES.get((language or "").casefold(), "en")
    found = []
    for boundary in get_sentence_boundaries(code, text):
        first, last = boundary["start_index"], boundary["end_index"]
        ends = [*(end.end() for end in _END_BEFORE_DIGIT.finditer(text, first, last)), last]
        parts = (_stripped(text, begin, end) for begin, end in pairwise([first, *ends]))
        found += [sentence for sentence in parts if sentence.text]
    whole = _joined(text, found, (language or "").casefold())
    return [Stretch(text=each.text, start=start + each.start, end=start + each.end) for each in whole]


def passage_at(text: str, place: int) -> Stretch:
    """Return the paragraph of `text` at `place` (characters), or the one before it."""
    best = Stretch(text="", start=0, end=0)
    for paragraph in paragraphs(text):
        if paragraph.start > place and best.text:
            break
        best = paragraph
    return best


def sentence_at(text: str, start: int, end: int, language: str | None) -> Stretch:
    """Return the sentence around `start` to `end` (characters) of `text`: several of them where the part is longer."""
    first, last = passage_at(text, start), passage_at(text, max(start, end - 1))
    inside = [
        sentence
        for paragraph in dict.fromkeys((first, last))
        for sentence in sentences(paragraph.text, language, start=paragraph.start)
        if sentence.start < end and sentence.end > start
    ]
    if not inside:
        return first
    return _stripped(text, min(inside[0].start, start), max(inside[-1].end, end))


def _joined(text: str, found: list[Stretch], language: str) -> list[Stretch]:
    """Join what was taken for two sentences and is one."""
    unfinished = _UNFINISHED.get(language)
    whole: list[Stretch] = []
    for sentence in found:
        before = whole[-1] if whole else None
        goes_on = before is not None and (
            (unfinished is not None and unfinished.search(before.text) is not None)
            or (before.text.endswith(_CLOSED_QUOTE) and sentence.text.startswith(_AFTER_A_QUOTE))
        )
        if before is not None and goes_on:
            whole[-1] = Stretch(text=text[before.start : sentence.end], start=before.start, end=sentence.end)
        else:
            whole.append(sentence)
    return whole


def _cut(text: str, start: int, end: int) -> Iterator[Stretch]:
    for begin in range(start, end, _LONGEST_PARAGRAPH):
        stretch = _stripped(text, begin, min(begin + _LONGEST_PARAGRAPH, end))
        if stretch.text:
            yield stretch


def _stripped(text: str, start: int, end: int) -> Stretch:
    part = text[start:end]
    bare = part.strip()
    begin = start + len(part) - len(part.lstrip()) if bare else start
    return Stretch(text=bare, start=begin, end=begin + len(bare))
