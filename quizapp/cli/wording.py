"""Words of the command line for what services return as numbers and enums."""

from datetime import timedelta

from quizapp.core.review import Rating
from quizapp.core.withdrawal import Reason

RATINGS = {Rating.AGAIN: "Again", Rating.HARD: "Hard", Rating.GOOD: "Good", Rating.EASY: "Easy"}
REASONS = {Reason.RETIRED: "Retired", Reason.WRONG: "Wrong", Reason.OUTDATED: "Out of date"}

_MINUTE = timedelta(minutes=1)
_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)
_DAYS_A_MONTH = 30.4


def interval_text(interval: timedelta) -> str:
    """Return an interval in the largest unit that keeps it readable: "10 min", "6 d", "2.5 mo"."""
    minutes, hours, days = round(interval / _MINUTE), round(interval / _HOUR), round(interval / _DAY)
    if minutes < 60:
        return f"{max(1, minutes)} min"
    if hours < 24:
        return f"{hours} h"
    return f"{days} d" if days < 60 else f"{interval / _DAY / _DAYS_A_MONTH:.1f} mo"


def counted(number: int, noun: str) -> str:
    """Return `number` with `noun`, which takes an "s" for all numbers but one: "1 card", "0 cards"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
