"""Fits the scheduler to the student's own answers, and every card's memory to the fitted scheduler."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from quizapp.core.card import MemoryState
from quizapp.core.changes import Snapshot
from quizapp.core.ids import CardId
from quizapp.core.review import ReviewKind
from quizapp.core.study_day import StudyDays
from quizapp.scheduling.optimizer import fit_parameters
from quizapp.scheduling.scheduler import Scheduler
from quizapp.storage.collection import Collection


class FittingService:
    """What `quizapp optimize` does. The log of answers is never touched: a memory can always be made from it again."""

    def __init__(self, collection: Collection, scheduler: Scheduler, days: StudyDays) -> None:
        self._collection = collection
        self._scheduler = scheduler
        self._days = days

    def fitted_parameters(self) -> tuple[float, ...]:
        """Return the 21 parameters of FSRS-6 that explain the student's answers best. Raises as `fit_parameters`."""
        return fit_parameters(self._collection.reviews.all_for_fitting(), self._days)

    def remember(self) -> int:
        """Give each studied card the memory that its answers lead to under the scheduler; return how many changed.

        What is due stays due: the next answer of a card is scheduled by the new memory. Cards whose log does not
        begin with their first answer keep the memory they have.
        """
        with self._collection.transaction():
            memories = dict(self._memories())
            cards = {
                card.id: replace(card, schedule=replace(card.schedule, memory=memories[card.id]))
                for card in self._collection.cards.get_many(memories).values()
                if card.schedule.memory != memories[card.id]
            }
            self._collection.swap(Snapshot(cards=cards))
        return len(cards)

    def _memories(self) -> Iterator[tuple[CardId, MemoryState]]:
        for card_id, logs in groupby(self._collection.reviews.all_for_fitting(), key=itemgetter(0)):
            history = list(logs)
            if history[0][3] is ReviewKind.LEARN:
                memory = self._scheduler.rebuild((instant, rating) for _, instant, rating, _ in history)
                if memory is not None:
                    yield card_id, memory
