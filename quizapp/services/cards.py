"""What a student does to single cards, from the review page and the library alike."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from quizapp.core.changes import Action, ChangeSet, Snapshot
from quizapp.core.clock import Clock
from quizapp.core.ids import CardId, DeckId
from quizapp.core.key_points import KeyPoints
from quizapp.core.study_day import StudyDays
from quizapp.services.card_texts import with_texts
from quizapp.services.history import History
from quizapp.storage.collection import Collection

_MANY = 500
"""To change more cards than these takes longer than is not felt."""


class CardService:
    """Changes to cards. Each is one undoable step, returns what it touched, and passes over cards that are gone."""

    def __init__(self, collection: Collection, history: History, clock: Clock, days: StudyDays) -> None:
        self._collection = collection
        self._history = history
        self._clock = clock
        self._days = days

    def edit(self, card_id: CardId, *, question: str, answer: str, key_points: KeyPoints | None = None) -> ChangeSet:
        """Give a card new texts, and perhaps another cut of its answer. Takes and raises what `with_texts` does."""

        def after() -> Snapshot:
            card = self._collection.cards.get(card_id)
            return Snapshot(cards={card_id: with_texts(card, question=question, answer=answer, key_points=key_points)})

        return self._history.perform(Action.EDIT_CARD, after)

    def bury(self, card_ids: Iterable[CardId]) -> ChangeSet:
        """Keep cards from being asked until the next study day."""
        tomorrow = self._days.day_of(self._clock.now()) + timedelta(days=1)
        return self._history.change_cards(Action.BURY, card_ids, lambda card: replace(card, buried_until=tomorrow))

    def are_many(self, deck_id: DeckId) -> bool:
        """Whether a deck has so many cards that changing all of them belongs into a worker."""
        return bool(self._collection.cards.decks_with_more([deck_id], than=_MANY))

    def bury_deck(self, deck_id: DeckId) -> ChangeSet:
        """Keep all the cards of a deck from being asked until the next study day."""
        return self.bury(self._collection.cards.ids_of_decks([deck_id]))

    def suspend(self, card_ids: Iterable[CardId], *, suspended: bool = True) -> ChangeSet:
        """Take cards out of study until they are let in again, or let them in."""
        action = Action.SUSPEND if suspended else Action.UNSUSPEND
        return self._history.change_cards(action, card_ids, lambda card: replace(card, suspended=suspended))

    def suspend_deck(self, deck_id: DeckId, *, suspended: bool = True) -> ChangeSet:
        """Take all the cards of a deck out of study, or let them in again."""
        return self.suspend(self._collection.cards.ids_of_decks([deck_id]), suspended=suspended)

    def flag(self, card_id: CardId, flag: int) -> ChangeSet:
        """Mark a card with flag 1 to 7; the flag it has already, or 0, takes the mark away."""
        return self._history.change_cards(
            Action.FLAG, [card_id], lambda card: replace(card, flag=0 if card.flag == flag else flag)
        )

    def star(self, card_id: CardId) -> ChangeSet:
        """Star a card, or take its star away."""
        return self._history.change_cards(Action.STAR, [card_id], lambda card: replace(card, starred=not card.starred))

    def delete(self, card_ids: Iterable[CardId]) -> ChangeSet:
        """Delete cards with all their answers."""
        wanted = list(card_ids)

        def after() -> Snapshot:
            reviews = self._collection.reviews.of_cards(wanted)
            return Snapshot(
                cards=dict.fromkeys(self._collection.cards.get_many(wanted)),
                reviews={review.id: None for review in reviews},
            )

        return self._history.perform(Action.DELETE_CARD, after)
