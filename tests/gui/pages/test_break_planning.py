"""Breaks are planned from the Today page."""

from datetime import date, timedelta

import pytest
from builders import make_card, make_deck, reviewed
from studying import StudyWindow, open_app, put

from quizapp.core.changes import Action
from quizapp.settings import Settings, load_settings

TODAY = date(2026, 11, 24)
DAY = timedelta(days=1)
BREAK = (TODAY + 10 * DAY, TODAY + 14 * DAY)


@pytest.fixture
def study(qtbot, theme, tmp_path, clock):
    with open_app(tmp_path, clock, Settings(holidays=((date(2026, 8, 1), date(2026, 8, 9)),))) as app:
        put(app, make_deck(), make_card(1), reviewed(make_card(2), app.days.start_of(BREAK[0] + DAY), stability=40.0))
        window = StudyWindow(qtbot, theme, app)
        window.go("today")
        yield window


def plan(study: StudyWindow, holiday):
    study.today.board.study.break_button.click()
    planner = study.today._planning.breaks.planner
    planner.added.emit(holiday)
    return planner


def test_a_break_is_kept_in_the_settings_and_what_is_due_in_it_moves(study):
    planner = plan(study, BREAK)
    assert load_settings(study.app.profile.settings).holidays == (BREAK,)
    assert planner.breaks.count() == 1
    assert planner.messages.messages[-1].text == "1 review moved to the days before and after the break."
    day = study.app.days.day_of(study.card(2).schedule.due)
    assert not BREAK[0] <= day <= BREAK[1]
    assert study.app.history.undoable is Action.MOVE_REVIEWS


def test_breaks_that_touch_become_one_and_can_be_removed(study):
    planner = plan(study, BREAK)
    planner.added.emit((BREAK[1] + DAY, BREAK[1] + 2 * DAY))
    assert study.app.settings.holidays == ((BREAK[0], BREAK[1] + 2 * DAY),)
    planner.remove_button.click()
    assert study.app.settings.holidays == ()
    assert planner.breaks.isHidden()


def test_in_a_break_the_page_says_so_and_expects_nothing(study):
    plan(study, (TODAY, TODAY + 3 * DAY)).close()
    tile = study.today.board.study
    assert tile.headline.text() == "On a break until 27 November"
    assert "Nothing is expected of you today." in tile.note.text()
    assert tile.button.text() == "Study all the same"
    tile.button.click()
    assert study.asked == 1
