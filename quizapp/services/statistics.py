"""How study went and what comes: sums over the collection, cut into the student's study days."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, datetime, timedelta
from typing import Any

from quizapp.core.stats import (
    LEAST_TOPIC_TESTS,
    MOST_TOPICS,
    DayAnswers,
    Forecast,
    Retention,
    StatisticsReport,
    TodayFigures,
    TopicRetention,
    TrueRetention,
    every_day,
    retention_of,
    seconds_per_answer,
    streak_of,
)
from quizapp.core.study_day import StudyDays
from quizapp.storage.collection import Collection
from quizapp.storage.statistics import DayBounds

_DAY = timedelta(days=1)
_WEEK, _MONTH, _YEAR = 7, 30, 365
_FORECAST_DAYS = 30


class StatisticsService:
    """Reads the collection and reports; changes nothing."""

    def __init__(self, collection: Collection, days: StudyDays, *, desired_retention: float) -> None:
        """Report on `collection` by study `days`, against `desired_retention` (0 to 1)."""
        self._statistics = collection.statistics
        self._days = days
        self._desired_retention = desired_retention

    def report(self, now: datetime) -> StatisticsReport:
        """Return the whole report as of `now` (aware). Answers dated after today's end are not in it."""
        today = self._days.day_of(now)
        studied = self._studied(today)
        return StatisticsReport(
            today=today,
            retention=TrueRetention(
                desired=self._desired_retention,
                last_7_days=retention_of(every_day(studied, last=today, count=_WEEK)),
                last_30_days=retention_of(every_day(studied, last=today, count=_MONTH)),
                all_time=retention_of(studied),
            ),
            weakest_topics=tuple(self._weakest_topics(today)),
            year=every_day(studied, last=today, count=_YEAR),
            streak=streak_of([day.day for day in studied], today),
            forecast=Forecast(
                backlog=self._statistics.due_before(self._days.start_of(today)),
                days=self._statistics.due_per_day(self._bounds(today, today + (_FORECAST_DAYS - 1) * _DAY)),
            ),
            cards=self._statistics.cards_by_state(),
            answers=sum(day.answers for day in studied),
        )

    def today(self, now: datetime) -> TodayFigures:
        """Return the figures of the last seven study days as of `now` (aware)."""
        today = self._days.day_of(now)
        studied = self._statistics.answers_per_day(self._bounds(today - (_WEEK - 1) * _DAY, today))
        week = every_day(studied, last=today, count=_WEEK)
        return TodayFigures(week=week, seconds_per_answer=seconds_per_answer(week))

    def _studied(self, today: date) -> list[DayAnswers]:
        first = self._statistics.first_answer_at()
        if first is None:
            return []
        return self._statistics.answers_per_day(self._bounds(self._days.day_of(first), today))

    def _weakest_topics(self, today: date) -> list[TopicRetention]:
        start, end = self._days.start_of(today - (_MONTH - 1) * _DAY), self._days.end_of(today)
        return self._statistics.weakest_topics(start, end, least=LEAST_TOPIC_TESTS, most=MOST_TOPICS)

    def _bounds(self, first: date, last: date) -> Iterator[DayBounds]:
        return bounds_of(self._days, first, last)


def bounds_of(days: StudyDays, first: date, last: date) -> Iterator[DayBounds]:
    """Yield when each study day from `first` to `last` begins and ends."""
    day, start = first, days.start_of(first)
    while day <= last:
        end = days.end_of(day)
        yield DayBounds(day=day, start=start, end=end)
        day, start = day + _DAY, end


def report_as_dict(report: StatisticsReport) -> dict[str, Any]:
    """Return `report` as plain dicts, lists and numbers, days as ISO text, for JSON."""
    retention, forecast = report.retention, report.forecast
    return {
        "today": report.today.isoformat(),
        "answers": report.answers,
        "retention": {
            "desired": retention.desired,
            "last_7_days": _retention(retention.last_7_days),
            "last_30_days": _retention(retention.last_30_days),
            "all_time": _retention(retention.all_time),
        },
        "weakest_topics": [{"topic": one.topic, **_retention(one.retention)} for one in report.weakest_topics],
        "streak": asdict(report.streak),
        "forecast": {
            "backlog": forecast.backlog,
            "days": [{"day": day.day.isoformat(), "cards": day.cards} for day in forecast.days],
        },
        "cards": {**asdict(report.cards), "total": report.cards.total},
        "days": [_day(day) for day in report.year],
    }


def _retention(retention: Retention) -> dict[str, Any]:
    return {"passed": retention.passed, "total": retention.total, "share": retention.share}


def _day(day: DayAnswers) -> dict[str, Any]:
    return {
        "day": day.day.isoformat(),
        "answers": day.answers,
        "learn": day.learn,
        "review": day.review,
        "relearn": day.relearn,
        "minutes": day.minutes,
        "retention": _retention(day.retention),
    }
