import json
import subprocess
import sys

import pytest
from clocks import FakeClock

from quizapp.gui.app import Start
from quizapp.gui.tasks import TaskRunner
from quizapp.gui.tools import Tools
from quizapp.paths import Profile
from quizapp.settings import Settings, save_settings
from quizapp.settings import Theme as Choice


@pytest.fixture
def profile(tmp_path):
    return Profile(root=tmp_path / "profile")


@pytest.fixture
def start(qtbot, theme, runner, events, profile):
    """The program with its window shown, its profile not yet open."""
    made = []

    def make() -> Start:
        start = Start(profile, FakeClock(), Tools(theme=theme, runner=runner, events=events))
        qtbot.addWidget(start.window)
        start.window.show()
        made.append(start)
        return start

    yield make
    for start in made:
        start.close()


def test_the_window_is_shown_before_the_profile_is_touched(start, profile):
    start()
    assert not profile.collection.exists()


def test_an_opened_profile_shows_today(qtbot, start):
    program = start()
    with qtbot.waitSignal(program.opened):
        program.open_profile()
    assert program.is_open
    assert program.window.pages.page_name == "today"


def test_the_profile_is_opened_beside_the_window_by_a_real_runner(qtbot, theme, events, profile):
    runner = TaskRunner()
    program = Start(profile, FakeClock(), Tools(theme=theme, runner=runner, events=events))
    qtbot.addWidget(program.window)
    with qtbot.waitSignal(program.opened):
        program.open_profile()
    runner.stop()
    program.close()


def test_a_foreign_file_in_the_place_of_the_collection_is_explained_and_left_alone(qtbot, start, profile):
    profile.make()
    profile.collection.write_bytes(b"not a database, but a diary" * 100)
    before = profile.collection.read_bytes()
    program = start()
    with qtbot.waitSignal(program.failed):
        program.open_profile()
    assert program.window.pages.page_name == "fault"
    assert not program.is_open
    assert profile.collection.read_bytes() == before


def test_after_the_fault_is_mended_try_again_opens_the_profile(qtbot, start, profile):
    profile.make()
    profile.collection.write_bytes(b"")
    program = start()
    program.open_profile()
    profile.collection.unlink()
    with qtbot.waitSignal(program.opened):
        program.window.pages.current_page.button.click()
    assert program.window.pages.page_name == "today"
    program.window.pages.back()
    assert program.window.pages.page_name == "today", "there is no way back to the fault"


def test_settings_that_cannot_be_read_keep_nobody_from_studying_and_are_left_alone(qtbot, start, profile):
    profile.make()
    profile.settings.write_text('{"desired_retention": 7}', "utf-8")
    program = start()
    with qtbot.waitSignal(program.opened):
        program.open_profile()
    (message,) = program.window.banners.messages
    assert message.kind == "warn"
    assert "desired_retention must be from 0.70 to 0.99" in message.text
    assert json.loads(profile.settings.read_text("utf-8")) == {"desired_retention": 7}


def test_the_first_picture_has_the_chosen_theme(start, theme, profile):
    profile.make()
    save_settings(profile.settings, Settings(theme=Choice.DARK, text_scale=1.5))
    start()
    assert theme.dark
    assert theme.text_scale == 1.5


def test_the_window_needs_neither_database_nor_scheduler_to_be_shown():
    code = "import sys, quizapp.gui.app; print([n for n in ('sqlite_utils', 'fsrs') if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout == "[]\n"
