"""What study will come to: the year ahead under settings that the student weighs."""

from dataclasses import dataclass
from datetime import datetime

from quizapp.core.habits import Habits, habits_of
from quizapp.core.outlook import Outlook
from quizapp.core.study_day import StudyDays
from quizapp.scheduling.settings import SchedulerSettings
from quizapp.scheduling.simulation import Plan, StudiedCard, simulate
from quizapp.settings import Settings
from quizapp.storage.collection import Collection

# The student of today is in the latest answers.
_ANSWERS = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Student:
    """How the student answers, and what was studied so far."""

    habits: Habits
    studied: tuple[StudiedCard, ...]


class ProspectService:
    """Reads from the collection what the year ahead depends on."""

    def __init__(self, collection: Collection, days: StudyDays) -> None:
        self._statistics = collection.statistics
        self._days = days

    def student(self, now: datetime) -> Student:
        """Return the student as of `now` (aware); until some answers were given, much is as it usually is."""
        today = self._days.day_of(now)
        studied = (
            StudiedCard(memory, (self._days.day_of(last) - today).days, (self._days.day_of(due) - today).days)
            for memory, last, due in self._statistics.studied_memories()
        )
        return Student(habits=habits_of(self._statistics.rating_counts(last=_ANSWERS)), studied=tuple(studied))


def year_ahead(student: Student, settings: Settings) -> Outlook:
    """Return what a year comes to if `student` goes on by `settings` and meets as many new cards as they allow."""
    plan = Plan(
        settings=SchedulerSettings.of(settings),
        habits=student.habits,
        new_per_day=settings.new_per_day,
        reviews_per_day=settings.reviews_per_day,
    )
    return simulate(plan, student.studied)
