from typing import Any

import pytest
from PySide6.QtCore import Qt

from quizapp.gui.widgets.appearance_settings import AppearanceSettings
from quizapp.settings import Settings
from quizapp.settings import Theme as Choice


@pytest.fixture
def appearance(qtbot, theme) -> AppearanceSettings:
    appearance = AppearanceSettings(theme)
    qtbot.addWidget(appearance)
    appearance.show_settings(Settings())
    appearance.show()
    return appearance


@pytest.fixture
def changes(appearance) -> list[dict[str, Any]]:
    heard: list[dict[str, Any]] = []
    appearance.changed.connect(heard.append)
    return heard


def sizes(appearance: AppearanceSettings) -> list[str]:
    field = appearance.text_scale
    return [field.itemText(index).replace("\u00a0", " ") for index in range(field.count())]


def test_what_is_set_is_shown_and_changes_nothing(appearance, changes):
    appearance.show_settings(Settings(theme=Choice.DARK, text_scale=1.5, reduced_motion=True))
    assert appearance.theme_choice.currentText() == "Dark"
    assert appearance.text_scale.currentText().startswith("150")
    assert appearance.reduced_motion.isChecked()
    assert changes == []


def test_each_field_tells_its_one_change(qtbot, appearance, changes):
    qtbot.keyClick(appearance.theme_choice, Qt.Key.Key_Down)
    qtbot.keyClick(appearance.text_scale, Qt.Key.Key_Down)
    qtbot.keyClick(appearance.reduced_motion, Qt.Key.Key_Space)
    assert changes == [{"theme": Choice.LIGHT}, {"text_scale": 1.1}, {"reduced_motion": True}]


def test_text_sizes_go_from_80_to_200_per_cent(appearance):
    assert sizes(appearance)[0] == "80 %"
    assert sizes(appearance)[-1] == "200 %"
    assert "100 %" in sizes(appearance)


def test_a_size_from_elsewhere_is_shown_as_it_is_among_the_others(appearance):
    appearance.show_settings(Settings(text_scale=1.33))
    assert appearance.text_scale.currentData() == 1.33
    assert sizes(appearance)[5:8] == ["133 %", "150 %", "175 %"]


def test_a_size_from_elsewhere_goes_when_it_is_no_longer_set(appearance):
    usual = sizes(appearance)
    appearance.show_settings(Settings(text_scale=2.5))
    appearance.show_settings(Settings(text_scale=2.0))
    assert sizes(appearance) == usual
    assert appearance.text_scale.currentData() == 2.0


def test_the_wheel_does_not_reach_a_field_by_passing_over_it(appearance):
    assert appearance.theme_choice.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert appearance.text_scale.focusPolicy() == Qt.FocusPolicy.StrongFocus


def test_every_field_is_explained_to_screen_readers(appearance):
    assert appearance.theme_choice.accessibleName() == "Theme"
    assert appearance.text_scale.accessibleName() == "Text size"
    assert "at once" in appearance.reduced_motion.accessibleDescription()
