"""`quizapp dev-simulate`: a simulated student shows whether study does what the settings promise."""

import json
from dataclasses import asdict, replace
from datetime import date
from typing import Any

import click

from quizapp.core.stats import Retention
from quizapp.services.course import Course, Return, Studied
from quizapp.services.simulating import study
from quizapp.settings import Settings

_EPILOG = """\b
--json prints one object; shares go from 0 to 1:
  {"days": n, "new_per_day": n, "seed": n, "answers": n, "minutes_a_day": x,
   "retention": {"desired": x, "passed": n, "total": n, "share": x,
                 "later": {"passed": n, "total": n, "share": x}},
   "reviews": {"balanced": {"mean": x, "sd": x, "variation": x, "recalled": x}, "unbalanced": {...}},
   "by_weekday": [7 means, Monday first],
   "break": {"returned": day, "waiting": n, "promised": day, "cleared": day}}

\b
"retention" counts reviews a day or more after the last answer, "later" those two days or more after it.
"break" is null without one; its days are those on which all that waited was to be answered, and was.
"variation" is how far a day's reviews are from the mean of the fortnight around it, null where no fortnight is whole;
"recalled" is a share.
"""
_DAYS_A_YEAR = 365


@click.command(epilog=_EPILOG)
@click.option("--days", type=click.IntRange(1, _DAYS_A_YEAR), default=_DAYS_A_YEAR, show_default=True)
@click.option("--new", type=click.IntRange(0, 9_999), default=10, show_default=True, help="New cards a day.")
@click.option(
    "--reviews", type=click.IntRange(0, 9_999), default=200, show_default=True, help="The most reviews a day."
)
@click.option("--seed", type=int, default=1, show_default=True, help="The same seed, the same student.")
@click.option("--retention", type=click.FloatRange(0.70, 0.99), default=0.90, show_default=True)
@click.option("--sunday", type=click.FloatRange(0, 1), default=1.0, help="The share of a usual day's load on Sundays.")
@click.option("--break-after", type=click.IntRange(1), help="Stay away after so many days.", metavar="N")
@click.option("--break-days", type=click.IntRange(1), default=21, show_default=True, help="For so many days.")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def command(  # noqa: PLR0913  one for each option
    *,
    days: int,
    new: int,
    reviews: int,
    seed: int,
    retention: float,
    sunday: float,
    break_after: int | None,
    break_days: int,
    as_json: bool,
) -> None:
    """Let a simulated student study day after day, and say what comes of it.

    The student forgets as the scheduler believes, and studies through the same session and the same kind of file as a
    person does; the profile is not touched. A year takes some minutes.
    """
    if break_after is not None and break_after >= days:
        raise click.UsageError(f"--break-after {break_after} leaves no day to stay away: --days is {days}.")
    settings = Settings(
        desired_retention=retention, new_per_day=new, reviews_per_day=reviews, day_loads=(*(1.0,) * 6, sunday)
    )
    course = Course(settings=settings, days=days, seed=seed, break_after=break_after, break_days=break_days)
    result = _as_dict(course, study(course), study(replace(course, balanced=False)))
    click.echo(json.dumps(result, indent=2) if as_json else _in_words(result))


def _as_dict(course: Course, studied: Studied, unbalanced: Studied) -> dict[str, Any]:
    days = studied.days
    return {
        "days": course.days,
        "new_per_day": course.settings.new_per_day,
        "seed": course.seed,
        "answers": sum(day.answers for day in days),
        "minutes_a_day": sum(day.minutes for day in days) / len(days),
        "retention": {
            "desired": course.settings.desired_retention,
            **_retention(studied.retention),
            "later": _retention(studied.later),
        },
        "reviews": {"balanced": _load(studied), "unbalanced": _load(unbalanced)},
        "by_weekday": list(studied.by_weekday),
        "break": None if studied.back is None else _back(studied.back),
    }


def _retention(retention: Retention) -> dict[str, Any]:
    return {"passed": retention.passed, "total": retention.total, "share": retention.share}


def _load(studied: Studied) -> dict[str, Any]:
    return {**asdict(studied.load), "recalled": studied.retention.share}


def _back(back: Return) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in asdict(back).items()}


def _in_words(result: dict[str, Any]) -> str:
    retention, reviews = result["retention"], result["reviews"]
    lines = [
        f"Studied     {result['answers']} answers in {result['days']} days, {result['minutes_a_day']:.1f} min a day",
        f"Recall      {_share(retention)} of {retention['total']} reviews, desired {retention['desired']:.1%}",
        f"            {_share(retention['later'])} two days or more after the last answer",
    ]
    for name, load in reviews.items():
        label = "Reviews" if name == "balanced" else ""
        variation = "ups and downs not known" if load["variation"] is None else f"{load['variation']:.1%} up or down"
        lines.append(f"{label:<12}{load['mean']:.1f} a day, {variation}, {name}")
    means = " ".join(f"{mean:.1f}" for mean in result["by_weekday"])
    lines.append(f"            from Monday to Sunday: {means}")
    if back := result["break"]:
        lines.append(f"Break       back on {back['returned']}, {back['waiting']} waiting")
        lines.append(f"            clear on {back['cleared'] or 'no day'}, promised {back['promised'] or 'for no day'}")
    return "\n".join(lines)


def _share(retention: dict[str, Any]) -> str:
    return "nothing" if retention["share"] is None else f"{retention['share']:.1%}"
