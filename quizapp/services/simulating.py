"""A simulated student, who studies day after day through the real session and a real file.

The student forgets as the scheduler believes: a card is recalled with the probability that its retrievability says at
that moment. So what comes of it shows whether queue, scheduler and clock do together what the settings promise.
"""

import random
from datetime import UTC, date, datetime, timedelta, tzinfo
from pathlib import Path
from tempfile import TemporaryDirectory

from quizapp.core.card import Card, State
from quizapp.core.habits import USUAL_HABITS
from quizapp.core.review import Rating, ReviewKind
from quizapp.core.stats import Retention
from quizapp.core.study_day import StudyDays
from quizapp.scheduling.scheduler import Scheduler
from quizapp.scheduling.settings import SchedulerSettings
from quizapp.services.course import Course, Studied
from quizapp.services.foundation import Foundation
from quizapp.services.history import History
from quizapp.services.seeding import SeedingService
from quizapp.services.statistics import StatisticsService
from quizapp.services.study import Phase
from quizapp.services.study_rules import StudyRules
from quizapp.services.today import StudyService
from quizapp.storage.collection import Collection

FIRST_DAY = date(2026, 1, 5)
"""A Monday."""

_HOUR = 18
_RATINGS = tuple(Rating)


def study(course: Course) -> Studied:
    """Return what comes of `course`, studied on a collection that is deleted afterwards."""
    clock = _Clock()
    with (
        TemporaryDirectory(prefix="quizapp-") as folder,
        Collection.open(Path(folder) / "collection.db", backups=Path(folder), now=clock.now()) as collection,
    ):
        return _Student(course, clock, collection).study()


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


class _Student:
    def __init__(self, course: Course, clock: _Clock, collection: Collection) -> None:
        settings = course.settings
        days = StudyDays(zone=clock.zone, start_hour=settings.day_start)
        self._course = course
        self._clock = clock
        self._collection = collection
        self._scheduler = Scheduler(SchedulerSettings.of(settings), days, balanced=course.balanced)
        self._random = random.Random(course.seed)  # noqa: S311  not for secrets
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
            self._clock.set(_evening(FIRST_DAY + timedelta(days=index)))
            if not self._is_away(index):
                self._decks.add_decks(1, self._course.settings.new_per_day, reviews_per_card=0)
                self._study_all()
        now = self._clock.now()
        answers = self._collection.reviews.between(_evening(FIRST_DAY), now)
        later = [log for log in answers if log.kind is ReviewKind.REVIEW and log.elapsed_days > 1]
        passed = sum(log.rating is not Rating.AGAIN for log in later)
        return Studied(
            days=self._report.report(now).year[-self._course.days :],
            later=Retention(passed=passed, total=len(later)),
        )

    def _is_away(self, index: int) -> bool:
        first = self._course.break_after
        return first is not None and first <= index < first + self._course.break_days

    def _study_all(self) -> None:
        session = self._service.session()
        while session.phase is not Phase.FINISHED:
            rating = self._rating(session.prompt.card)
            session.reveal()
            self._clock.set(self._clock.now() + timedelta(seconds=USUAL_HABITS.seconds[rating - 1]))
            session.rate(rating)

    def _rating(self, card: Card) -> Rating:
        state = card.schedule.state
        if state is State.NEW:
            return self._draw(USUAL_HABITS.first)
        if state is not State.REVIEW:
            return self._draw(USUAL_HABITS.steps)
        recalled = self._random.random() < self._scheduler.retrievability(card.schedule, self._clock.now())
        return self._draw(USUAL_HABITS.recalled) if recalled else Rating.AGAIN

    def _draw(self, shares: tuple[float, ...]) -> Rating:
        return self._random.choices(_RATINGS[-len(shares) :], weights=shares)[0]


def _evening(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, _HOUR, tzinfo=UTC)
