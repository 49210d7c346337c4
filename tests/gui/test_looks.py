"""The commands for the looks of the window, on a real profile."""

from collections.abc import Iterator

import pytest

from quizapp.context import AppContext
from quizapp.gui.looks import Looks
from quizapp.gui.main_window import MainWindow
from quizapp.paths import Profile
from quizapp.settings import Theme as Choice
from quizapp.settings import load_settings


@pytest.fixture
def profile(tmp_path) -> Profile:
    return Profile(root=tmp_path / "profile")


@pytest.fixture
def window(qtbot, theme, events, profile, clock) -> Iterator[MainWindow]:
    window = MainWindow(theme, events)
    qtbot.addWidget(window)
    with AppContext.open(profile, clock) as app:
        Looks(app, theme, window, window)
        yield window


def test_the_theme_that_is_chosen_is_applied_and_saved(window, theme, profile):
    window.theme_chosen.emit(Choice.DARK)
    assert theme.dark
    assert load_settings(profile.settings).theme is Choice.DARK


def test_the_size_of_all_text_goes_up_and_down_and_back_and_is_saved(window, theme, profile):
    sizes = []
    for name in ("larger-text", "larger-text", "smaller-text", "usual-text", "smaller-text"):
        window.commands[name].trigger()
        sizes.append((theme.text_scale, load_settings(profile.settings).text_scale))
    assert sizes == [(1.1, 1.1), (1.25, 1.25), (1.1, 1.1), (1.0, 1.0), (0.9, 0.9)]
    theme.apply(Choice.LIGHT)


def test_a_theme_that_cannot_be_saved_is_explained(window, theme, profile):
    profile.settings.mkdir()
    window.theme_chosen.emit(Choice.DARK)
    assert not theme.dark
    assert [message.kind for message in window.banners.messages] == ["error"]
