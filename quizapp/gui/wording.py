"""Words for the enums and numbers that core and services return."""

import math
from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, QTime

from quizapp.core.card import State
from quizapp.core.changes import Action
from quizapp.core.deck import FacetKind
from quizapp.core.review import Rating
from quizapp.core.withdrawal import Reason
from quizapp.gui.i18n import tr, tr_count

DAY_FORM = "d MMM yyyy"
"""How Qt writes a date as `day` does."""
_DAY = timedelta(days=1)
_MONTH = timedelta(days=30.44)
_YEAR = timedelta(days=365.25)


def number(value: float, decimals: int = 0) -> str:
    """Return `value` with the digits and separators of the student's language."""
    return QLocale().toString(float(value), "f", decimals)


def percent(share: float, decimals: int = 0) -> str:
    """Return a share from 0 to 1 as per cent, whole unless `decimals` are asked for: "91 %"."""
    return tr("{number}\u00a0%", number=number(round(share * 100, decimals), decimals))


def interval(span: timedelta) -> str:
    """Return a short interval: "10 min", "3 h", "2 d", "1.5 mo", "2 y"."""
    if span < timedelta(hours=1):
        return tr("{number} min", number=number(max(1, round(span / timedelta(minutes=1)))))
    if span < _DAY:
        return tr("{number} h", number=number(round(span / timedelta(hours=1))))
    if span < _MONTH:
        return tr("{number} d", number=number(round(span / _DAY)))
    if span < _YEAR:
        return tr("{number} mo", number=_short(span / _MONTH))
    return tr("{number} y", number=_short(span / _YEAR))


def spoken_interval(span: timedelta) -> str:
    """Return an interval in whole words, for screen readers: "10 minutes", "2 days"."""
    if span < timedelta(hours=1):
        return minutes(max(1, round(span / timedelta(minutes=1))))
    if span < _DAY:
        return tr_count("1 hour", "%Ln hours", round(span / timedelta(hours=1)))
    if span < _YEAR:
        return days(round(span / _DAY))
    return tr_count("1 year", "%Ln years", round(span / _YEAR))


def time_needed(minutes: float) -> str:
    """Return how long work takes, every begun minute counted and at least one: "4 min", "1 h 12 min"."""
    hours, rest = divmod(max(1, math.ceil(minutes)), 60)
    if not hours:
        return tr("{number} min", number=number(rest))
    if not rest:
        return tr("{number} h", number=number(hours))
    return tr("{hours} h {minutes} min", hours=number(hours), minutes=number(rest))


def cards(count: int) -> str:
    """Return "1 card", "5 cards"."""
    return tr_count("1 card", "%Ln cards", count)


def decks(count: int) -> str:
    """Return "1 deck", "5 decks"."""
    return tr_count("1 deck", "%Ln decks", count)


def articles(count: int) -> str:
    """Return "1 article", "5 articles"."""
    return tr_count("1 article", "%Ln articles", count)


def reviews(count: int) -> str:
    """Return "1 review", "5 reviews"."""
    return tr_count("1 review", "%Ln reviews", count)


def minutes(count: int) -> str:
    """Return "1 minute", "5 minutes"."""
    return tr_count("1 minute", "%Ln minutes", count)


def days(count: int) -> str:
    """Return "1 day", "5 days"."""
    return tr_count("1 day", "%Ln days", count)


def withdrawn(reason: Reason) -> str:
    """Return in a word why a card is asked no more."""
    words = {Reason.RETIRED: tr("Retired"), Reason.WRONG: tr("Wrong"), Reason.OUTDATED: tr("Out of date")}
    return words[reason]


def day(value: date) -> str:
    """Return a date as "15 Nov 2024"."""
    return QLocale().toString(_qdate(value), DAY_FORM)


def stretch(first: date, last: date) -> str:
    """Return the days of a stretch as "20 Dec 2026 to 3 Jan 2027", or as one where it is no longer."""
    return day(first) if first == last else tr("{first} to {last}", first=day(first), last=day(last))


def long_day(value: date) -> str:
    """Return a date of this year in whole words: "3 December"."""
    return QLocale().toString(_qdate(value), "d MMMM")


def short_day(value: date) -> str:
    """Return a date without its year: "15 Nov"."""
    return QLocale().toString(_qdate(value), "d MMM")


def weekday(value: date) -> str:
    """Return a date of this year as "Tue 24 Nov"."""
    return QLocale().toString(_qdate(value), "ddd d MMM")


def weekday_name(value: date) -> str:
    """Return the day of the week in full: "Tuesday"."""
    return QLocale().standaloneDayName(value.isoweekday(), QLocale.FormatType.LongFormat)


def month(value: date) -> str:
    """Return the short name of a date's month: "Nov"."""
    return QLocale().toString(_qdate(value), "MMM")


def hour(value: int) -> str:
    """Return an hour of the day, 0 to 23, as a clock shows it: "04:00", "4:00 AM"."""
    return QLocale().toString(QTime(value, 0), QLocale.FormatType.ShortFormat)


