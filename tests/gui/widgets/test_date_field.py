"""A line for a day that may also be unknown."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from quizapp.gui.widgets.date_field import DateField

DAY = date(2024, 11, 15)


@pytest.fixture
def field(qtbot, theme):
    field = DateField("As of")
    qtbot.addWidget(field)
    return field


def type_into(qtbot, field, text):
    field.selectAll()
    qtbot.keyClicks(field, text)
    if not text:
        qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_a_day_is_shown_in_words(field):
    field.set_day(DAY)
    assert (field.text(), field.day) == ("15 Nov 2024", DAY)
    field.set_day(None)
    assert (field.text(), field.day) == ("", None)


def test_showing_a_day_is_no_edit(field, qtbot):
    with qtbot.assertNotEmitted(field.day_changed):
        field.set_day(DAY)


def test_a_typed_day_is_taken_and_shown_in_words(field, qtbot):
    with qtbot.waitSignal(field.day_changed) as signal:
        type_into(qtbot, field, "2024-11-15")
    assert signal.args == [DAY]
    assert field.text() == "15 Nov 2024"


def test_a_day_that_is_typed_as_it_was_is_shown_in_words_again(field, qtbot):
    field.set_day(DAY)
    type_into(qtbot, field, "15.11.2024")
    assert field.text() == "15 Nov 2024"


def test_without_a_year_the_next_such_day_is_meant_where_today_is_known(theme, qtbot):
    field = DateField("First day", date(2026, 11, 24))
    qtbot.addWidget(field)
    type_into(qtbot, field, "5 Dec")
    assert field.text() == "5 Dec 2026"


def test_an_emptied_field_is_no_day(field, qtbot):
    field.set_day(DAY)
    with qtbot.waitSignal(field.day_changed) as signal:
        type_into(qtbot, field, "")
    assert signal.args == [None]


def test_the_same_day_again_is_no_edit(field, qtbot):
    field.set_day(DAY)
    with qtbot.assertNotEmitted(field.day_changed):
        type_into(qtbot, field, "15 Nov 2024")


def test_what_is_no_day_is_marked_and_changes_nothing(field, qtbot):
    field.set_day(DAY)
    with qtbot.assertNotEmitted(field.day_changed), qtbot.waitSignal(field.refused):
        type_into(qtbot, field, "soon")
    assert (field.day, field.text(), field.property("kind")) == (DAY, "soon", "error")
    assert "2024-11-15" in field.toolTip()


def test_typing_on_takes_the_mark_away(field, qtbot):
    type_into(qtbot, field, "soon")
    qtbot.keyClicks(field, "er")
    assert field.property("kind") == ""
    assert field.toolTip() == ""


def test_it_has_a_name_and_says_how_to_write_a_day(field):
    assert field.accessibleName() == "As of"
    assert field.placeholderText() == "2024-11-15"
