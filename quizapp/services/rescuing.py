"""Leeches and their rescue: what they are taken for, and what a student can make of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from quizapp.core.card import NEW_SCHEDULE, Card, CardKind
from quizapp.core.changes import Action, ChangeSet, Snapshot
from quizapp.core.confusable import confusable
from quizapp.core.ids import CardId
from quizapp.core.key_points import KeyPoints
from quizapp.core.leech import becomes_leech, is_leech
from quizapp.core.picture import Side
from quizapp.core.review import Rating, ReviewKind
from quizapp.core.withdrawal import Reason, Withdrawal
from quizapp.errors import QuizAppError
from quizapp.services.card_texts import with_texts
from quizapp.services.foundation import Foundation
from quizapp.services.lookup import FoundCard, with_decks
from quizapp.services.recalling import RecallService

_MOST_NEIGHBOURS = 3
_AROUND = timedelta(days=2)
# How many lapses are looked at, the last ones, and how many cards answered around them: a few tenths of a second.
_LAPSES, _ANSWERED = 5, 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One of the cards into which another is split."""

    question: str
    answer: str


class RescueService:
    """Finds leeches and rescues them. Each deed is one undoable step and raises QuizAppError where the card is gone."""

    def __init__(self, foundation: Foundation, recall: RecallService) -> None:
        self._collection = foundation.collection
        self._history = foundation.history
        self._clock = foundation.clock
        self._leech_lapses = foundation.rules.leech_lapses
        self._recall = recall

    def is_leech(self, card: Card) -> bool:
        """Whether `card` is offered for rescue."""
        return is_leech(card, self._leech_lapses)

    def made_leech_of(self, asked: Card) -> Card | None:
        """Return the card that was `asked` as its answer has left it, if the rescue is to be offered after that."""
        answered = self._collection.cards.get(asked.id)
        return answered if answered is not None and becomes_leech(asked, answered, self._leech_lapses) else None

    def leeches(self, *, most: int = -1) -> list[FoundCard]:
        """Return leeches, each with its deck, the most forgotten first; -1 for all, else those among so many cards."""
        lapsed = self._collection.cards.lapsed(self._leech_lapses, most=most)
        return with_decks(self._collection, [card for card in lapsed if self.is_leech(card)])

    def with_points(self, card: Card) -> Card:
        """Return `card` with key points: those that it has, or else those that its answer is cut into."""
        if card.key_points:
            return card
        deck = self._collection.decks.get(card.deck_id)
        return replace(card, key_points=self._recall.points_of(card, None if deck is None else deck.language))

    def neighbours(self, card: Card) -> list[FoundCard]:
        """Return up to three cards that `card` may be taken for, the most alike first: they speak of the same things
        and were answered within two days of one of its last lapses. It may take tenths of a second: for a worker.
        """
        lapses = [
            log.reviewed_at
            for log in self._collection.reviews.of_card(card.id)
            if log.rating is Rating.AGAIN and log.kind is ReviewKind.REVIEW
        ]
        stretches = [(lapse - _AROUND, lapse + _AROUND) for lapse in lapses[-_LAPSES:]]
        answered = self._collection.reviews.cards_between(stretches, most=_ANSWERED)
        others = [
            other
            for other in self._collection.cards.get_many(answered).values()
            if other.withdrawn is None and other.superseded_by is None
        ]
        return with_decks(self._collection, confusable(card, others, most=_MOST_NEIGHBOURS))

    def split(self, card_id: CardId, parts: Sequence[Part]) -> ChangeSet:
        """Make a new card of each of `parts`, at least one, in the deck of a card and behind it; retire that card.

        The new cards have its passage and the pictures of its question.
        """
        if not parts or not all(part.question.strip() and part.answer.strip() for part in parts):
            raise QuizAppError("A card needs a question and an answer.", "Fill in both, or leave the card out.")

        def after() -> Snapshot:
            parent = self._present(card_id)
            child_ids = self._collection.reserve_card_ids(len(parts))
            children = [self._child(parent, child_id, part) for child_id, part in zip(child_ids, parts, strict=True)]
            withdrawn = Withdrawal(reason=Reason.RETIRED, at=self._clock.now())
            retired = replace(parent, withdrawn=withdrawn)
            return Snapshot(cards={card.id: card for card in (retired, *children)})

        return self._history.perform(Action.SPLIT, after)

    def rewrite(self, card_id: CardId, *, question: str, answer: str, key_points: KeyPoints | None = None) -> ChangeSet:
        """Give a card other texts, as `with_texts` does; how often it was forgotten before counts no more.

        Its schedule stays: that of a leech brings it back within days, and what FSRS has learnt of its difficulty holds
        for the fact, not for the words.
        """

        def after() -> Snapshot:
            card = with_texts(self._present(card_id), question=question, answer=answer, key_points=key_points)
            return Snapshot(cards={card_id: replace(card, kept_lapses=card.schedule.lapses)})

        return self._history.perform(Action.REWRITE, after)

    def keep(self, card_id: CardId) -> ChangeSet:
        """Leave a card as it is: it is a leech again only after half as many more lapses."""

        def after() -> Snapshot:
            card = self._present(card_id)
            return Snapshot(cards={card_id: replace(card, kept_lapses=card.schedule.lapses)})

        return self._history.perform(Action.KEEP, after)

    def _present(self, card_id: CardId) -> Card:
        card = self._collection.cards.get(card_id)
        if card is None:
            raise QuizAppError("The card is no longer there.", "Another program has deleted it.")
        return card

    def _child(self, parent: Card, child_id: CardId, part: Part) -> Card:
        """Return a new card with the place of `parent`: of cards at one place, the one with the later id is behind."""
        return Card(
            id=child_id,
            deck_id=parent.deck_id,
            position=parent.position,
            question=part.question.strip(),
            answer=part.answer.strip(),
            kind=CardKind.BASIC,
            passage=parent.passage,
            pictures=tuple(picture for picture in parent.pictures if picture.side is Side.QUESTION),
            schedule=NEW_SCHEDULE,
            split_from=parent.id,
            added_at=self._clock.now(),
        )
