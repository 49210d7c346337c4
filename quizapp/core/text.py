"""Texts compared without what readers do not see as a difference: case, accents, spacing, punctuation."""

import re
import unicodedata

_NOT_ASCII_WORD = re.compile(r"[^a-z0-9]+")
# Accents of Latin, Greek and Cyrillic, Hebrew points, Arabic vowel signs. The marks of other scripts are letters
# to their readers and stay.
_ACCENTS = re.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]")


def fold(text: str) -> str:
    """Return `text` in lower case, without accents and with one space between its words, all else dropped.

    Two texts with equal folds are the same title or the same question. A text without any letter or digit is
    returned as it is, stripped.
    """
    if text.isascii():
        return _NOT_ASCII_WORD.sub(" ", text.lower()).strip() or text.strip()
    bare = _ACCENTS.sub("", unicodedata.normalize("NFKD", text.casefold()))
    kept = "".join(character if unicodedata.category(character)[0] in "LNM" else " " for character in bare)
    return unicodedata.normalize("NFC", " ".join(kept.split())) or text.strip()
