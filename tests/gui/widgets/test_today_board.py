from datetime import date

import pytest

from quizapp.core.queue import DueCounts
from quizapp.gui.widgets.today_board import TodayBoard
from quizapp.services.today import Today
from quizapp.services.workload import Progress

DAY = date(2026, 11, 24)


@pytest.fixture
def board(qtbot, theme, window) -> TodayBoard:
    board = TodayBoard(theme)
    board.setParent(window)
    board.resize(900, 600)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return board


def show(board: TodayBoard, decks: int = 1, *, samples: bool = False, inbox: int = 0) -> None:
    progress = Progress(done=0, counts=DueCounts(due=3, learning=0, new=0), minutes_left=1.0)
    today = Today(progress=progress, topics=(), new_kept_back=0, decks=decks)
    board.show_today(DAY, today, due_tomorrow=0, samples=samples, inbox=inbox)


def test_the_day_its_study_and_the_week_are_seen(board):
    show(board)
    assert board.date.text() == "Tue 24 Nov"
    assert board.study.headline.text() == "3 cards · about 1 min"
    assert board.week.isVisible()
    assert board.main_button is board.study.button


@pytest.mark.parametrize(("inbox", "words"), [(1, "1 article in the inbox"), (12, "12 articles in the inbox")])
def test_what_waits_in_the_inbox_is_named(board, inbox, words):
    show(board, inbox=inbox)
    assert board.inbox.isVisible()
    assert board.inbox.words.text() == words
    show(board)
    assert not board.inbox.isVisible()


@pytest.mark.parametrize("samples", [False, True])
def test_the_samples_are_named_while_there_are_any(board, samples):
    show(board, samples=samples)
    assert board.samples.isVisible() is samples


def test_without_a_deck_it_says_how_to_begin(board):
    show(board, decks=0)
    assert not board.study.isVisible()
    assert board.import_button.isVisible()
    assert board.main_button is board.import_button


def test_the_focus_goes_with_the_main_button_and_is_not_taken_from_others(board):
    show(board, decks=0)
    board.main_button.setFocus()
    show(board, decks=1, samples=True)
    assert board.study.button.hasFocus()
    board.samples.remove_button.setFocus()
    show(board, decks=1, samples=True)
    assert board.samples.remove_button.hasFocus()


def test_the_week_stands_beside_the_study_where_there_is_room_and_else_below(board, qtbot):
    show(board)
    qtbot.waitUntil(lambda: board.week.x() > board.study.x() and board.week.y() == board.study.y())
    board.resize(500, 600)
    qtbot.waitUntil(lambda: board.week.x() == board.study.x() and board.week.y() > board.study.y())


def test_the_search_says_its_key_where_there_is_room(board):
    show(board)
    assert board.search_button.text() == "Search   Ctrl+K"
    board.resize(500, 600)
    assert board.search_button.text() == ""
    assert board.search_button.accessibleName() == "Search"
    assert board.search_button.toolTip() == "Search   Ctrl+K"
