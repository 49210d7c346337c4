"""Texts of strangers in one line, as lists show them: titles and summaries of feeds."""

import re

from quizapp.formats.card_html import read_card_html

_MOST = 50_000
"""So many characters of a text are looked at."""

_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]"
)
_LONE = re.compile("[\ud800-\udfff]")


def words_of(markup: str, *, most: int) -> str:
    """Return the words that the HTML `markup` shows, in one line, cut as `plain_words` does."""
    return plain_words(read_card_html(markup[:_MOST]).text, most=most)


def plain_words(text: str, *, most: int) -> str:
    """Return `text` in one line, without what nobody sees; one of more than `most` characters ends in "…"."""
    seen = _LONE.sub("\ufffd", _UNSEEN.sub("", text[:_MOST]))
    line = " ".join(seen.split())
    if len(line) <= most:
        return line
    return (line[:most].rpartition(" ")[0] or line[: most - 1]).rstrip(" ,;:–-") + "…"
