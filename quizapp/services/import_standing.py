"""Brings what study made of questions elsewhere into the plan of an import.

A new card takes schedule, marks and answers as the file has them. A card that is there already takes schedule and marks
only where the file's card was answered last, so that no schedule goes back; of the answers it takes those it lacks.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from quizapp.core.card import Card
from quizapp.core.ids import CardId, ReviewId
from quizapp.core.review import ReviewLog
from quizapp.core.standing import Standing, is_further, missing_reviews, with_standing
from quizapp.storage.collection import Collection

_Name = tuple[str | None, int]
"""The path of a file and the number of a question in it."""


class StandingPlanner:
    """Plans schedules, marks and answers, card by card; cards may name others that are planned later."""

    def __init__(self, collection: Collection, review_ids: Iterator[ReviewId]) -> None:
        """Read known answers from `collection`; new ones take the given ids."""
        self._collection = collection
        self._review_ids = review_ids
        self._reviews: defaultdict[CardId, list[ReviewLog]] = defaultdict(list)
        self._read: set[CardId] = set()
        self._cards: dict[_Name, CardId] = {}
        self._successors: dict[CardId, _Name] = {}
        self._parents: dict[CardId, _Name] = {}

    def look_up(self, cards: Iterable[Card]) -> None:
        """Read the answers to `cards`, which are in the collection, in one query."""
        unread = [card.id for card in cards if card.id not in self._read]
        if unread:
            self._read.update(unread)
            for log in self._collection.reviews.of_cards(unread):
                self._reviews[log.card_id].append(log)

    def meet(
        self, card: Card, standing: Standing, path: str | None, *, new: bool
    ) -> tuple[Card, tuple[ReviewLog, ...]]:
        """Return `card` as it is after the import, and the answers that it gains; `path` names the file."""
        if standing.number is not None:
            self._cards[path, standing.number] = card.id
        logs = tuple(
            replace(log, id=next(self._review_ids), card_id=card.id)
            for log in missing_reviews(standing, self._reviews[card.id])
        )
        self._reviews[card.id] += logs
        if not new and not is_further(standing, card.schedule):
            return card, logs
        if standing.superseded_by is not None:
            self._successors[card.id] = path, standing.superseded_by
        if standing.split_from is not None:
            self._parents[card.id] = path, standing.split_from
        return with_standing(card, standing), logs

    def settled(self, card: Card) -> Card:
        """Return `card` with its successor and the card that it was split out of, once all cards are planned.

        One whose successor does not come along stays out of study all the same: it is suspended.
        """
        if card.id in self._parents:
            card = replace(card, split_from=self._cards.get(self._parents[card.id]))
        if card.id not in self._successors:
            return card
        successor = self._cards.get(self._successors[card.id])
        return replace(card, suspended=True) if successor is None else replace(card, superseded_by=successor)
