"""Texts compared without what readers do not see as a difference: case, accents, spacing, punctuation."""

import re
import unicodedata
from itertools import pairwise

# Accents of Latin, Greek and Cyrillic, Hebrew points, Arabic vowel signs. The marks of other scripts are letters
# to their readers and stay.
_ACCENTS = re.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]")
# Thai, Lao, Myanmar, Khmer, kana, Bopomofo and Han: scripts that put no spaces between words. Each of their characters
# becomes a word of its own, and what is typed becomes a phrase of them.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u312f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\ua9e0-\ua9ff\uaa60-\uaa7f\uf900-\ufaff\U00020000-\U0003ffff]"
)


class _FoldedCharacters(dict[int, str]):
    """What `fold` makes of each character, by code point. Worked out when first met, as texts are long and many."""

    def __missing__(self, code: int) -> str:
        # Twice, as a letter of a compatibility form ("ᴬ") shows its case only when taken apart.
        plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", chr(code).casefold()).casefold())
        bare = _ACCENTS.sub("", plain)
        self[code] = folded = "".join(_folded_part(part) for part in bare)
        return folded


def _folded_part(part: str) -> str:
    category = unicodedata.category(part)
    if category == "Cf":
        return ""  # Joiners, soft hyphens and marks of direction stand within words.
    return part if category[0] in "LNM" else " "


_FOLDED = _FoldedCharacters()
# The same for texts that are all ASCII, as most are: as bytes they go through it ten times as fast.
_FOLDED_ASCII = bytes(ord(_FOLDED[code]) if code < 128 else 0 for code in range(256))


def fold(text: str) -> str:
    """Return `text` in lower case, without accents and with one space between its words, all else dropped.

    Two texts with equal folds are the same title or the same question. A text without any letter or digit is
    returned as it is, stripped.
    """
    if text.isascii():
        return " ".join(text.encode("ascii").translate(_FOLDED_ASCII).decode("ascii").split()) or text.strip()
    words = " ".join(text.translate(_FOLDED).split())
    return unicodedata.normalize("NFC", words) or text.strip()


def searchable(text: str) -> str:
    """Return the words of `text` as search compares them: folded, with one space between them."""
    folded = fold(text)
    return folded if folded.isascii() else " ".join(_UNSPACED.sub(r" \g<0> ", folded).split())


def telling_words(text: str) -> list[str]:
    """Return the words of `text`, folded; of scripts without spaces each two neighbouring characters as "a b".

    Each of them, taken as a phrase, is found by the search index. A single character of such a script tells nothing:
    it is part of too many words.
    """
    words = searchable(text).split()
    found = [word for word in words if not _UNSPACED.match(word)]
    if len(found) < len(words):
        pairs = (pair for pair in pairwise(words) if all(map(_UNSPACED.match, pair)))
        found += [f"{one} {other}" for one, other in pairs]
    return [word for word in found if any(map(str.isalnum, word))]
