"""A backlog: when it is clear, where more reviews wait than a day takes or than the student is used to."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import fmean

from quizapp.scheduling.simulation import Plan, simulate
from quizapp.services.daily_limits import DailyLimits
from quizapp.services.foundation import Foundation
from quizapp.services.prospects import ProspectService, Student
from quizapp.services.statistics import bounds_of
from quizapp.services.workload import Workload

_DAY = timedelta(days=1)
# What the student is used to is what the last days had on which reviews were answered.
_USUAL_DAYS, _LOOK_BACK = 14, 90
_LEAST_PACE = 20
# A pace is offered where more than this many usual days wait, and where it clears them within a month.
_CALM_DAYS = 2
_OFFER_HORIZON = 30
_HORIZON = 180
# The promise is made of single cards, not of a sample, unless there are more than these.
_MOST_CARDS = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Clearing:
    """So many reviews a day, and the study day on which none is left over; None where that is half a year off."""

    reviews_a_day: int
    clear_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Backlog:
    """`waiting` reviews, which the limit, or the pace if there `is_paced`, clears as `clearing` says.

    `is_capped` says that they are more than today takes, so that new cards pause, but for those that are wished for
    today if it `has_new`. `offer` is a calmer pace.
    """

    waiting: int
    clearing: Clearing
    is_capped: bool
    has_new: bool = False
    is_paced: bool
    offer: Clearing | None


class BacklogService:
    """Foretells how the reviews that wait are worked off."""

    def __init__(self, foundation: Foundation, limits: DailyLimits) -> None:
        self._foundation = foundation
        self._limits = limits
        self._prospects = ProspectService(foundation.collection, foundation.days)

    def look(self, workload: Workload, now: datetime) -> Backlog | None:
        """Return the backlog of what `workload` has counted at `now`; None where a usual day clears it."""
        usual = self._usual_day(workload.today)
        is_many = workload.reviews_waiting > _CALM_DAYS * max(usual, _LEAST_PACE)
        if not workload.is_backlog and not is_many:
            return None
        student = self._prospects.student(now)
        limit, pace = self._limits.reviews_a_day, self._limits.pace
        offer = None if pace is not None else self._offer(student, workload, usual)
        if offer is None and not workload.is_backlog:
            return None
        clear_on = self._clear_on(student, workload, limit, _HORIZON)
        return Backlog(
            waiting=workload.reviews_waiting,
            clearing=Clearing(reviews_a_day=limit, clear_on=clear_on),
            is_capped=workload.is_backlog,
            has_new=workload.limits.new > 0,
            is_paced=pace is not None,
            offer=offer,
        )

    def _offer(self, student: Student, workload: Workload, usual: int) -> Clearing | None:
        """Return the calmest pace, from a usual day on, that clears the backlog within a month."""
        for share in (1.0, 1.5, 2.0, 3.0):
            pace = _round_number(max(usual, _LEAST_PACE) * share)
            if pace >= min(self._limits.reviews_a_day, workload.reviews_waiting):
                return None
            clear_on = self._clear_on(student, workload, pace, _OFFER_HORIZON)
            if clear_on is not None:
                return Clearing(reviews_a_day=pace, clear_on=clear_on)
        return None

    def _clear_on(self, student: Student, workload: Workload, reviews_a_day: int, days: int) -> date | None:
        plan = Plan(
            settings=self._foundation.scheduler.settings,
            habits=student.habits,
            new_per_day=0,
            reviews_per_day=reviews_a_day,
            days=days,
            reviews_on=self._days_apart(workload, reviews_a_day, days),
            most_cards=_MOST_CARDS,
        )
        after = simulate(plan, student.studied).clear_after
        return None if after is None else workload.today + after * _DAY

    def _days_apart(self, workload: Workload, reviews_a_day: int, days: int) -> Mapping[int, int]:
        """Return the days that take another number of reviews: what is left of today, and none in a break."""
        wish = self._limits.wished(workload.today)
        today = max(0, (reviews_a_day if wish is None else wish.reviews) - workload.reviewed)
        easy_days = self._foundation.rules.easy_days
        breaks = {day: 0 for day in range(days) if easy_days.is_holiday(workload.today + day * _DAY)}
        return {0: today, **breaks}

    def _usual_day(self, today: date) -> int:
        """Return how many reviews the student answers on a day; 0 without any."""
        bounds = bounds_of(self._foundation.days, today - _LOOK_BACK * _DAY, today - _DAY)
        studied = [day.review for day in self._foundation.collection.statistics.answers_per_day(bounds) if day.review]
        return round(fmean(studied[-_USUAL_DAYS:])) if studied else 0


def _round_number(value: float) -> int:
    return max(10, round(value / 10) * 10)
