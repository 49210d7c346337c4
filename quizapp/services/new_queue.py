"""A session of new cards alone."""

from dataclasses import replace
from datetime import datetime

from quizapp.core.card import Card, State
from quizapp.services.next_card import LEARN_AHEAD
from quizapp.services.workload import Progress, Workload
from quizapp.storage.collection import Collection


class NewQueue:
    """A StudyQueue of new cards, article by article, and of those whose learning step is over; reviews wait.

    The daily limit holds unless the session is about a selection.
    """

    def __init__(self, collection: Collection, workload: Workload) -> None:
        """Ask the new cards that `workload` counts."""
        self._collection = collection
        self._workload = workload

    @property
    def progress(self) -> Progress:
        """How many answers were given today, and how many cards are new or being learned."""
        progress = self._workload.progress
        return replace(progress, counts=replace(progress.counts, due=0))

    def next_card(self, now: datetime) -> Card | None:
        """Return the card to ask at `now`, None where nothing is left to ask."""
        queue, workload = self._collection.queue, self._workload
        scope, today = workload.scope, workload.today
        found = queue.next_learning(scope, until=now, today=today, avoid_deck=None)
        if found is None and workload.new_today:
            found = queue.next_new(scope, today=today)
        if found is None:
            found = queue.next_learning(scope, until=now + LEARN_AHEAD, today=today, avoid_deck=None)
        return None if found is None else self._collection.cards.get(found)

    def asks(self, card: Card) -> bool:
        """Whether `card` is new or being learned and may be asked today."""
        return card.schedule.state is not State.REVIEW and self._workload.asks(card)

    def count_answer(self, before: Card, after: Card, *, duration_ms: int, now: datetime) -> None:
        """Take one answer, given at `now`, into account; count anew where it is the first of another day."""
        if now >= self._workload.day_end:
            self.recount(now)
        else:
            self._workload.count_answer(before, after, duration_ms)

    def recount(self, now: datetime) -> None:
        """Count everything anew from the collection."""
        self._workload.recount(now)
