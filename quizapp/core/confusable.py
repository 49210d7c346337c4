"""Cards that are easily taken for one another: their questions and answers speak of the same things.

The measure is the cosine of the words' weights, words weighing by their rarity among the cards that are compared.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from quizapp.core.card import Card
from quizapp.core.similarity import rarity
from quizapp.core.text import telling_words

CONFUSABLE_FROM = 0.2
"""Cards with at least this cosine are taken for one another. In the sample decks these are who is on which bank note,
and when Finland and when Sweden joined NATO; two questions of one article have 0.15 on average."""


def confusable(card: Card, others: Sequence[Card], *, most: int) -> list[Card]:
    """Return at most so many of `others` that are like `card`, the most alike first; `card` itself is none of them."""
    words = {other.id: frozenset(_words(other)) for other in (card, *others)}
    having = Counter(word for of_card in words.values() for word in of_card)
    weights = {word: rarity(word, having=count, decks=len(words)) for word, count in having.items()}
    found = [(_cosine(words[card.id], words[other.id], weights), other) for other in others if other.id != card.id]
    near = sorted((hit for hit in found if hit[0] >= CONFUSABLE_FROM), key=lambda hit: (-hit[0], hit[1].id))
    return [other for _, other in near[:most]]


def _words(card: Card) -> list[str]:
    return telling_words(f"{card.question}\n{card.answer}")


def _cosine(one: frozenset[str], other: frozenset[str], weights: Mapping[str, float]) -> float:
    common = sum(weights[word] ** 2 for word in one & other)
    return common / (_length(one, weights) * _length(other, weights)) if common else 0.0


def _length(words: frozenset[str], weights: Mapping[str, float]) -> float:
    return math.sqrt(sum(weights[word] ** 2 for word in words))
