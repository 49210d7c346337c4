import pytest
from PySide6.QtWidgets import QWidget

from quizapp.gui.window_state import (
    WindowState,
    load_window_state,
    remember_window,
    restore_window,
    save_window_state,
)

STATE = WindowState(x=40, y=30, width=700, height=500)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "window.json"


def test_what_is_kept_is_read_again(path):
    save_window_state(path, STATE)

    assert load_window_state(path) == STATE


@pytest.mark.parametrize(
    "content",
    ["", "no json", "[]", "{}", '{"x": 1}', '{"x": "a", "y": 0, "width": 1, "height": 1}',
     '{"x": 1e300, "y": 0, "width": 1, "height": 1}', '{"x": 9999999, "y": 0, "width": 1, "height": 1}', "\xff"],
)  # fmt: skip
def test_a_broken_file_is_no_fault_and_gives_nothing(path, content):
    path.write_text(content, "latin-1")

    assert load_window_state(path) is None


def test_without_a_file_there_is_nothing(path):
    assert load_window_state(path) is None


def test_a_folder_that_cannot_be_written_costs_nothing_else(tmp_path):
    save_window_state(tmp_path / "no" / "such" / "folder.json", STATE)


def test_a_window_comes_back_where_it_was(qtbot, path):
    save_window_state(path, STATE)
    window = QWidget()
    qtbot.addWidget(window)

    restore_window(window, path)

    assert window.geometry().getRect() == (40, 30, 700, 500)


def test_a_place_on_a_screen_that_is_gone_is_given_up_but_the_size_stays(qtbot, path):
    save_window_state(path, WindowState(x=50_000, y=0, width=700, height=500))
    window = QWidget()
    qtbot.addWidget(window)

    restore_window(window, path)

    assert window.x() < 50_000
    assert window.width() == 700


def test_a_window_that_filled_the_screen_does_so_again_and_remembers_its_own_size(qtbot, path):
    first, second = QWidget(), QWidget()
    for window in (first, second):
        qtbot.addWidget(window)
    first.setGeometry(40, 30, 700, 500)
    first.showMaximized()
    remember_window(first, path)

    restore_window(second, path)

    assert second.isMaximized()
    assert load_window_state(path).width == 700


def test_without_a_kept_state_a_window_stays_as_it_is(qtbot, path):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(321, 123)

    restore_window(window, path)

    assert (window.width(), window.height()) == (321, 123)
