"""Fits the scheduler to the student's own answers, and every card's memory to the fitted scheduler."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby, islice
from operator import itemgetter

from quizapp.core.card import MemoryState
from quizapp.core.changes import Snapshot
from quizapp.core.ids import CardId
from quizapp.core.review import ReviewKind
from quizapp.core.study_day import StudyDays
from quizapp.scheduling.optimizer import fit_parameters
from quizapp.scheduling.scheduler import Scheduler
from quizapp.storage.collection import Collection

_CARDS_A_WRITE = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class _Remembered:
    """The memory that a card's log leads to, and the instant of the last answer in it."""

    memory: MemoryState
    last_review: datetime


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
        memories = iter(list(self._memories()))
        changed = 0
        # In short transactions, so that a window may go on answering meanwhile.
        while chunk := dict(islice(memories, _CARDS_A_WRITE)):
            changed += self._write(chunk)
        return changed

    def _memories(self) -> Iterator[tuple[CardId, _Remembered]]:
        for card_id, logs in groupby(self._collection.reviews.all_for_fitting(), key=itemgetter(0)):
            history = list(logs)
            if history[0][3] is ReviewKind.LEARN:
                memory = self._scheduler.rebuild((instant, rating) for _, instant, rating, _ in history)
                if memory is not None:
                    yield card_id, _Remembered(memory=memory, last_review=history[-1][1])

    def _write(self, remembered: Mapping[CardId, _Remembered]) -> int:
        """Write what is not so yet, but for cards that were answered since their log was read."""
        with self._collection.transaction():
            cards = {
                card.id: replace(card, schedule=replace(card.schedule, memory=remembered[card.id].memory))
                for card in self._collection.cards.get_many(remembered).values()
                if card.schedule.memory != remembered[card.id].memory
                and card.schedule.last_review == remembered[card.id].last_review
            }
            self._collection.swap(Snapshot(cards=cards))
        return len(cards)
