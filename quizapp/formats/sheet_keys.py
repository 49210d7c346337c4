"""Keys: which option of a question the text after its `Answer:` names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.core.text import fold
from quizapp.formats.sentences import core_of, has_several_sentences
from quizapp.formats.sheet_marks import LETTERS, numbered
from quizapp.formats.sheet_options import Piece

_TOKEN = f"(?:\\d{{1,2}}|[ivxIVX]{{1,4}}|[{LETTERS}]|[①-⑳])"
_NAMED = re.compile(
    f"(?:(?:option|choice|statement)\\s*)?[(\\[（]?\\s?(?P<token>{_TOKEN})(?P<close>\\s?[)\\]）]?)(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_ANOTHER = re.compile(
    f"\\s*(?:[,;&/+]|and\\b|or\\b)\\s*(?:option\\s*)?[(\\[]?\\s?{_TOKEN}[)\\]]?(?![^\\W_])", re.IGNORECASE
)
_PARTS = re.compile("\\s*[.:：,;–—=-]+\\s*|\\s+(?=[(\\[])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """The right option: its `index`, what more the text says, and whether another option could be meant."""

    index: int
    rest: str = ""
    guessed: bool = False


def key_in(text: str, options: Sequence[Piece]) -> Key | None:
    """Return which of `options` the `text` names, by its letter, its number or its words; None where it names none.

    A letter goes before words: text that contradicts it is kept in `rest` and corrects nothing.
    """
    bare = core_of(text)
    words = fold(bare)
    texts = [fold(option.text) for option in options]
    match = _NAMED.match(bare)
    alone = match is not None and not match["rest"].strip(" .:;,*)]")
    if match is not None and alone and not (match["token"].isdecimal() and words in texts):
        return _by_token(match["token"], options)
    if texts.count(words) == 1:
        return Key(index=texts.index(words))
    if match is not None and not _ANOTHER.match(match["rest"]):
        key = _by_token_and_words(match, options, texts)
        if key is not None:
            return key
    elif match is not None:
        return None
    return None if has_several_sentences(bare) else _by_words(words, texts)


def _by_token(token: str, options: Sequence[Piece]) -> Key | None:
    found = _of(token, options[0].style)
    if found is None or not found[1] < len(options):
        return None
    return Key(index=found[1], guessed=found[0])


def _of(token: str, style: str) -> tuple[bool, int] | None:
    """Return whether `token` numbers in another way than lists of `style` do, and its index."""
    sign = style.strip("()[].:")
    for spelling in (token, token.lower(), token.upper()):
        found = numbered(spelling)
        if found is not None and found[0] == sign:
            return False, found[1]
    found = numbered(token)
    return None if found is None else (True, found[1])


def _by_token_and_words(match: re.Match[str], options: Sequence[Piece], texts: Sequence[str]) -> Key | None:
    key = _by_token(match["token"], options)
    if key is None or key.guessed:
        return None
    parted = _PARTS.match(match["rest"])
    rest = core_of(match["rest"][parted.end() :] if parted is not None else match["rest"])
    named = fold(rest.strip("()[]"))
    own = texts[key.index]
    if named == own:
        return Key(index=key.index)
    if match["close"].strip() or parted is not None:
        return Key(index=key.index, rest=rest)
    # `B The capital`: without a sign after it, a letter may be a word.
    return Key(index=key.index, rest=rest) if own and named.startswith(own) else None


def _by_words(words: str, texts: Sequence[str]) -> Key | None:
    """Return the only option that holds all the words of the answer, or the only one whose words it holds."""
    spaced = f" {words} "
    for holds in (
        [index for index, text in enumerate(texts) if text and f" {text} " in spaced],
        [index for index, text in enumerate(texts) if words and spaced in f" {text} "],
    ):
        if len(holds) == 1:
            return Key(index=holds[0], guessed=True)
    return None
