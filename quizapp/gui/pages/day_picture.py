"""What the Today page shows, as it is read beside the window."""

from dataclasses import dataclass
from datetime import date

from quizapp.context import AppContext
from quizapp.core.feed import InboxQuery
from quizapp.core.stats import TodayFigures
from quizapp.services.backlog import Backlog
from quizapp.services.samples import SAMPLES
from quizapp.services.today import Today


@dataclass(frozen=True, slots=True, kw_only=True)
class DayPicture:
    """What the board shows of today's study."""

    day: date
    today: Today
    due_tomorrow: int
    samples: bool
    inbox: int


def read_day(worker: AppContext) -> DayPicture:
    """Return today's study, and what else waits."""
    today = worker.study.today()
    return DayPicture(
        day=worker.today,
        today=today,
        due_tomorrow=0 if today.progress.counts.total else worker.study.summary().due_tomorrow,
        samples=worker.library.has_group(SAMPLES),
        inbox=len(worker.feeds.find(InboxQuery())),
    )


def read_backlog(worker: AppContext) -> Backlog | None:
    """Return the backlog and the day it is clear, which takes longest."""
    return worker.study.backlog()


def read_week(worker: AppContext) -> TodayFigures:
    """Return the figures of the last week."""
    return worker.statistics.today(worker.clock.now())
