from datetime import date, timedelta

import pytest
from PySide6.QtCore import QLocale

from quizapp.core.card import State
from quizapp.core.changes import Action
from quizapp.core.deck import FacetKind
from quizapp.core.review import Rating
from quizapp.gui import wording


@pytest.fixture(autouse=True)
def english():
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("span", "shown", "spoken"),
    [
        (timedelta(0), "1 min", "1 minute"),
        (timedelta(seconds=60), "1 min", "1 minute"),
        (timedelta(minutes=10), "10 min", "10 minutes"),
        (timedelta(hours=3), "3 h", "3 hours"),
        (timedelta(hours=1), "1 h", "1 hour"),
        (timedelta(days=1), "1 d", "1 day"),
        (timedelta(days=2), "2 d", "2 days"),
        (timedelta(days=30), "30 d", "30 days"),
        (timedelta(days=45), "1.5 mo", "45 days"),
        (timedelta(days=91), "3 mo", "91 days"),
        (timedelta(days=180), "5.9 mo", "180 days"),
        (timedelta(days=330), "11 mo", "330 days"),
        (timedelta(days=365.25), "1 y", "1 year"),
        (timedelta(days=600), "1.6 y", "2 years"),
    ],
)
def test_intervals_are_short_on_buttons_and_whole_when_spoken(span, shown, spoken):
    assert wording.interval(span) == shown
    assert wording.spoken_interval(span) == spoken


@pytest.mark.parametrize(
    ("minutes", "shown"),
    [(0.0, "1 min"), (3.2, "4 min"), (59.0, "59 min"), (59.5, "1 h"), (71.4, "1 h 12 min"), (180.0, "3 h")],
)
def test_of_work_every_begun_minute_is_counted(minutes, shown):
    assert wording.time_needed(minutes) == shown


def test_numbers_are_grouped():
    assert wording.number(12345) == "12,345"
    assert wording.number(1.25, 1) == "1.3"


def test_numbers_follow_the_students_language():
    QLocale.setDefault(QLocale(QLocale.Language.German))

    assert wording.number(12345) == "12.345"
    assert wording.interval(timedelta(days=45)) == "1,5 mo"


def test_a_share_is_whole_per_cent():
    assert wording.percent(0.914) == "91\u00a0%"
    assert wording.percent(1.0) == "100\u00a0%"
    assert wording.percent(0.905, 1) == "90.5\u00a0%"


@pytest.mark.parametrize(
    ("words", "one", "many"),
    [
        (wording.cards, "1 card", "5 cards"),
        (wording.decks, "1 deck", "5 decks"),
        (wording.articles, "1 article", "5 articles"),
        (wording.reviews, "1 review", "5 reviews"),
        (wording.minutes, "1 minute", "5 minutes"),
        (wording.days, "1 day", "5 days"),
    ],
)
def test_things_are_counted_in_words(words, one, many):
    assert (words(1), words(5)) == (one, many)


def test_days_are_worded_with_as_much_as_is_needed():
    day = date(2026, 11, 24)

    assert wording.day(day) == "24 Nov 2026"
    assert wording.short_day(day) == "24 Nov"
    assert wording.weekday(day) == "Tue 24 Nov"
    assert wording.weekday_name(day) == "Tuesday"
    assert wording.month(day) == "Nov"


def test_a_stretch_of_one_day_is_that_day():
    assert wording.stretch(date(2026, 12, 20), date(2027, 1, 3)) == "20 Dec 2026 to 3 Jan 2027"
    assert wording.stretch(date(2026, 12, 20), date(2026, 12, 20)) == "20 Dec 2026"


def test_hours_are_told_as_on_a_clock():
    assert [wording.hour(hour) for hour in (0, 4, 23)] == ["00:00", "04:00", "23:00"]


@pytest.mark.parametrize(
    ("distance", "words"),
    [(-3, "overdue"), (0, "today"), (1, "tomorrow"), (3, "in 3 d"), (60, "in 2 mo")],
)
def test_when_a_card_is_due_is_told_from_today(distance, words):
    today = date(2026, 11, 24)

    assert wording.due_day(today + timedelta(days=distance), today) == words


@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        (Rating, wording.rating),
        (State, wording.state),
        (FacetKind, wording.facet_kind),
        (Action, wording.action),
    ],
)
def test_every_value_has_a_word_of_its_own(kinds, words):
    texts = [words(kind) for kind in kinds]

    assert all(texts)
    assert len(set(texts)) == len(texts)


def test_the_undo_command_says_what_it_takes_back():
    assert wording.undo(Action.GOOD) == "Undo Good"
    assert wording.undo(Action.IMPORT) == "Undo import"
    assert wording.redo(Action.DELETE_DECK) == "Redo deletion of the deck"


def test_with_nothing_to_undo_the_commands_are_bare():
    assert (wording.undo(None), wording.redo(None)) == ("Undo", "Redo")


def test_a_banner_says_what_was_taken_back_or_done_again():
    assert wording.undone(Action.BURY) == "Undone: burying"
    assert wording.redone(Action.BURY) == "Done again: burying"
