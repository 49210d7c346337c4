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
    study.show_settings(Settings(desired_retention=0.85, new_per_day=7, reviews_per_day=90, maximum_interval=365))
    assert study.retention.slider.value() == 85
    assert (study.new_per_day.value(), study.reviews_per_day.value(), study.longest_interval.value()) == (7, 90, 365)
    assert changes == []


def test_each_field_tells_its_one_change(qtbot, study, changes):
    qtbot.keyClick(study.retention.slider, Qt.Key.Key_Left)
    for field in (study.new_per_day, study.reviews_per_day):
        qtbot.keyClick(field, Qt.Key.Key_Up)
    qtbot.keyClick(study.longest_interval, Qt.Key.Key_Down)
    assert changes == [
        {"desired_retention": 0.89},
        {"new_per_day": 21},
        {"reviews_per_day": 201},
        {"maximum_interval": 179},
    ]


def test_a_drag_weighs_each_retention_that_it_passes(study, changes):
    weighed = []
    study.weighed.connect(weighed.append)
    study.retention.slider.setSliderDown(True)
    study.retention.slider.setSliderPosition(92)
    assert weighed == [{"desired_retention": 0.92}]
    assert changes == []


def test_a_retention_outside_the_slider_is_shown_as_it_is_and_said(qtbot, study, changes):
    assert not study.outside.isVisible()
    study.show_settings(Settings(desired_retention=0.72))
    assert study.retention.slider.value() == 72
    assert study.outside.isVisible()
    assert study.outside.text().startswith("This is outside the usual 80 to 95\u00a0%.")
    assert changes == []
    study.show_settings(Settings(desired_retention=0.8))
    assert not study.outside.isVisible()


def test_a_number_is_taken_as_a_whole_when_it_has_been_typed(qtbot, study, changes):
    study.new_per_day.selectAll()
    qtbot.keyClicks(study.new_per_day, "135")
    assert changes == []
    qtbot.keyClick(study.new_per_day, Qt.Key.Key_Return)
    assert changes == [{"new_per_day": 135}]


@pytest.mark.parametrize(
    ("name", "least", "most"),
    [("new_per_day", 0, 9_999), ("reviews_per_day", 0, 9_999), ("maximum_interval", 1, 36_500)],
)
def test_numbers_have_the_range_that_settings_allow(study, name, least, most):
    fields = {
        "new_per_day": study.new_per_day,
        "reviews_per_day": study.reviews_per_day,
        "maximum_interval": study.longest_interval,
    }
    assert (fields[name].minimum(), fields[name].maximum()) == (least, most)
    for value in (least, most):
        Settings(**{name: value})
    for value in (least - 1, most + 1):
        with pytest.raises(ValueError, match=name):
            Settings(**{name: value})


def test_the_wheel_does_not_reach_a_field_by_passing_over_it(study):
    fields = (study.retention.slider, study.new_per_day, study.reviews_per_day, study.longest_interval)
    assert {field.focusPolicy() for field in fields} == {Qt.FocusPolicy.StrongFocus}


def test_every_field_is_named_and_explained_to_screen_readers(study):
    fields = (study.retention.slider, study.new_per_day, study.reviews_per_day, study.longest_interval)
    assert [field.accessibleName() for field in fields] == [
        "Desired retention",
        "New cards a day",
        "Reviews a day",
        "Longest interval, in days",
    ]
    assert all(field.accessibleDescription().endswith(".") for field in fields)
