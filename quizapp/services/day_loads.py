"""How many reviews are due on each of the days to come, kept right from answer to answer."""

from collections.abc import Mapping
from datetime import date, datetime

from quizapp.core.card import Card, State
from quizapp.core.study_day import StudyDays
from quizapp.storage.collection import Collection


class DayLoads:
    """Counts the reviews of each day when they are first asked for, and then follows the answers."""

    def __init__(self, collection: Collection, days: StudyDays) -> None:
        self._collection = collection
        self._days = days
        self._loads: Mapping[date, int] | None = None

    def at(self, now: datetime) -> Mapping[date, int]:
        """Return the loads of the study days after `now`, as they are; what was returned never changes."""
        if self._loads is None:
            loads: dict[date, int] = {}
            for due, cards in self._collection.queue.reviews_by_due(self._days.end_of(self._days.day_of(now))):
                day = self._days.day_of(due)
                loads[day] = loads.get(day, 0) + cards
            self._loads = loads
        return self._loads

    def count_answer(self, after: Card) -> None:
        """Take into account that a card has been answered, which left it as it is now."""
        due = after.schedule.due
        if self._loads is not None and due is not None and after.schedule.state is State.REVIEW:
            day = self._days.day_of(due)
            self._loads = {**self._loads, day: self._loads.get(day, 0) + 1}

    def forget(self) -> None:
        """Count anew when next asked."""
        self._loads = None
