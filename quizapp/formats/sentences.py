"""How sentences end in the scripts of the world: which lines are questions, and which break off unfinished."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

_QUESTION_MARKS = frozenset("?？؟﹖՞፧⸮⁇⁈⁉‽\u037e꘏")
_FULL_STOPS = frozenset(".．。｡!！…?？؟۔।॥։።፧༎။។៕᙮᠃᱾")
_CLOSING = frozenset("\"'”’“‘»«›‹„)]}）］】〕」』》〉*_,，")
_UNSEEN = "\u200e\u200f\u061c\u200b\u200c\u200d\u202a\u202b\u202c\u2066\u2067\u2068\u2069\ufe0f"
_EDGE = " \t\n\u3000" + _UNSEEN
_BESIDE_THE_END = _CLOSING | frozenset(_EDGE)
_FOOTNOTE = re.compile(r"(?:\[\d{1,3}\])+$")
# No full stop after one or two letters or a short title: `U.S. Secretary`, `Mr. Smith`, `Gov. Smith`.
_SENTENCE_BREAK = re.compile(
    "(?:(?<=\\w{3})(?<!\\b[A-Z][a-z]{2})\\.|(?<=\\w)[!?…])[\"'”’»)\\]]*\\s+[\"'“‘«¿¡(]?(?=[^\\W\\d_])"
    "|[。！？।؟۔](?=[^\\W\\d_])"
)
_LOOKED_AT = 200
"""So many characters at the end of a text tell how it ends."""

_WITHOUT_SPACES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_SPACES = re.compile("[ \t]{2,}|\t")
_LIST_ITEM = re.compile("[-–—•*·▪●◦]\\s")
_WITHOUT_STOPS = re.compile("[\u0e00-\u0eff]")
"""Thai and Lao end a sentence with a space, or with nothing."""


def core_of(text: str) -> str:
    """Return `text` without white space and without the unseen marks of writing direction around it."""
    return text.strip(_EDGE)


def has_words(text: str) -> bool:
    """Whether `text` has a letter or a digit of any script."""
    return any(map(str.isalnum, text))


def is_question(text: str) -> bool:
    """Whether `text` ends as a question does, in any script, before closing quotation marks and brackets.

    An Armenian question carries its mark inside, above the word that asks.
    """
    end = _without_closing(text)
    last = end[-1:]
    if last == ";":
        return _is_greek(end)
    if last == "!" and len(end) > 1:
        last = end[-2]
    if last in "։:":
        return "՞" in end[max(end.rfind("։", 0, -1), 0) :]
    return last in _QUESTION_MARKS


def ends_sentence(text: str) -> bool:
    """Whether `text` comes to an end: with a full stop, a question mark or the like, in any script."""
    end = _without_closing(text)
    return end[-1:] in _FULL_STOPS or is_question(end)


def is_broken_off(text: str) -> bool:
    """Whether `text` ends within a sentence, or with dots that stand for the rest."""
    end = core_of(text[-_LOOKED_AT:])
    if _WITHOUT_STOPS.match(end[-1:]):
        return False
    return end.endswith(("…", "...", ",", "，", "、", "،")) or not ends_sentence(end)


def has_several_sentences(text: str) -> bool:
    """Whether another sentence begins inside `text`."""
    return _SENTENCE_BREAK.search(text) is not None


def is_prose(text: str) -> bool:
    """Whether `text` reads as a sentence or more of an article, not as a title or a list of names."""
    words = len(text.split(maxsplit=8))
    long_enough = words >= 5 or (len(text) >= 15 and is_without_spaces(text))
    return long_enough and ends_sentence(text)


def is_without_spaces(text: str) -> bool:
    """Whether `text` has letters of a script that puts no spaces between words."""
    return _WITHOUT_SPACES.search(text) is not None


def begins_small(text: str) -> bool:
    """Whether `text` begins with a lower-case letter, so that it goes on with a sentence begun before."""
    return core_of(text)[:1].islower()


def join_lines(lines: Sequence[str]) -> str:
    """Put the lines of one text together: each on a line of its own after the end of a sentence, else as one.

    A break within a sentence is only the width of a page. Scripts without spaces get none there. Several spaces
    become one.
    """
    text = list(lines[:1])
    for before, line in pairwise(lines):
        text += [_between(before, line), line]
    return _SPACES.sub(" ", "".join(text))


def _between(before: str, line: str) -> str:
    ends = (ends_sentence(before) and not begins_small(line)) or before.endswith((":", "：", ";", "；"))
    if ends or _LIST_ITEM.match(line):
        return "\n"
    return "" if _WITHOUT_SPACES.match(before[-1:]) and _WITHOUT_SPACES.match(line[:1]) else " "


def _without_closing(text: str) -> str:
    """Return the end of `text` without what may stand behind its last mark: quotes, brackets, footnote numbers."""
    end = _FOOTNOTE.sub("", core_of(text[-_LOOKED_AT:]))
    length = len(end)
    while length and end[length - 1] in _BESIDE_THE_END:
        length -= 1
    return end[:length]


def _is_greek(text: str) -> bool:
    """Whether the last letter of `text` is Greek, which is how its question mark is told from a semicolon."""
    letter = next((character for character in reversed(text) if character.isalpha()), "")
    return "GREEK" in unicodedata.name(letter, "") if letter else False