def due_day(due: date, today: date) -> str:
    """Return when a card is due, seen from `today`: "overdue", "today", "tomorrow", "in 3 d"."""
    distance = (due - today).days
    if distance < 0:
        return tr("overdue")
    if distance == 0:
        return tr("today")
    if distance == 1:
        return tr("tomorrow")
    return tr("in {interval}", interval=interval(timedelta(days=distance)))


_RATINGS: dict[Rating, Callable[[], str]] = {
    Rating.AGAIN: lambda: tr("Again"),
    Rating.HARD: lambda: tr("Hard"),
    Rating.GOOD: lambda: tr("Good"),
    Rating.EASY: lambda: tr("Easy"),
}


def rating(value: Rating) -> str:
    """Return the word of a rating: "Good"."""
    return _RATINGS[value]()


_STATES: dict[State, Callable[[], str]] = {
    State.NEW: lambda: tr("New"),
    State.LEARNING: lambda: tr("Learning"),
    State.REVIEW: lambda: tr("Review"),
    State.RELEARNING: lambda: tr("Relearning"),
}


def state(value: State) -> str:
    """Return the word of a card's state: "Learning"."""
    return _STATES[value]()


_FACETS: dict[FacetKind, Callable[[], str]] = {
    FacetKind.TOPIC: lambda: tr("Topics"),
    FacetKind.ORGANIZATION: lambda: tr("Organisations"),
    FacetKind.PERSON: lambda: tr("People"),
    FacetKind.COUNTRY: lambda: tr("Country"),
    FacetKind.SOURCE: lambda: tr("Source"),
    FacetKind.LANGUAGE: lambda: tr("Language"),
}


def facet_kind(value: FacetKind) -> str:
    """Return the heading of a kind of facet: "People"."""
    return _FACETS[value]()


_ACTIONS: dict[Action, Callable[[], str]] = {
    Action.AGAIN: lambda: tr("Again"),
    Action.HARD: lambda: tr("Hard"),
    Action.GOOD: lambda: tr("Good"),
    Action.EASY: lambda: tr("Easy"),
    Action.IMPORT: lambda: tr("import"),
    Action.EDIT_CARD: lambda: tr("edit of the card"),
    Action.EDIT_DECK: lambda: tr("edit of the deck"),
    Action.DELETE_CARD: lambda: tr("deletion of the card"),
    Action.DELETE_DECK: lambda: tr("deletion of the deck"),
    Action.BURY: lambda: tr("burying"),
    Action.UNBURY: lambda: tr("unburying"),
    Action.SUSPEND: lambda: tr("suspension"),
    Action.UNSUSPEND: lambda: tr("end of suspension"),
    Action.FLAG: lambda: tr("flag"),
    Action.STAR: lambda: tr("star"),
    Action.RETIRE: lambda: tr("retirement"),
    Action.MARK_WRONG: lambda: tr("marking as wrong"),
    Action.MARK_OUTDATED: lambda: tr("marking as out of date"),
    Action.BRING_BACK: lambda: tr("return to study"),
    Action.SPLIT: lambda: tr("split of the card"),
    Action.REWRITE: lambda: tr("new text of the card"),
    Action.KEEP: lambda: tr("decision to keep the card"),
    Action.REMOVE_SAMPLES: lambda: tr("removal of the samples"),
    Action.REMOVE_FEED: lambda: tr("removal of the feed"),
    Action.DISMISS: lambda: tr("dismissal"),
    Action.TAKE_BACK: lambda: tr("return to the inbox"),
    Action.PLAN_BREAK: lambda: tr("planned break"),
    Action.REMOVE_BREAK: lambda: tr("removal of the break"),
}


def action(value: Action) -> str:
    """Return an action as it stands after "Undo": "Good", "import"."""
    return _ACTIONS[value]()


def undo(value: Action | None) -> str:
    """Return the text of the undo command: "Undo Good", or "Undo" where there is nothing to undo."""
    return tr("Undo") if value is None else tr("Undo {action}", action=action(value))


def redo(value: Action | None) -> str:
    """Return the text of the redo command: "Redo Good", or "Redo" where there is nothing to redo."""
    return tr("Redo") if value is None else tr("Redo {action}", action=action(value))


def nothing_of_study() -> str:
    """Return what undo says in a session before which there was only what is no study."""
    return tr("Nothing of your study is left to undo. Ctrl+Z on another page undoes what was done before.")


def undone(value: Action) -> str:
    """Return what the banner says after an undo: "Undone: import"."""
    return tr("Undone: {action}", action=action(value))


def redone(value: Action) -> str:
    """Return what the banner says after a redo: "Done again: import"."""
    return tr("Done again: {action}", action=action(value))


def _short(value: float) -> str:
    whole = round(value)
    return number(whole) if value >= 10 or abs(value - whole) < 0.05 else number(value, 1)


def _qdate(value: date) -> QDate:
    return QDate(value.year, value.month, value.day)
