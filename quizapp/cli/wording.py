"""Words of the command line for what services return as numbers and enums."""

from datetime import timedelta

from quizapp.core.review import Rating

RATINGS = {Rating.AGAIN: "Again", Rating.HARD: "Hard", Rating.GOOD: "Good", Rating.EASY: "Easy"}

_DAY = timedelta(days=1)


def interval_text(interval: timedelta) -> str:
    """Return an interval in the largest unit that keeps it readable: "10 min", "6 d", "2.5 mo"."""
    if interval < timedelta(hours=1):
        return f"{max(1, round(interval / timedelta(minutes=1)))} min"
    if interval < _DAY:
        return f"{round(interval / timedelta(hours=1))} h"
    days = interval / _DAY
    return f"{round(days)} d" if days < 60 else f"{days / 30.4:.1f} mo"
