"""The settings of study on their page: followed, reset and taken back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from quizapp.context import AppContext
from quizapp.gui.pages.settings import SettingsPage
from quizapp.gui.pages.study_choices import StudyChoices
from quizapp.gui.tools import Tools
from quizapp.paths import Profile
from quizapp.settings import Settings, load_settings


@pytest.fixture
def app(tmp_path, clock) -> Iterator[AppContext]:
    with AppContext.open(Profile(root=tmp_path), clock) as app:
        yield app


@pytest.fixture
def page(qtbot, app, theme, late, events) -> SettingsPage:
    page = SettingsPage(app, Tools(theme=theme, runner=late, events=events))
    qtbot.addWidget(page)
    page.show()
    page.pieces.make_all()
    return page


@pytest.fixture
def choices(page) -> StudyChoices:
    return page.choices


def kept(app: AppContext) -> Settings:
    """The settings as the file has them."""
    return load_settings(app.profile.settings)


def test_every_group_of_study_is_followed(qtbot, choices, app, published):
    qtbot.keyClick(choices.times.easy_days.days[6], Qt.Key.Key_End)
    qtbot.keyClick(choices.reviews.bury_siblings, Qt.Key.Key_Space)
    assert kept(app).day_loads[6] == 0
    assert kept(app).bury_siblings
    assert len(published) == 2


def test_a_year_under_the_settings_is_worked_out_and_again_after_a_change(qtbot, choices, late):
    choices.study.new_per_day.setFocus()
    late.run_all()
    assert choices.study.outlook.now.text().startswith("About ")
    assert not choices.study.outlook.before.isVisible()
    qtbot.keyClick(choices.study.new_per_day, Qt.Key.Key_Down)
    late.run_all()
    assert choices.study.outlook.before.isVisible()


def test_a_drag_is_weighed_and_not_followed(choices, app, late):
    late.run_all()
    choices.study.retention.slider.setSliderDown(True)
    choices.study.retention.slider.setSliderPosition(95)
    late.run_all()
    assert choices.study.outlook.before.isVisible()
    assert kept(app).desired_retention == 0.9


def test_the_defaults_come_back_at_once_and_what_was_can_be_had_again(qtbot, page, choices, app, messages, published):
    app.change_settings(replace(app.settings, new_per_day=7, typed_recall=False))
    page.hide()
    page.show()
    qtbot.keyClick(choices.reset_button, Qt.Key.Key_Space)
    assert (kept(app).new_per_day, kept(app).typed_recall) == (20, True)
    assert choices.study.new_per_day.value() == 20
    assert len(published) == 1
    (message,) = messages
    assert message.action == "Undo"
    message.on_action()
    assert (kept(app).new_per_day, kept(app).typed_recall) == (7, False)
    assert choices.study.new_per_day.value() == 7
    assert not choices.reviews.typed_recall.isChecked()


def test_undoing_them_keeps_what_was_changed_since(qtbot, choices, app, messages):
    app.change_settings(replace(app.settings, new_per_day=7))
    qtbot.keyClick(choices.reset_button, Qt.Key.Key_Space)
    qtbot.keyClick(choices.reviews.leech_lapses, Qt.Key.Key_Up)
    messages[0].on_action()
    assert (kept(app).new_per_day, kept(app).leech_lapses) == (7, 6)


def test_where_they_are_the_defaults_already_that_is_said(qtbot, choices, messages, published):
    qtbot.keyClick(choices.reset_button, Qt.Key.Key_Space)
    assert messages[0].text == "Study goes by the defaults already."
    assert published == []


def test_breaks_are_planned_from_here_too(qtbot, choices, app):
    app.study.breaks.plan((date(2026, 12, 24), date(2026, 12, 26)))
    qtbot.keyClick(choices.times.plan_breaks, Qt.Key.Key_Space)
    assert choices.breaks.planner.isVisible()
    assert choices.breaks.planner.breaks.count() == 1
    choices.breaks.planner.accept()
