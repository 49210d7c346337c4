from typing import Any

import pytest
from PySide6.QtCore import Qt

from quizapp.gui.widgets.time_settings import TimeSettings
from quizapp.settings import Settings


@pytest.fixture
def times(qtbot, theme) -> TimeSettings:
    times = TimeSettings(theme)
    qtbot.addWidget(times)
    times.show_settings(Settings())
    times.show()
    return times


@pytest.fixture
def changes(times) -> list[dict[str, Any]]:
    heard: list[dict[str, Any]] = []
    times.changed.connect(heard.append)
    return heard


def test_what_is_set_is_shown_and_changes_nothing(times, changes):
    loads = (1.0, 1.0, 1.0, 1.0, 1.0, 0.5, 0.0)
    times.show_settings(Settings(learning_steps=(30,), relearning_steps=(), day_start=5, day_loads=loads))
    assert (times.learning_steps.text(), times.relearning_steps.text()) == ("30 s", "")
    assert times.day_start.currentText() == "05:00"
    assert [day.currentData() for day in times.easy_days.days] == list(loads)
    assert changes == []


def test_each_field_tells_its_one_change(qtbot, times, changes):
    for field in (times.learning_steps, times.relearning_steps):
        field.selectAll()
        qtbot.keyClicks(field, "3")
        qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(times.day_start, Qt.Key.Key_Up)
    qtbot.keyClick(times.easy_days.days[6], Qt.Key.Key_Down)
    assert changes == [
        {"learning_steps": (180,)},
        {"relearning_steps": (180,)},
        {"day_start": 3},
        {"day_loads": (1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.5)},
    ]


def test_what_cannot_be_is_said_at_its_field(qtbot, times, changes):
    times.learning_steps.selectAll()
    qtbot.keyClicks(times.learning_steps, "later")
    qtbot.keyClick(times.learning_steps, Qt.Key.Key_Return)
    row = times.learning_steps.parentWidget()
    assert row.fault.isVisible()
    assert "later" in row.fault.text()
    assert changes == []


def test_every_hour_of_the_day_can_be_chosen(times):
    hours = [times.day_start.itemText(index) for index in range(times.day_start.count())]
    assert len(hours) == 24
    assert (hours[0], hours[4], hours[23]) == ("00:00", "04:00", "23:00")


def test_every_field_is_named_and_explained_to_screen_readers(times):
    fields = (times.learning_steps, times.relearning_steps, times.day_start, times.easy_days)
    assert [field.accessibleName() for field in fields] == [
        "Steps of a new card",
        "Steps of a forgotten card",
        "Day starts at",
        "Easy days",
    ]
    assert all(field.accessibleDescription().endswith(".") for field in fields)
