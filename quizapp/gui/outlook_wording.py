"""Sentences on what study will come to."""

from quizapp.core.outlook import Outlook
from quizapp.gui import wording
from quizapp.gui.i18n import tr

_THREE_DIGITS = 1_000


def outlook(value: Outlook) -> str:
    """Return what a year comes to: "About 18 minutes a day; 1,240 of 1,300 cards known in a year."."""
    if not value.cards:
        return tr("Without cards there is nothing to study.")
    figures = {"known": _about(value.known), "cards": _about(value.cards)}
    if value.minutes_a_day < 1:
        return tr("Less than a minute a day; {known} of {cards} cards known in a year.", **figures)
    minutes = wording.minutes(round(value.minutes_a_day))
    return tr("About {minutes} a day; {known} of {cards} cards known in a year.", minutes=minutes, **figures)


def pauses(value: Outlook) -> str:
    """Return on how many days reviews leave no room for new cards; "" where they always do."""
    if not value.paused_days:
        return ""
    days = wording.days(value.paused_days)
    return tr("New cards would wait on {days}, as more reviews are due than a day takes.", days=days)


def before(value: Outlook) -> str:
    """Return what a year came to before something was changed."""
    figures = {"known": _about(value.known), "cards": _about(value.cards)}
    minutes = wording.minutes(round(value.minutes_a_day))
    return tr("Before the change it was {minutes} a day and {known} of {cards} cards.", minutes=minutes, **figures)


def _about(count: float) -> str:
    """Return `count` in as many digits as it is good for."""
    return wording.number(round(count, -1) if count >= _THREE_DIGITS else round(count))
