"""The daily queue: what is due and what is new, mixed over all decks of a scope."""

from datetime import datetime

from quizapp.core.card import Card
from quizapp.core.ids import DeckId
from quizapp.services.next_card import next_card
from quizapp.services.recall_order import RecallOrder
from quizapp.services.workload import Progress, Workload
from quizapp.storage.collection import Collection


class MixedQueue:
    """A StudyQueue of what waits today. It keeps no place: a session that is opened again goes on where it was."""

    def __init__(self, collection: Collection, workload: Workload) -> None:
        """Ask what `workload` counts."""
        self._collection = collection
        self._workload = workload
        self._backlog = RecallOrder(collection)
        self._last_deck: DeckId | None = None
        self._note_last_deck()

    @property
    def progress(self) -> Progress:
        """How far today's study is."""
        return self._workload.progress

    def next_card(self, now: datetime) -> Card | None:
        """Return the card to ask at `now`, None where nothing is left to ask."""
        return next_card(self._collection, self._workload, self._backlog, now=now, last_deck=self._last_deck)

    def asks(self, card: Card) -> bool:
        """Whether `card` may be asked today."""
        return self._workload.asks(card)

    def count_answer(self, before: Card, after: Card, *, duration_ms: int, now: datetime) -> None:
        """Take one answer, given at `now`, into account; count anew where it is the first of another day."""
        if now >= self._workload.day_end:
            self.recount(now)
        else:
            self._workload.count_answer(before, after, duration_ms)
        self._last_deck = before.deck_id

    def recount(self, now: datetime) -> None:
        """Count everything anew from the collection."""
        self._workload.recount(now)
        self._backlog.forget()
        self._note_last_deck()

    def _note_last_deck(self) -> None:
        last = self._collection.reviews.last_between(self._workload.day_start, self._workload.day_end)
        card = None if last is None else self._collection.cards.get(last.card_id)
        self._last_deck = None if card is None else card.deck_id
