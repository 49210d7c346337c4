"""How alike two articles are: whether they tell of the same event.

The measure is the cosine of the words' weights, as in the detection of events in news: words weigh by their rarity, so
that it is what happened that counts and not the language; of names half, as the same people meet again and again. The
numbers and dates that both accounts give decide between the reports of one event and of one like it.
"""

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from quizapp.core.text import telling_words

SIMILAR_FROM = 0.5
"""Two articles with at least this share tell of the same event."""

_LONGEST = 20_000
"""Characters of a text that are looked at: an event is told by then."""
_STEEPNESS = 1.8
"""So that SIMILAR_FROM is where the labelled pairs of the tests part: at a cosine of 0.32."""
_OF_NAMES = 0.5
_TELLING_WORDS, _RARE_ENOUGH = 3, 0.3
"""Two accounts have so many words in common that weigh at least this part of one that nobody else has."""
_NUMBERS_APART, _NUMBERS_ALIKE = 0.6, 1.4
_ENOUGH_NUMBERS = 2
_NEWS_LASTS = timedelta(days=31)
_PRIOR_DECKS = 20
_PRIOR = {1: 0.5, 2: 0.5, 3: 0.5, 4: 0.15}
_PRIOR_OF_OTHERS = 0.02


class Telling(Protocol):
    """What an article and a deck say of themselves."""

    @property
    def title(self) -> str: ...  # noqa: D102  says itself
    @property
    def summary(self) -> str | None: ...  # noqa: D102  says itself
    @property
    def as_of(self) -> date | None: ...  # noqa: D102  says itself
    @property
    def people(self) -> tuple[str, ...]: ...  # noqa: D102  says itself
    @property
    def organizations(self) -> tuple[str, ...]: ...  # noqa: D102  says itself


class Asking(Protocol):
    """What a question and a card are."""

    @property
    def question(self) -> str: ...  # noqa: D102  says itself
    @property
    def answer(self) -> str: ...  # noqa: D102  says itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What is said of an event: each word with its part (1 in the text, less where it is only part of a name)."""

    parts: Mapping[str, float]
    numbers: frozenset[str]
    as_of: date | None


def account_of(about: Telling, asked: Iterable[Asking], text: str = "") -> Account:
    """Return the account that an article or a deck with its questions, and the `text` of an article, give."""
    told = [about.title, about.summary or "", text, *(line for each in asked for line in (each.question, each.answer))]
    parts = dict.fromkeys(telling_words("\n".join((*about.people, *about.organizations))), _OF_NAMES)
    parts |= dict.fromkeys(telling_words("\n".join(told)[:_LONGEST]), 1.0)
    numbers = frozenset(word for word in parts if any(map(str.isdecimal, word)))
    return Account(parts=parts, numbers=numbers, as_of=about.as_of)


def rarity(word: str, *, having: int, decks: int) -> float:
    """Return how much `word` weighs that `having` of `decks` decks have: the logarithm of its rarity.

    While there are few decks, short words are held for common in advance, as they are in most languages.
    """
    prior = _PRIOR.get(len(word), _PRIOR_OF_OTHERS) if word.isalpha() else _PRIOR_OF_OTHERS
    expected = (having + prior * _PRIOR_DECKS + 1) / (decks + _PRIOR_DECKS + 1)
    return max(0.0, -math.log(expected))


def share_of(one: Account, other: Account, weight: Callable[[str], float], *, decks: int) -> float:
    """Return how alike two accounts are, from 0 to 1, where words have the `weight` of their rarity among `decks`.

    Accounts as of days more than a month apart are of different events. So are those that have only words in common
    that most have, as articles written after one pattern do.
    """
    if one.as_of and other.as_of and abs(one.as_of - other.as_of) > _NEWS_LASTS:
        return 0.0
    both = one.parts.keys() & other.parts.keys()
    telling = _RARE_ENOUGH * rarity("", having=2, decks=decks)
    if sum(weight(word) >= telling for word in both) < _TELLING_WORDS:
        return 0.0
    common = sum(one.parts[word] * other.parts[word] * weight(word) ** 2 for word in both)
    cosine = common / (length_of(one, weight) * length_of(other, weight))
    apart = max(0.0, 1 - cosine * _agreement(one.numbers, other.numbers))
    return 1 - math.pow(apart, _STEEPNESS)


def length_of(account: Account, weight: Callable[[str], float]) -> float:
    """Return the length of the vector that an account's words make."""
    return math.sqrt(sum((part * weight(word)) ** 2 for word, part in account.parts.items()))


def _agreement(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the factor by which common numbers bring accounts together, or keep them apart."""
    fewer = min(len(one), len(other))
    if fewer < _ENOUGH_NUMBERS:
        return 1.0
    return _NUMBERS_APART + (_NUMBERS_ALIKE - _NUMBERS_APART) * len(one & other) / fewer
