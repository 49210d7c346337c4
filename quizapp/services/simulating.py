"""A simulated student studies day after day through the real session and a real file.

As the student forgets just as the scheduler believes, what comes of it shows whether queue, scheduler and clock do
together what the settings promise.
"""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from pathlib import Path
from tempfile import TemporaryDirectory

from quizapp.core.review import Rating, ReviewKind
from quizapp.core.stats import Retention
from quizapp.core.study_day import StudyDays
from quizapp.core.study_request import EVERYTHING
from quizapp.scheduling.scheduler import Scheduler
from quizapp.scheduling.settings import SchedulerSettings
from quizapp.services.course import Course, Return, Studied
from quizapp.services.foundation import Foundation
from quizapp.services.history import History
from quizapp.services.seeding import SeedingService
from quizapp.services.simulated_student import SimulatedStudent
from quizapp.services.statistics import StatisticsService
from quizapp.services.study import Phase
from quizapp.services.study_rules import StudyRules
from quizapp.services.today import StudyService
from quizapp.storage.collection import Collection

FIRST_DAY = date(2026, 1, 5)
"""A Monday."""

_HOUR = 18


def study(course: Course) -> Studied:
    """Return what comes of `course`, studied on a collection that is deleted afterwards."""
    clock = _Clock()
    with (
        TemporaryDirectory(prefix="quizapp-") as folder,
        Collection.open(Path(folder) / "collection.db", backups=Path(folder), now=clock.now()) as collection,
    ):
        return _Run(course, clock, collection).study()


class _Clock:
    """Satisfies `core.clock.Clock`; it moves when the student does something."""

    def __init__(self) -> None:
        self._now = _evening(FIRST_DAY)

    @property
    def zone(self) -> tzinfo:
        return UTC

    def now(self) -> datetime:
        return self._now

    def set(self, instant: datetime) -> None:
        self._now = instant


class _Run:
    def __init__(self, course: Course, clock: _Clock, collection: Collection) -> None:
        settings = course.settings
        days = StudyDays(zone=clock.zone, start_hour=settings.day_start)
        self._course = course
        self._clock = clock
        self._collection = collection
        self._days = days
        self._back: Return | None = None
        self._scheduler = Scheduler(SchedulerSettings.of(settings), days, balanced=course.balanced)
        self._student = SimulatedStudent(self._scheduler, seed=course.seed)
        self._service = StudyService(
            Foundation(
                collection=collection,
                history=History(collection),
                clock=clock,
                days=days,
                scheduler=self._scheduler,
                rules=StudyRules.of(settings),
            )
        )
        self._decks = SeedingService(collection, self._scheduler, clock, days, seed=course.seed)
        self._report = StatisticsService(collection, days, desired_retention=settings.desired_retention)

    def study(self) -> Studied:
        for index in range(self._course.days):
            day = FIRST_DAY + timedelta(days=index)
            self._clock.set(_evening(day))
            if self._is_away(index):
                continue
            if self._is_away(index - 1):
                self._back = self._come_back(day)
            self._decks.add_decks(1, self._course.settings.new_per_day, reviews_per_card=0)
            self._study_all()
            if self._back is not None and self._back.cleared is None and not self._due():
                self._back = replace(self._back, cleared=day)
        now = self._clock.now()
        answers = self._collection.reviews.between(_evening(FIRST_DAY), now)
        later = [log for log in answers if log.kind is ReviewKind.REVIEW and log.elapsed_days > 1]
        passed = sum(log.rating is not Rating.AGAIN for log in later)
        return Studied(
            days=self._report.report(now).year[-self._course.days :],
            later=Retention(passed=passed, total=len(later)),
            back=self._back,
        )

    def _is_away(self, index: int) -> bool:
        first = self._course.break_after
        return first is not None and first <= index < first + self._course.break_days

    def _come_back(self, day: date) -> Return:
        backlog = self._service.backlog()
        return Return(returned=day, waiting=self._due(), promised=day if backlog is None else backlog.clearing.clear_on)

    def _due(self) -> int:
        """Return how many reviews are due today and wait."""
        today = self._days.day_of(self._clock.now())
        return self._collection.queue.counts(EVERYTHING, day_end=self._days.end_of(today), today=today).due

    def _study_all(self) -> None:
        session = self._service.session()
        while session.phase is not Phase.FINISHED:
            rating = self._student.rating(session.prompt.card, self._clock.now())
            session.reveal()
            self._clock.set(self._clock.now() + timedelta(seconds=self._student.seconds(rating)))
            session.rate(rating)


def _evening(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, _HOUR, tzinfo=UTC)
