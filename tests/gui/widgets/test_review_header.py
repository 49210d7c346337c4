import pytest
from PySide6.QtWidgets import QLabel, QMenu, QProgressBar

from quizapp.core.changes import Action
from quizapp.core.queue import DueCounts
from quizapp.gui.widgets.review_header import ReviewHeader
from quizapp.services.workload import Progress


@pytest.fixture
def header(qtbot, theme) -> ReviewHeader:
    header = ReviewHeader(theme, QMenu())
    qtbot.addWidget(header)
    header.resize(900, 56)
    header.show()
    return header


def progress(done: int, left: int, minutes: float) -> Progress:
    return Progress(done=done, counts=DueCounts(due=left, learning=0, new=0), minutes_left=minutes)


def words(header: ReviewHeader) -> str:
    return header.progress.findChild(QLabel).text()


@pytest.mark.parametrize(
    ("now", "text"),
    [
        (progress(12, 30, 10.2), "12 / 42 · 11 min left"),
        (progress(0, 1, 0.1), "0 / 1 · 1 min left"),
        (progress(42, 0, 0.0), "42 / 42"),
        (progress(0, 0, 0.0), "0 / 0"),
        (progress(999, 235, 90), "999 / 1,234 · 1 h 30 min left"),
    ],
)
def test_it_says_how_far_the_day_is(header, now, text):
    header.set_progress(now)
    assert words(header) == text


def test_the_bar_shows_the_same(header):
    header.set_progress(progress(12, 30, 10))
    bar = header.findChild(QProgressBar)
    assert (bar.value(), bar.maximum()) == (12, 42)
    assert bar.accessibleName() == "Progress of today's study"


def test_with_nothing_to_do_the_bar_is_full_and_does_not_run_on(header):
    header.set_progress(progress(0, 0, 0))
    bar = header.findChild(QProgressBar)
    assert bar.value() == bar.maximum() > 0


def test_undo_says_what_it_takes_back(header):
    header.set_undo(Action.GOOD)
    assert (header.undo_button.text(), header.undo_button.isEnabled()) == ("Undo Good", True)
    header.set_undo(None)
    assert (header.undo_button.text(), header.undo_button.isEnabled()) == ("Undo", False)


def test_its_buttons_are_signals(qtbot, header):
    header.set_undo(Action.GOOD)
    with qtbot.waitSignal(header.undo_clicked):
        header.undo_button.click()
    with qtbot.waitSignal(header.close_clicked):
        header.close_button.click()


def test_buttons_without_words_have_names(header):
    assert header.more_button.accessibleName() == "More to do with this card"
    assert header.close_button.accessibleName() == "Close (Esc)"


def test_where_there_is_no_room_for_both_the_words_stay_and_the_bar_goes(header):
    header.set_progress(progress(12, 30, 10))
    header.resize(400, 56)
    assert not header.findChild(QProgressBar).isVisible()
    assert header.progress.findChild(QLabel).isVisible()
    header.resize(900, 56)
    assert header.findChild(QProgressBar).isVisible()
