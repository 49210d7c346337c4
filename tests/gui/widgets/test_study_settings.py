from typing import Any

import pytest
from PySide6.QtCore import Qt

from quizapp.gui.widgets.study_settings import StudySettings
from quizapp.settings import Settings


@pytest.fixture
def study(qtbot, theme) -> StudySettings:
    study = StudySettings(theme)
    qtbot.addWidget(study)
    study.show_settings(Settings())
    study.show()
    return study


@pytest.fixture
def changes(study) -> list[dict[str, Any]]:
    heard: list[dict[str, Any]] = []
    study.changed.connect(heard.append)
    return heard


def test_what_is_set_is_shown_and_changes_nothing(study, changes):
    study.show_settings(Settings(desired_retention=0.85, new_per_day=7, maximum_interval=365, day_start=5))
    assert study.retention.slider.value() == 85
    assert (study.new_per_day.value(), study.longest_interval.value()) == (7, 365)
    assert study.day_start.currentText() == "05:00"
    assert changes == []


def test_each_field_tells_its_one_change(qtbot, study, changes):
    qtbot.keyClick(study.retention.slider, Qt.Key.Key_Left)
    qtbot.keyClick(study.new_per_day, Qt.Key.Key_Up)
    qtbot.keyClick(study.longest_interval, Qt.Key.Key_Down)
    qtbot.keyClick(study.day_start, Qt.Key.Key_Up)
    assert changes == [
        {"desired_retention": 0.89},
        {"new_per_day": 21},
        {"maximum_interval": 179},
        {"day_start": 3},
    ]


def test_a_number_is_taken_as_a_whole_when_it_has_been_typed(qtbot, study, changes):
    study.new_per_day.selectAll()
    qtbot.keyClicks(study.new_per_day, "135")
    assert changes == []
    qtbot.keyClick(study.new_per_day, Qt.Key.Key_Return)
    assert changes == [{"new_per_day": 135}]


@pytest.mark.parametrize(("name", "least", "most"), [("new_per_day", 0, 9_999), ("maximum_interval", 1, 36_500)])
def test_numbers_have_the_range_that_settings_allow(study, name, least, most):
    field = {"new_per_day": study.new_per_day, "maximum_interval": study.longest_interval}[name]
    assert (field.minimum(), field.maximum()) == (least, most)
    for value in (least, most):
        Settings(**{name: value})
    for value in (least - 1, most + 1):
        with pytest.raises(ValueError, match=name):
            Settings(**{name: value})


def test_every_hour_of_the_day_can_be_chosen(study):
    hours = [study.day_start.itemText(index) for index in range(study.day_start.count())]
    assert len(hours) == 24
    assert (hours[0], hours[4], hours[23]) == ("00:00", "04:00", "23:00")


def test_the_wheel_does_not_reach_a_field_by_passing_over_it(study):
    fields = (study.retention.slider, study.new_per_day, study.longest_interval, study.day_start)
    assert {field.focusPolicy() for field in fields} == {Qt.FocusPolicy.StrongFocus}


def test_every_field_is_named_and_explained_to_screen_readers(study):
    fields = (study.retention.slider, study.new_per_day, study.longest_interval, study.day_start)
    assert [field.accessibleName() for field in fields] == [
        "Desired retention",
        "New cards a day",
        "Longest interval, in days",
        "Day starts at",
    ]
    assert all(field.accessibleDescription().endswith(".") for field in fields)
