"""Where the decks, cards and answers that an import plans get their ids from."""

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from quizapp.core.article import Article
from quizapp.core.ids import CardId, DeckId, ReviewId
from quizapp.storage.collection import Collection

K = TypeVar("K", DeckId, CardId, ReviewId)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewIds:
    """Ids to take from, one for each new object."""

    decks: Iterator[DeckId]
    cards: Iterator[CardId]
    reviews: Iterator[ReviewId]


def passing_ids() -> NewIds:
    """Return ids for a plan that nobody carries out: negative, as no id in a collection is."""
    return NewIds(
        decks=(DeckId(-number) for number in itertools.count(1)),
        cards=(CardId(-number) for number in itertools.count(1)),
        reviews=(ReviewId(-number) for number in itertools.count(1)),
    )


def lasting_ids(collection: Collection, articles: Sequence[Article]) -> NewIds:
    """Return ids that `collection` never gave before, enough for all of `articles`. Inside a transaction.

    They are reserved when the first of a kind is taken, so that an import of nothing new writes nothing.
    """
    questions = sum(len(article.questions) for article in articles)
    reviews = sum(
        len(question.standing.reviews) for article in articles for question in article.questions if question.standing
    )
    return NewIds(
        decks=_once_needed(collection.reserve_deck_ids, len(articles)),
        cards=_once_needed(collection.reserve_card_ids, questions),
        reviews=_once_needed(collection.reserve_review_ids, reviews),
    )


def _once_needed(reserve: Callable[[int], list[K]], count: int) -> Iterator[K]:
    yield from reserve(count)
