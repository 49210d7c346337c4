"""German verbs in two pieces: "lehnte … ab" is of the same verb as "abgelehnt"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from quizapp.recall.tokens import Shape, Token

_PREFIXES_WORDS = "ab an auf aus bei ein fest fort her hin los mit nach statt teil vor weg wieder zu zurück zusammen"
_PREFIXES = frozenset(_PREFIXES_WORDS.split())
_PARTICIPLE = re.compile(rf"(?P<prefix>{'|'.join(sorted(_PREFIXES, key=len, reverse=True))})?ge(?P<rest>\w{{3,}}t)")
_FINITE = re.compile(r"\w{2,}(?:t|te|ten)")


def finite_form(word: str) -> str:
    """Return the finite form of a weak participle, in small letters: "ablehnt" of "abgelehnt"; other words as is."""
    found = _PARTICIPLE.fullmatch(word)
    return word if found is None else f"{found['prefix'] or ''}{found['rest']}"


def with_whole_verbs(tokens: Sequence[Token]) -> list[Token]:
    """Return `tokens` where verb and prefix at the end of its part are one: "ablehnte" for "lehnte … ab"."""
    whole: list[Token] = []
    for place, token in enumerate(tokens):
        is_last = place + 1 == len(tokens) or tokens[place + 1].part != token.part
        verb = _verb_of(whole, token.part) if is_last and token.word in _PREFIXES else None
        if verb is None:
            whole.append(token)
        else:
            whole[verb] = replace(whole[verb], word=token.word + whole[verb].word)
    return whole


def _verb_of(tokens: Sequence[Token], part: int) -> int | None:
    """Return the place of the first finite verb in the last part of `tokens`, if that is `part`."""
    places = takewhile(lambda place: tokens[place].part == part, reversed(range(len(tokens))))
    return min((place for place in places if _is_finite(tokens[place])), default=None)


def _is_finite(token: Token) -> bool:
    return token.shape is Shape.WORD and token.text.islower() and _FINITE.fullmatch(token.word) is not None
