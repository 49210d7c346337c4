"""Reports of statistics by the few figures that a test is about."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from quizapp.core.stats import (
    CardCounts,
    DayAnswers,
    DueDay,
    Forecast,
    Retention,
    StatisticsReport,
    Streak,
    TopicRetention,
    TrueRetention,
    every_day,
)

TODAY = date(2026, 11, 24)
"""A Tuesday."""


def days_back(count: int) -> date:
    return TODAY - timedelta(days=count)


def make_retention(*, week: Retention, month: Retention, ever: Retention, desired: float = 0.9) -> TrueRetention:
    return TrueRetention(desired=desired, last_7_days=week, last_30_days=month, all_time=ever)


def make_topics(**recalled: tuple[int, int]) -> tuple[TopicRetention, ...]:
    """Return topics by name, each with how many of how many tests were passed."""
    return tuple(
        TopicRetention(topic=name, retention=Retention(passed=passed, total=total))
        for name, (passed, total) in recalled.items()
    )


def make_forecast(due: Mapping[int, int], *, backlog: int = 0) -> Forecast:
    """Return thirty days from today on; `due` has the cards by the number of days ahead."""
    days = (DueDay(day=TODAY + timedelta(days=ahead), cards=due.get(ahead, 0)) for ahead in range(30))
    return Forecast(backlog=backlog, days=tuple(days))


def make_report(studied: Mapping[int, DayAnswers] | None = None, **values: object) -> StatisticsReport:
    """Return a report in which nothing was done but on the days `studied`, by how many days ago they were."""
    days = [replace(answers, day=days_back(back)) for back, answers in (studied or {}).items()]
    report = StatisticsReport(
        today=TODAY,
        retention=make_retention(week=Retention(), month=Retention(), ever=Retention()),
        weakest_topics=(),
        year=every_day(days, last=TODAY, count=365),
        streak=Streak(),
        forecast=make_forecast({}),
        cards=CardCounts(),
        answers=sum(day.answers for day in days),
    )
    return replace(report, **values)


def answered(count: int, *, minutes: float = 0.0, learn: int = 0, relearn: int = 0) -> DayAnswers:
    """Return a day with `count` answers to cards in review, none of them a test of memory, and those of other kinds."""
    return DayAnswers(day=TODAY, review=count, learn=learn, relearn=relearn, milliseconds=round(minutes * 60_000))
