"""Planning breaks."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from quizapp.gui.dialogs.break_planner import BreakPlanner

TODAY = date(2026, 11, 24)
WINTER = (date(2026, 12, 20), date(2027, 1, 3))


@pytest.fixture
def planner(qtbot, theme, window) -> BreakPlanner:
    window.show()
    planner = BreakPlanner(theme, TODAY, window)
    planner.show_breaks([])
    planner.open()
    qtbot.waitUntil(planner.isActiveWindow)
    return planner


def banner(planner: BreakPlanner) -> str:
    return planner.messages.messages[-1].text


def test_a_break_is_typed_with_the_keyboard_alone(qtbot, planner):
    assert planner.first.hasFocus()
    qtbot.keyClicks(planner.first, "2026-12-20")
    qtbot.keyClick(planner.first, Qt.Key.Key_Return)
    assert planner.last.hasFocus()
    qtbot.keyClicks(planner.last, "2027-01-03")
    with qtbot.waitSignal(planner.added) as added:
        qtbot.keyClick(planner.last, Qt.Key.Key_Return)
    assert added.args == [WINTER]
    assert planner.first.text() == ""


def test_the_form_of_a_day_is_shown_by_a_day_that_could_be_meant(planner):
    assert planner.first.placeholderText() == planner.last.placeholderText() == "24 Nov 2026"
    planner.add_button.click()
    assert banner(planner).endswith("as 24 Nov 2026.")


def test_what_is_no_day_is_said_in_words_when_the_field_is_left(qtbot, planner):
    qtbot.keyClicks(planner.first, "soon")
    qtbot.keyClick(planner.first, Qt.Key.Key_Return)
    assert banner(planner) == "This is no day. Type it as 24 Nov 2026, with or without the year."


def test_days_without_their_year_are_those_to_come(qtbot, planner):
    qtbot.keyClicks(planner.first, "20 Dec")
    qtbot.keyClick(planner.first, Qt.Key.Key_Return)
    qtbot.keyClicks(planner.last, "3.1.")
    with qtbot.waitSignal(planner.added) as added:
        qtbot.keyClick(planner.last, Qt.Key.Key_Return)
    assert added.args == [WINTER]


def test_the_last_day_without_its_year_is_the_next_after_the_first(qtbot, planner):
    for first, year in (("20 Dec 2028", 2029), ("20 Dec", 2027)):
        qtbot.keyClicks(planner.first, first)
        qtbot.keyClick(planner.first, Qt.Key.Key_Return)
        qtbot.keyClicks(planner.last, "3 Jan")
        with qtbot.waitSignal(planner.added) as added:
            planner.add_button.setFocus()
            planner.add_button.click()
        assert added.args[0][1] == date(year, 1, 3)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("", "2026-12-03", "first day"),
        ("2026-12-03", "", "last day"),
        ("2026-12-03", "2026-12-01", "not before the first"),
        ("2026-11-01", "2026-11-20", "over already"),
    ],
)
def test_what_is_no_break_to_come_is_refused_with_the_reason(qtbot, planner, first, last, words):
    for field, text in ((planner.first, first), (planner.last, last)):
        qtbot.keyClicks(field, text)
        field.editingFinished.emit()
    with qtbot.assertNotEmitted(planner.added):
        planner.add_button.click()
    assert words in banner(planner)


def test_breaks_are_listed_and_the_current_one_is_removed(qtbot, planner):
    assert planner.remove_button.isHidden()
    planner.show_breaks([WINTER, (date(2027, 2, 1), date(2027, 2, 1))])
    assert [planner.breaks.item(row).text() for row in (0, 1)] == ["20 Dec 2026 to 3 Jan 2027", "1 Feb 2027"]
    with qtbot.waitSignal(planner.removed) as removed:
        qtbot.keyClick(planner.breaks, Qt.Key.Key_Delete)
    assert removed.args == [WINTER]


def test_it_says_how_many_reviews_were_moved(planner):
    planner.show_moved(37)
    assert banner(planner) == "37 reviews moved to the days before and after the break."
