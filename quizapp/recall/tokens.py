"""A text taken apart into numbers, words and runs of scripts without spaces."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import accumulate

from quizapp.recall.cjk_numbers import CJK_NUMBER, cjk_value
from quizapp.recall.cues import (
    closes_part,
    is_and,
    is_article,
    is_negation,
    is_refusal,
    joins_parts,
    negates_unspaced,
    opens_part,
)
from quizapp.recall.dates import CJK_MONTH, DATE
from quizapp.recall.numbers import DIGITS

_UNSPACED = "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff]"
_WIDE = re.compile(_UNSPACED)
_WIDTH = 3
"""A character of a script without spaces says about as much as three letters do."""
_LETTER = rf"(?!{_UNSPACED})[^\W\d_]"
_MARKS = (
    "[\u0300-\u036f\u0900-\u0903\u093a-\u094f\u0962\u0963\u0980-\u0983\u09bc-\u09cd\u064b-\u065f\u0670\u200c\u200d]"
)
_TOKEN = re.compile(
    rf"(?P<date>{DATE.pattern})|(?P<cjk_month>{CJK_MONTH.pattern})|(?P<digits>{DIGITS})"
    rf"|(?P<cjk_number>{CJK_NUMBER.pattern})|(?P<sign>°[CF]\b|[%٪％$€£¥₹₽₩°]|\b[Nn]o\.(?=\s?\d))"
    rf"|(?P<acronym>(?:{_LETTER}\.){{2,}})"
    rf"|(?P<word>{_LETTER}(?:{_LETTER}|{_MARKS})*(?:['’]{_LETTER}+)*\d*)|(?P<run>(?:(?!{CJK_NUMBER.pattern}){_UNSPACED})+)"
)
_BREAK = re.compile(r"[.;:!?,\n…—–()。、，；：！？।؟،؛「」]|--|\s[-+/]\s")
_SENTENCE_BREAK = re.compile(r"[.!?:\n“\"«。！？।؟]")
_SIGNS = {"%": "percent", "٪": "percent", "％": "percent", "$": "dollar", "€": "euro", "£": "pound", "¥": "yen"}
_SIGNS |= {"₹": "rupee", "₽": "rouble", "₩": "won", "°": "degree", "°C": "celsius", "°F": "fahrenheit"}
_SIGNS |= {"no.": "number", "No.": "number"}
_ELIDED = re.compile(r"(?:l|d|n|s|j|m|t|c|qu|un|all|dell|nell|dall|sull|quest)['’]", re.IGNORECASE)
_ELIDING = frozenset({"French", "Italian", "Catalan"})


class Shape(Enum):
    """What a token is made of."""

    DATE = auto()
    CJK_MONTH = auto()
    DIGITS = auto()
    WORD = auto()
    RUN = auto()
    """Characters of a script without spaces."""


_Found = tuple[int, int, Shape, str]
"""The start and the end of a token, what it is made of, and what counts of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A number, a word or a run, from `start` to `end` (characters) of its text.

    `word` is what counts of it, in small letters. Between punctuation and joining words lies one `part` of the text,
    by number; it is `negated` where it has a negation, and not where it has two ("did not refuse to"); `negates` is
    whether this word is one. `opens_sentence` is whether a capital says nothing there.
    """

    shape: Shape
    text: str
    word: str
    start: int
    end: int
    part: int
    negated: bool
    negates: bool
    opens_sentence: bool


def beginning_of(text: str, longest: int) -> str:
    """Return as much of `text` as says what `longest` letters do."""
    begun = text[:longest]
    lengths = accumulate(_WIDTH if _WIDE.match(letter) else 1 for letter in begun)
    return begun[: sum(length <= longest for length in lengths)]


def tokens_of(text: str, language: str | None) -> list[Token]:
    """Return the tokens of `text` in their order; `language` is its English name."""
    found = list(_found(text, language))
    parts = _parts(text, found)
    denied, refused = _negations(found, parts, language)
    negated = {parts[place] for place in denied} ^ _odd(parts[place] for place in refused)
    tokens: list[Token] = []
    last_end = 0
    for place, (start, end, shape, word) in enumerate(found):
        opens = not tokens or _SENTENCE_BREAK.search(text, last_end, start) is not None
        tokens.append(
            Token(
                shape=shape,
                text=text[start:end],
                word=word,
                start=start,
                end=end,
                part=parts[place],
                negated=parts[place] in negated,
                negates=shape is Shape.WORD and (place in denied or place in refused),
                opens_sentence=opens,
            )
        )
        last_end = end
    return tokens


def _parts(text: str, found: Sequence[_Found]) -> list[int]:
    """Return for each token the number of its part of `text`.

    What "and" joins to a single word is no part of its own: in "Trump and Xi met" both did. Behind "Without deeper
    cuts" at the beginning of a sentence an article begins the next part.
    """
    parts: list[int] = []
    part, last_end, is_opened, is_first = 0, 0, False, False
    for start, end, _, word in found:
        is_joint = joins_parts(word) and not (is_and(word) and parts.count(part) == 1)
        closes = closes_part(word) or (is_first and is_article(word) and parts.count(part) > 1)
        ends = _BREAK.search(text, last_end, start) or is_joint or (is_opened and closes)
        if ends or opens_part(word):
            part += 1
            is_opened = opens_part(word)
            is_first = not parts or _SENTENCE_BREAK.search(text, last_end, start) is not None
        parts.append(part)
        last_end = end
    return parts


def _negations(found: Sequence[_Found], parts: Sequence[int], language: str | None) -> tuple[set[int], set[int]]:
    """Return the places of the negations, and those of the words that say that something was refused."""
    denied, refused = set(), set()
    for place, (_, _, shape, word) in enumerate(found):
        before, after = (
            found[beside][3] if 0 <= beside < len(found) and parts[beside] == parts[place] else ""
            for beside in (place - 1, place + 1)
        )
        if shape is Shape.RUN:
            negates = negates_unspaced(word, language)
        else:
            negates = is_negation(word, language, before=before, after=after)
        if negates:
            denied.add(place)
        elif is_refusal(word, language, after=after):
            refused.add(place)
    return denied, refused


def _odd(parts: Iterable[int]) -> set[int]:
    """Return those that stand an odd number of times among `parts`."""
    return {part for part, times in Counter(parts).items() if times % 2}


def _found(text: str, language: str | None) -> Iterator[_Found]:
    """Yield start, end, shape and what counts of each token."""
    for found in _TOKEN.finditer(text):
        start, end = found.span()
        if found["date"]:
            yield start, end, Shape.DATE, found[0]
        elif found["cjk_month"]:
            month = found[0][:-1].strip()
            yield start, end, Shape.CJK_MONTH, month if month.isdecimal() else str(cjk_value(month))
        elif found["digits"]:
            yield start, end, Shape.DIGITS, found[0]
        elif found["cjk_number"]:
            value = cjk_value(found[0])
            yield start, end, *((Shape.RUN, found[0]) if value is None else (Shape.DIGITS, str(value)))
        elif found["run"]:
            yield start, end, Shape.RUN, found[0]
        elif found["sign"]:
            yield start, end, Shape.WORD, _SIGNS[found[0]]
        elif found["acronym"]:
            yield start, end, Shape.WORD, found[0].replace(".", "").lower()
        else:
            yield from _word(start, found[0], language)


def _word(start: int, text: str, language: str | None) -> Iterator[_Found]:
    """Yield a word without its "'s", and what is glued to it with an apostrophe by itself."""
    small = text.lower().replace("’", "'")
    end = start + len(text)
    if small.endswith("n't") and small != "n't":
        yield start, end - 3, Shape.WORD, small[:-3]
        yield end - 3, end, Shape.WORD, "n't"
        return
    elided = _ELIDED.match(text) if language in _ELIDING else None
    if elided:
        yield start, start + elided.end(), Shape.WORD, small[: elided.end() - 1]
        start, small = start + elided.end(), small[elided.end() :]
    if small.endswith("'s"):
        end, small = end - 2, small[:-2]
    yield start, end, Shape.WORD, small
