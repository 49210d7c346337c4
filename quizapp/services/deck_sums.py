"""Decks summed up: how many cards they have, what waits in them, and how well they are known."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from quizapp.core.card import Schedule
from quizapp.core.clock import Clock
from quizapp.core.ids import DeckId
from quizapp.core.library import DeckSummary
from quizapp.core.study_day import StudyDays
from quizapp.scheduling.scheduler import Scheduler
from quizapp.storage.collection import Collection

LONG = 5_000
"""To sum up decks of more cards takes so long that it is felt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeckRow:
    """One deck in the library's list. `recall` is the mean retrievability of its studied cards, None without any.

    Where it was not `summed_up`, its cards are not counted and its recall is not known.
    """

    summary: DeckSummary
    recall: float | None
    summed_up: bool = True


class DeckSums:
    """Reads what is known of whole decks."""

    def __init__(self, collection: Collection, scheduler: Scheduler, clock: Clock, days: StudyDays) -> None:
        self._collection = collection
        self._scheduler = scheduler
        self._clock = clock
        self._days = days

    def rows(self, deck_ids: Sequence[DeckId]) -> list[DeckRow]:
        """Return what the list shows of `deck_ids`, in their order; decks that are gone are left out.

        It takes a second for 100,000 cards: LONG decks belong into a worker.
        """
        now = self._clock.now()
        memories = self._collection.cards.memories_of_decks(deck_ids)
        return [
            DeckRow(summary=summary, recall=self._mean_recall(memories.get(summary.deck.id, ()), now))
            for summary in self._summaries(deck_ids)
        ]

    def bare_rows(self, deck_ids: Sequence[DeckId]) -> list[DeckRow]:
        """Return `rows` that are not summed up: at once, however many cards they have."""
        decks = self._collection.decks.get_many(deck_ids)
        return [
            DeckRow(summary=DeckSummary(deck=decks[deck_id]), recall=None, summed_up=False)
            for deck_id in deck_ids
            if deck_id in decks
        ]

    def long_decks(self, deck_ids: Sequence[DeckId]) -> list[DeckId]:
        """Return those of `deck_ids` that have more than LONG cards."""
        return self._collection.cards.decks_with_more(deck_ids, than=LONG)

    def summary(self, deck_id: DeckId) -> DeckSummary | None:
        """Return a deck with the counts of its cards, or None where it is gone."""
        found = self._summaries([deck_id])
        return found[0] if found else None

    def _summaries(self, deck_ids: Sequence[DeckId]) -> list[DeckSummary]:
        today = self._days.day_of(self._clock.now())
        return self._collection.decks.summaries(deck_ids, day_end=self._days.end_of(today), today=today)

    def _mean_recall(self, schedules: Iterable[Schedule], now: datetime) -> float | None:
        recalls = [self._scheduler.retrievability(schedule, now) for schedule in schedules]
        return sum(recalls) / len(recalls) if recalls else None
