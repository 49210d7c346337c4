"""Planning from the Today page."""

from contextlib import ExitStack
from datetime import timedelta

import pytest
from builders import make_card, make_deck, reviewed
from PySide6.QtCore import Qt
from studying import StudyWindow, open_app, put

from quizapp.core.study_request import StudyRequest
from quizapp.settings import Settings

DAY = timedelta(days=1)


@pytest.fixture
def opened(qtbot, theme, tmp_path, clock):
    """Open Today with so many reviews that wait, each in a deck of its own, and three new cards."""
    with ExitStack() as apps:

        def open_window(waiting: int, **settings) -> StudyWindow:
            app = apps.enter_context(open_app(tmp_path, clock, Settings(**settings)))
            for number in range(1, waiting + 1):
                put(app, make_deck(number), reviewed(make_card(number, number), clock.now() - DAY, stability=300.0))
            put(app, make_deck(900), *(make_card(900 + number, 900) for number in range(3)))
            study = StudyWindow(qtbot, theme, app)
            study.go("today")
            return study

        yield open_window


def tile(study: StudyWindow):
    return study.today.board.study


def test_the_limits_of_today_are_changed_in_place(qtbot, opened):
    study = opened(12)
    tile(study).limits_button.click()
    form = study.today._planning.limits_form
    qtbot.waitUntil(form.isActiveWindow)
    qtbot.keyClicks(form.reviews, "5")
    qtbot.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert tile(study).counts.text() == "Due 5 · New 3"
    assert "Today only: 5 reviews, 20 new cards at most." in tile(study).note.text()


def test_the_usual_limits_come_back_with_one_button(qtbot, opened):
    study = opened(3, new_per_day=1)
    tile(study).limits_button.click()
    study.today._planning.limits_form.new.setValue(0)
    study.today._planning.limits_form.accept()
    assert tile(study).counts.text() == "Due 3"
    tile(study).limits_button.click()
    form = study.today._planning.limits_form
    form.usual_button.click()
    form.accept()
    assert tile(study).counts.text() == "Due 3 · New 1"
    assert "Today only" not in tile(study).note.text()


def test_space_begins_once_the_day_is_planned(qtbot, opened):
    study = opened(60)
    note = tile(study).backlog
    note.button.setFocus()
    study.key(Qt.Key.Key_Space)
    assert tile(study).counts.text() == "Due 20"
    tile(study).limits_button.setFocus()
    study.key(Qt.Key.Key_Space)
    form = study.today._planning.limits_form
    qtbot.waitUntil(form.isActiveWindow)
    qtbot.keyClicks(form.reviews, "5")
    qtbot.keyClick(form.reviews, Qt.Key.Key_Return)
    study.window.activateWindow()
    qtbot.waitUntil(study.window.isActiveWindow)
    assert tile(study).button.hasFocus()
    study.key(Qt.Key.Key_Space)
    assert study.wishes[-1] == ("review", StudyRequest())
    assert study.progress.startswith("0 / 5")


def test_a_backlog_is_told_with_its_end(opened):
    study = opened(30, reviews_per_day=10)
    assert tile(study).counts.text() == "Due 10"
    assert tile(study).backlog.text.text() == "30 waiting: 10 a day clears them by 26 November, new cards paused."


def test_new_cards_wished_for_today_are_asked_in_a_backlog_too(opened):
    study = opened(30, reviews_per_day=10)
    tile(study).limits_button.click()
    form = study.today._planning.limits_form
    assert form.new.value() == 0
    form.new.set_number(2)
    form.accept()
    assert tile(study).counts.text() == "Due 10 · New 2"
    assert tile(study).note.text().startswith("Today only: 10 reviews, 2 new cards at most.")
    assert tile(study).backlog.text.text().endswith("new cards paused after today.")


def test_a_calmer_pace_is_taken_and_given_up(opened):
    study = opened(60)
    note = tile(study).backlog
    assert tile(study).counts.text() == "Due 60 · New 3"
    assert note.button.text() == "Take 20 a day"
    note.button.click()
    assert tile(study).counts.text() == "Due 20"
    assert note.text.text().endswith("new cards paused.")
    note.button.click()
    assert tile(study).counts.text() == "Due 60 · New 3"


def test_when_the_day_is_done_more_of_the_backlog_can_be_asked_for(opened):
    study = opened(30, reviews_per_day=5)
    study.key(Qt.Key.Key_Space)
    for _ in range(5):
        study.answer("4")
    study.go("today")
    assert tile(study).button.text() == "Review 20 more"
    tile(study).button.click()
    assert study.window.pages.page_name == "review"
    assert study.session.progress.counts.due == 20
