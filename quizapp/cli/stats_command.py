"""`quizapp stats`: how study went and what comes."""

import json

import click

from quizapp.cli.launch import Launch
from quizapp.context import AppContext
from quizapp.core.stats import CardCounts, Forecast, Retention, StatisticsReport
from quizapp.services.statistics import report_as_dict

_EPILOG = """\b
--json prints one object; days are ISO dates, shares go from 0 to 1:
  {"today", "answers": n,
   "retention": {"desired": x, "last_7_days": {"passed": n, "total": n, "share": x},
                 "last_30_days": {...}, "all_time": {...}},
   "weakest_topics": [{"topic", "passed": n, "total": n, "share": x}],
   "streak": {"current": n, "longest": n},
   "forecast": {"backlog": n, "days": [{"day", "cards": n}]},
   "cards": {"new": n, "learning": n, "young": n, "mature": n, "relearning": n,
             "suspended": n, "superseded": n, "withdrawn": n, "total": n},
   "days": [{"day", "answers": n, "learn": n, "review": n, "relearn": n,
             "minutes": x, "retention": {"passed": n, "total": n, "share": x}}]}

\b
"forecast" goes 30 days ahead from today, "days" are the last 365 up to today.
"weakest_topics" are those least recalled in 30 days, ten at most, of 5 tests or more.
A share is null where nothing was tested.
"""
_LABEL_WIDTH = 12


@click.command(epilog=_EPILOG)
@click.option("--json", "as_json", is_flag=True, help="Print the whole report as JSON.")
@click.pass_obj
def command(launch: Launch, *, as_json: bool) -> None:
    """Say how much was recalled, when you studied, and what comes due.

    Recall counts the answers to cards in review that were last asked on an earlier day: right if not Again.
    """
    with AppContext.reading(launch.profile, launch.clock) as app:
        report = app.statistics.report(launch.clock.now())
    if as_json:
        click.echo(json.dumps(report_as_dict(report), indent=2))
    else:
        for label, text in _lines(report):
            click.echo(f"{label:<{_LABEL_WIDTH}}{text}".rstrip())


def _lines(report: StatisticsReport) -> list[tuple[str, str]]:
    retention, streak = report.retention, report.streak
    minutes = sum(day.minutes for day in report.month) / len(report.month)
    return [
        ("Recall", f"{_recalled(retention.last_7_days)} in 7 days"),
        ("", f"{_recalled(retention.last_30_days)} in 30 days"),
        ("", f"{_recalled(retention.all_time)} in all; target {retention.desired:.0%}"),
        ("Studied", f"on {report.days_studied} of {len(report.year)} days, answers in all: {report.answers}"),
        ("", f"days in a row: {streak.current} now, {streak.longest} at the longest"),
        ("", f"{minutes:.1f} min a day over the last {len(report.month)} days"),
        ("Due", _due(report.forecast)),
        ("Cards", _cards(report.cards)),
    ]


def _recalled(retention: Retention) -> str:
    if retention.share is None:
        return "nothing tested"
    return f"{retention.passed} of {retention.total} ({retention.share:.0%})"


def _due(forecast: Forecast) -> str:
    days, busiest = forecast.days, forecast.busiest
    counts = f"{forecast.backlog} overdue, {days[0].cards} today, {forecast.total} in {len(days)} days"
    return counts if busiest is None else f"{counts}; most on {busiest.day.isoformat()}: {busiest.cards}"


def _cards(cards: CardCounts) -> str:
    counts = {
        "new": cards.new,
        "learning": cards.learning + cards.relearning,
        "young": cards.young,
        "mature": cards.mature,
        "suspended": cards.suspended,
        "superseded": cards.superseded,
        "withdrawn": cards.withdrawn,
    }
    named = ", ".join(f"{count} {name}" for name, count in counts.items() if count)
    return f"{cards.total}: {named}" if named else "0"
