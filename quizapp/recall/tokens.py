"""A text taken apart into numbers, words and runs of scripts without spaces."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from quizapp.recall.cues import is_negation, joins_parts, negates_unspaced, opens_part
from quizapp.recall.dates import CJK_MONTH, DATE
from quizapp.recall.numbers import DIGITS

_UNSPACED = "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff]"
_LETTER = rf"(?!{_UNSPACED})[^\W\d_]"
_MARKS = (
    "[\u0300-\u036f\u0900-\u0903\u093a-\u094f\u0962\u0963\u0980-\u0983\u09bc-\u09cd\u064b-\u065f\u0670\u200c\u200d]"
)
_TOKEN = re.compile(
    rf"(?P<date>{DATE.pattern})|(?P<cjk_month>{CJK_MONTH.pattern})|(?P<digits>{DIGITS})|(?P<sign>[%٪％$€£¥₹₽₩°])"
    rf"|(?P<acronym>(?:{_LETTER}\.){{2,}})"
    rf"|(?P<word>{_LETTER}(?:{_LETTER}|{_MARKS})*(?:['’]{_LETTER}+)*\d*)|(?P<run>{_UNSPACED}+)"
)
_BREAK = re.compile(r"[.;:!?,\n…—–()。、，；：！？।؟،؛「」]")
_SENTENCE_BREAK = re.compile(r"[.!?:\n“\"«。！？।؟]")
_SIGNS = {"%": "percent", "٪": "percent", "％": "percent", "$": "dollar", "€": "euro", "£": "pound", "¥": "yen"}
_SIGNS |= {"₹": "rupee", "₽": "rouble", "₩": "won", "°": "degree"}
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A number, a word or a run, from `start` to `end` (characters) of its text.

    `word` is what counts of it, in small letters. Between punctuation and joining words lies one `part` of the text,
    by number; it is `negated` where it has a negation. `opens_sentence` is whether a capital says nothing there.
    """

    shape: Shape
    text: str
    word: str
    start: int
    end: int
    part: int
    negated: bool
    opens_sentence: bool


def tokens_of(text: str, language: str | None) -> list[Token]:
    """Return the tokens of `text` in their order; `language` is its English name."""
    parts: list[int] = []
    negated: set[int] = set()
    found = list(_found(text, language))
    part, last_end = 0, 0
    for start, end, shape, word in found:
        if _BREAK.search(text, last_end, start) or opens_part(word) or joins_parts(word):
            part += 1
        parts.append(part)
        not_only = word == "not" and text[end:].lstrip().startswith("only")
        if (is_negation(word, language) and not not_only) or (shape is Shape.RUN and negates_unspaced(word, language)):
            negated.add(part)
        last_end = end
    tokens: list[Token] = []
    last_end = 0
    for (start, end, shape, word), each in zip(found, parts, strict=True):
        opens = not tokens or _SENTENCE_BREAK.search(text, last_end, start) is not None
        tokens.append(
            Token(
                shape=shape,
                text=text[start:end],
                word=word,
                start=start,
                end=end,
                part=each,
                negated=each in negated,
                opens_sentence=opens,
            )
        )
        last_end = end
    return tokens


def _found(text: str, language: str | None) -> Iterator[tuple[int, int, Shape, str]]:
    """Yield start, end, shape and what counts of each token."""
    for found in _TOKEN.finditer(text):
        start, end = found.span()
        if found["date"]:
            yield start, end, Shape.DATE, found[0]
        elif found["cjk_month"]:
            yield start, end, Shape.CJK_MONTH, found[0]
        elif found["digits"]:
            yield start, end, Shape.DIGITS, found[0]
        elif found["run"]:
            yield start, end, Shape.RUN, found[0]
        elif found["sign"]:
            yield start, end, Shape.WORD, _SIGNS[found[0]]
        elif found["acronym"]:
            yield start, end, Shape.WORD, found[0].replace(".", "").lower()
        else:
            yield from _word(start, found[0], language)


def _word(start: int, text: str, language: str | None) -> Iterator[tuple[int, int, Shape, str]]:
    """Yield a word without its "'s", and what is glued to it with an apostrophe by itself."""
    small = text.lower().replace("’", "'")
    end = start + len(text)
    if small.endswith("n't"):
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
