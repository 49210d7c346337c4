"""Whether a sentence can be read without its article."""

import re

from quizapp.prose.english import FUNCTION_WORDS, is_verb
from quizapp.prose.names import Names, Token, tokens_of

_FEWEST_WORDS, _MOST_WORDS = 6, 48
_LONGEST = 400
_JOINTS = re.compile(r"(?:But|And|So|Yet|Also|However|Meanwhile|Moreover|Still|Overall|In addition),? +(?=\S)")
"""A sentence is as good without these."""
_DATELINE = re.compile(r"[A-Z][A-Z .,'’-]{2,40}(?: \([^()]{1,40}\))? ?(?:[—–]|-|--) ?(?=[A-Z])")
_PRONOUNS_WORDS = "he she it they we i you his her its their our my your this that these those such both neither either"
_PRONOUNS = frozenset(_PRONOUNS_WORDS.split())
_SPAN = "(?:day|week|month|year|night|evening|morning|time)"
_POINTING = re.compile(
    rf"\b(?:the {_SPAN} (?:before|after|earlier|later)|a {_SPAN} (?:before|earlier|later|ago)"
    rf"|(?:that|this|last|next|the same|the following|the previous|the next) {_SPAN}|(?:by|since|until|before) then"
    r"|the (?:former|latter)|(?:yester|to)day|tomorrow|tonight|(?:days|weeks|months|hours) earlier)\b",
    re.IGNORECASE,
)
_SOMEBODY_SAID = re.compile(
    r"\b(?:he|she|they|it|we|I)\b(?: had| also| later)? (?:said|says|added|told|wrote|called|warned|asked)\b"
    r"|\b(?:said|added) (?:he|she|they)\b"
)
_WE = re.compile(r"\b(?:I|we|our|us|my|you|your)\b")
_QUOTED = re.compile(r"[\"“][^\"”]*[\"”]")
_CUT = re.compile(r"[\"“”]")
_ENDS = (".", "!", '."', ".”", '!"', "!”", ".)", "。", "।", "。」")
_LOOKED_AT = 10
"""So many words of a sentence tell what it is about."""


def without_joint(sentence: str) -> str:
    """Return `sentence` without the "But" that ties it to the one before, or the place that news agencies begin with.

    It begins with a capital again.
    """
    found = _JOINTS.match(sentence) or _DATELINE.match(sentence)
    if found is None:
        return sentence
    rest = sentence[found.end() :]
    return rest[0].upper() + rest[1:]


def stands_alone(sentence: str, names: Names) -> bool:
    """Whether `sentence`, of an English article, says by itself whom and what it is about."""
    tokens = [token for token in tokens_of(sentence) if token.text[0].isalnum()]
    if not _FEWEST_WORDS <= len(tokens) <= _MOST_WORDS or len(sentence) > _LONGEST:
        return False
    if not sentence.endswith(_ENDS) or sentence.endswith("?"):
        return False
    bare = _QUOTED.sub(" ", sentence)
    if _CUT.search(bare) or len(bare) * 2 < len(sentence):
        return False
    if _SOMEBODY_SAID.search(bare) or _WE.search(bare) or _POINTING.search(bare):
        return False
    return not _begins_with_stranger(tokens) and not _pronoun_comes_first(tokens, names)


def _begins_with_stranger(tokens: list[Token]) -> bool:
    """Whether it begins with what the article has named before: he, this, the company, both men."""
    first = tokens[0].text.lower()
    if first in _PRONOUNS or first == "there":
        return True
    if first not in {"the", "its", "his", "her", "their", "all", "most", "many", "some", "several", "one", "another"}:
        return False
    for place, token in enumerate(tokens[1:_LOOKED_AT], start=1):
        if token.is_capital:
            return False
        if place > 1 and is_verb(token.text):
            return True
    return True


def _pronoun_comes_first(tokens: list[Token], names: Names) -> bool:
    """Whether a pronoun stands before any name that it could stand for."""
    for place, token in enumerate(tokens):
        word = token.text.lower()
        if word in {"he", "she", "they", "his", "her", "their", "them", "him", "its"}:
            return True
        if token.is_capital and (place > 0 or names.is_known(token.text)):
            return False
        if place > 0 and word not in FUNCTION_WORDS and is_verb(word):
            return False
    return False
