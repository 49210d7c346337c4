"""A course of study that is simulated, and what came of it."""

from dataclasses import dataclass
from datetime import date
from statistics import fmean

from quizapp.core.load import Load, load_of
from quizapp.core.stats import DayAnswers, Retention, retention_of
from quizapp.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """Up to 365 `days` of study by `settings`, with a new deck of as many cards as a day allows on each.

    From the day at index `break_after` on, the student stays away for `break_days`. Unless `balanced`, due days take no
    account of how much is due on them.
    """

    settings: Settings
    days: int
    seed: int = 1
    break_after: int | None = None
    break_days: int = 0
    balanced: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """The student comes back on the day `returned`: `waiting` reviews are due, and are promised to be clear on a day.

    `cleared` is the day at whose end none was left. Either is None where there was no such day.
    """

    returned: date
    waiting: int
    promised: date | None
    cleared: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Studied:
    """What came of a course, day by day. `later` are the tests two days or more after the last answer: a card too weak
    to last a day is asked after a day all the same, and then recalled less often than is desired. `back` is None where
    there was no break.
    """

    days: tuple[DayAnswers, ...]
    later: Retention
    back: Return | None = None

    @property
    def retention(self) -> Retention:
        """All tests of memory."""
        return retention_of(self.days)

    @property
    def load(self) -> Load:
        """How evenly the reviews were spread."""
        return load_of([day.review for day in self.days])

    @property
    def by_weekday(self) -> tuple[float, ...]:
        """The reviews of a day on average, for each day of the week, Monday first; of the second half of the course.

        Before it, reviews are few.
        """
        half = self.days[len(self.days) // 2 :]
        weeks = [[day.review for day in half if day.day.weekday() == weekday] for weekday in range(7)]
        return tuple(fmean(reviews) if reviews else 0.0 for reviews in weeks)
