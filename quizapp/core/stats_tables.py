"""The figures of a report as plain tables, for files that other programs read."""

import csv
import io
from collections.abc import Iterable
from dataclasses import asdict

from quizapp.core.stats import CardCounts, DayAnswers, Forecast, TopicRetention, TrueRetention

Row = tuple[str | int | float | None, ...]
"""The first row of a table names its columns; None is an empty field."""

_BEGIN_FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def retention_rows(retention: TrueRetention) -> list[Row]:
    """Return what was tested and passed in each span of days, with shares from 0 to 1."""
    spans = {
        "last_7_days": retention.last_7_days,
        "last_30_days": retention.last_30_days,
        "all_time": retention.all_time,
    }
    rows = [(name, span.passed, span.total, span.share, retention.desired) for name, span in spans.items()]
    return [("span", "passed", "total", "share", "desired"), *rows]


def topic_rows(topics: Iterable[TopicRetention], desired: float) -> list[Row]:
    """Return what was tested and passed of each topic, with shares from 0 to 1, beside the one aimed at."""
    rows = [(one.topic, one.retention.passed, one.retention.total, one.share, desired) for one in topics]
    return [("topic", "passed", "total", "share", "desired"), *rows]


def day_rows(days: Iterable[DayAnswers]) -> list[Row]:
    """Return the answers of each day by kind, the minutes they took, and the tests of memory among them."""
    header = ("day", "answers", "learn", "review", "relearn", "minutes", "passed", "total")
    return [header, *(_day_row(day) for day in days)]


def forecast_rows(forecast: Forecast) -> list[Row]:
    """Return the cards due on each day, after a row for those that were due before."""
    days = [(due.day.isoformat(), due.cards) for due in forecast.days]
    return [("due", "cards"), ("before", forecast.backlog), *days]


def card_rows(cards: CardCounts) -> list[Row]:
    """Return how many cards are in each state."""
    return [("state", "cards"), *asdict(cards).items()]


def csv_text(rows: Iterable[Row]) -> str:
    """Return `rows` as comma-separated values in the form of RFC 4180.

    Names come from the articles of strangers: one that a spreadsheet would take for a formula has an apostrophe before
    it, as OWASP advises ("CSV Injection").
    """
    stream = io.StringIO()
    csv.writer(stream).writerows([_without_formula(field) for field in row] for row in rows)
    return stream.getvalue()


def _without_formula(field: str | float | None) -> str | float | None:
    return f"'{field}" if isinstance(field, str) and field.startswith(_BEGIN_FORMULAS) else field


def _day_row(day: DayAnswers) -> Row:
    kinds = (day.answers, day.learn, day.review, day.relearn)
    return (day.day.isoformat(), *kinds, round(day.minutes, 2), day.retention.passed, day.retention.total)
