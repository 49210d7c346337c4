import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QSpinBox, QVBoxLayout
from studying import listen

from quizapp.gui.widgets.percent_slider import PercentSlider
from quizapp.gui.widgets.setting_row import SettingRow
from quizapp.settings import Theme as Choice

HELP = "How many cards you meet for the first time on one day."


@pytest.fixture
def row(theme, window) -> SettingRow:
    row = SettingRow(theme, "New cards a day", HELP, QSpinBox())
    column = QVBoxLayout(window)
    column.addWidget(row)
    column.addStretch()
    window.show()
    return row


def name_and_help(row: SettingRow) -> tuple[QLabel, QLabel]:
    name, help_text, _fault = row.findChildren(QLabel)
    return name, help_text


def test_the_field_stands_beside_its_name_where_there_is_room(row):
    name, _ = name_and_help(row)
    assert row.field.geometry().top() == name.geometry().top()
    assert row.field.geometry().left() > name.geometry().right()


def is_below_the_words(row: SettingRow) -> bool:
    _, help_text = name_and_help(row)
    return row.field.geometry().top() > help_text.geometry().bottom()


def test_the_field_stands_below_the_words_where_the_row_is_narrow(qtbot, row, window):
    window.resize(420, 600)
    qtbot.waitUntil(lambda: is_below_the_words(row))
    assert row.rect().contains(row.field.geometry())


def test_twice_as_large_text_needs_the_room_sooner(qtbot, row, theme):
    theme.apply(Choice.LIGHT, text_scale=2.0)
    qtbot.waitUntil(lambda: is_below_the_words(row))
    assert row.field.width() == 480


def test_all_fields_are_equally_wide(row, theme):
    other = SettingRow(theme, "Motion", HELP, QCheckBox("Reduce motion"))
    assert row.field.width() == other.field.minimumWidth()


def test_screen_readers_hear_name_and_help_with_the_field(row):
    name, _ = name_and_help(row)
    assert name.buddy() is row.field
    assert row.field.accessibleName() == "New cards a day"
    assert row.field.accessibleDescription() == HELP


def test_of_a_field_of_several_parts_the_one_with_the_focus_is_named(qtbot, theme):
    slider = PercentSlider(theme, "", least=80, most=95)
    row = SettingRow(theme, "Desired retention", HELP, slider)
    qtbot.addWidget(row)
    assert slider.slider.accessibleName() == "Desired retention"
    assert slider.slider.accessibleDescription() == HELP


def test_a_check_box_keeps_its_own_words(qtbot, theme):
    box = QCheckBox("Reduce motion")
    row = SettingRow(theme, "Motion", HELP, box)
    qtbot.addWidget(row)
    assert box.accessibleName() == ""
    assert box.accessibleDescription() == HELP


def test_what_is_wrong_is_said_below_the_field_until_it_is_right(qtbot, row, monkeypatch):
    said = listen(monkeypatch)
    assert not row.fault.isVisible()
    row.say_fault("Type a number from 0 to 9,999.")
    assert row.fault.isVisible()
    assert said == ["Type a number from 0 to 9,999."]
    qtbot.waitUntil(lambda: row.fault.geometry().top() > row.field.geometry().bottom())
    row.say_fault("")
    assert not row.fault.isVisible()
    assert len(said) == 1


def test_a_wide_field_has_the_whole_width_below_the_words(qtbot, theme, window):
    row = SettingRow(theme, "Easy days", HELP, QSpinBox(), wide=True)
    QVBoxLayout(window).addWidget(row)
    window.show()
    qtbot.waitUntil(lambda: row.field.width() == row.width())
    assert is_below_the_words(row)
