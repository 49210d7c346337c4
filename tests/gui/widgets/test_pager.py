"""Leafing through a list that is too long to be shown at once."""

import pytest
from PySide6.QtCore import Qt

from quizapp.gui.widgets.pager import Pager


@pytest.fixture
def pager(qtbot, theme):
    pager = Pager(theme, 500)
    qtbot.addWidget(pager)
    return pager


def test_a_list_that_is_shown_whole_needs_none(pager):
    pager.show_stretch(first=0, shown=5, total=5)
    assert pager.isHidden()


def test_it_says_which_stretch_is_shown(pager):
    pager.show_stretch(first=500, shown=500, total=100_000)
    assert not pager.isHidden()
    assert pager._words.text() == "501 to 1,000 of 100,000"


@pytest.mark.parametrize(
    ("first", "shown", "back", "on"), [(0, 500, False, True), (500, 500, True, True), (1_000, 7, True, False)]
)
def test_at_either_end_there_is_one_way(pager, first, shown, back, on):
    pager.show_stretch(first=first, shown=shown, total=1_007)
    assert (pager.before_button.isEnabled(), pager.after_button.isEnabled()) == (back, on)


def test_the_buttons_ask_for_the_stretch_before_and_after(pager, qtbot):
    pager.show_stretch(first=500, shown=500, total=2_000)
    with qtbot.waitSignal(pager.asked) as asked:
        qtbot.mouseClick(pager.after_button, Qt.MouseButton.LeftButton)
    assert asked.args == [1_000]
    with qtbot.waitSignal(pager.asked) as asked:
        qtbot.mouseClick(pager.before_button, Qt.MouseButton.LeftButton)
    assert asked.args == [0]
