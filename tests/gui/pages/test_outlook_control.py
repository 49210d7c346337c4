"""A year ahead, worked out beside the window."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from late import LateRunner

from quizapp.context import AppContext
from quizapp.errors import QuizAppError
from quizapp.gui.pages.outlook_control import OutlookControl
from quizapp.gui.pages.page import Page
from quizapp.gui.tasks import InlineTaskRunner, Runner
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.outlook_lines import OutlookLines
from quizapp.paths import Profile
from quizapp.settings import Settings


@pytest.fixture
def app(tmp_path, clock) -> Iterator[AppContext]:
    with AppContext.open(Profile(root=tmp_path), clock) as app:
        app.change_settings(Settings(new_per_day=1))
        yield app


@pytest.fixture
def lines(qtbot) -> OutlookLines:
    lines = OutlookLines()
    qtbot.addWidget(lines)
    lines.show()
    return lines


@pytest.fixture
def control(qtbot, app, theme, events, lines):
    """Makes a control with a runner."""

    def make(runner: Runner) -> OutlookControl:
        page = Page("Settings")
        qtbot.addWidget(page)
        control = OutlookControl(app, Tools(theme=theme, runner=runner, events=events), lines, page)
        control.page = page
        return control

    return make


def test_the_year_of_the_present_settings_is_shown_alone(control, lines):
    control(InlineTaskRunner()).begin()
    assert lines.now.text().endswith(" of 365 cards known in a year.")
    assert not lines.before.isVisible()


def test_what_is_weighed_is_compared_with_the_settings_of_the_beginning(app, control, lines):
    one = control(InlineTaskRunner())
    one.begin()
    first = lines.now.text()
    one.weigh(replace(app.settings, new_per_day=2))
    assert lines.now.text().endswith(" of 730 cards known in a year.")
    assert "365 cards" in lines.before.text()
    one.weigh(app.settings)
    assert lines.now.text() == first
    assert not lines.before.isVisible()


def test_only_the_newest_of_what_was_asked_meanwhile_is_worked_out(app, control, lines):
    runner = LateRunner()
    one = control(runner)
    one.begin()
    runner.run()
    for new in (2, 3, 4):
        one.weigh(replace(app.settings, new_per_day=new))
    assert len(runner.waiting) == 1
    runner.run()
    assert len(runner.waiting) <= 1
    runner.run_all()
    assert lines.now.text().endswith(" of 1,460 cards known in a year.")
    assert "365 cards" in lines.before.text()


def test_who_comes_again_begins_anew(app, control, lines):
    runner = LateRunner()
    one = control(runner)
    one.begin()
    app.change_settings(replace(app.settings, new_per_day=2))
    one.begin()
    runner.run_all()
    assert lines.now.text().endswith(" of 730 cards known in a year.")
    assert not lines.before.isVisible()


def test_where_the_collection_cannot_be_read_that_is_said(app, control, lines, monkeypatch):
    def refuse() -> None:
        raise QuizAppError("The collection is damaged.")

    one = control(InlineTaskRunner())
    heard = []
    one.page.message.connect(heard.append)
    monkeypatch.setattr(app, "for_worker", refuse)
    one.begin()
    assert "could not be worked out" in lines.now.text()
    assert heard[0].text == "The collection is damaged."
