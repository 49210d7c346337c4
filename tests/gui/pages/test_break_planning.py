"""Breaks are planned from the Today page."""

from datetime import date, timedelta

import pytest
from builders import make_card, make_deck, reviewed
from studying import StudyWindow, open_app, put

from quizapp.core.changes import Action
from quizapp.gui.tasks import InlineTaskRunner
from quizapp.gui.tools import Tools
from quizapp.gui.undoing import Undoing

TODAY = date(2026, 11, 24)
DAY = timedelta(days=1)
BREAK = (TODAY + 10 * DAY, TODAY + 14 * DAY)


@pytest.fixture
def study(qtbot, theme, tmp_path, clock):
    with open_app(tmp_path, clock) as app:
        put(app, make_deck(), make_card(1), reviewed(make_card(2), app.days.start_of(BREAK[0] + DAY), stability=40.0))
        window = StudyWindow(qtbot, theme, app)
        window.go("today")
        yield window


@pytest.fixture
def undoing(study, theme) -> Undoing:
    tools = Tools(theme=theme, runner=InlineTaskRunner(), events=study.events)
    return Undoing(study.app, tools, study.messages.append, study.window)


def plan(study: StudyWindow, holiday):
    study.today.board.study.break_button.click()
    planner = study.today._planning.breaks.planner
    planner.added.emit(holiday)
    return planner


def due_day(study: StudyWindow) -> date:
    return study.app.days.day_of(study.card(2).schedule.due)


def test_a_break_is_planned_and_what_is_due_in_it_moves(study):
    planner = plan(study, BREAK)
    assert study.app.study.breaks.to_come == (BREAK,)
    assert planner.breaks.count() == 1
    assert planner.messages.messages[-1].text == "1 review moved to the days before and after the break."
    assert not BREAK[0] <= due_day(study) <= BREAK[1]
    assert study.app.history.undoable is Action.PLAN_BREAK


def test_what_is_answered_from_then_on_keeps_away_from_it(study):
    plan(study, BREAK).close()
    assert study.app.study.today().next_holiday == BREAK


def test_breaks_that_touch_become_one_and_can_be_removed(study):
    planner = plan(study, BREAK)
    planner.added.emit((BREAK[1] + DAY, BREAK[1] + 2 * DAY))
    assert study.app.study.breaks.to_come == ((BREAK[0], BREAK[1] + 2 * DAY),)
    planner.remove_button.click()
    assert study.app.study.breaks.to_come == ()
    assert planner.breaks.isHidden()
    assert study.app.history.undoable is Action.REMOVE_BREAK


def test_undo_takes_the_whole_break_back_and_redo_plans_it_again(study, undoing):
    before = due_day(study)
    plan(study, BREAK).close()
    note = study.today.board.study.note
    assert note.text() == "Break planned: 4 Dec 2026 to 8 Dec 2026."
    undoing.undo()
    assert study.messages[-1].text == "Undone: planned break"
    assert (due_day(study), note.text()) == (before, "")
    undoing.redo()
    assert note.text() == "Break planned: 4 Dec 2026 to 8 Dec 2026."
    assert not BREAK[0] <= due_day(study) <= BREAK[1]


def test_in_a_break_the_page_says_so_and_expects_nothing(study):
    plan(study, (TODAY, TODAY + 3 * DAY)).close()
    tile = study.today.board.study
    assert tile.headline.text() == "On a break until 27 November"
    assert "Nothing is expected of you today." in tile.note.text()
    assert tile.button.text() == "Study all the same"
    tile.button.click()
    assert study.asked == 1
