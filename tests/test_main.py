import os
import subprocess
import sys

import pytest

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM")


def run(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name not in SCREENS} | variables
    command = [sys.executable, "-m", "quizapp", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=60)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen")
@pytest.mark.parametrize("variables", [{}, {"DISPLAY": ":77"}, {"WAYLAND_DISPLAY": "wayland-77"}], ids=str)
def test_without_a_screen_one_line_says_so_and_the_status_is_2(variables):
    done = run("--temp-profile", **variables)
    assert done.returncode == 2
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert line.startswith("quizapp: ")


def test_the_command_line_needs_no_screen():
    done = run("--help")
    assert done.returncode == 0
    assert done.stdout.startswith("Usage: quizapp ")
    assert done.stderr == ""


def test_the_command_line_loads_neither_qt_nor_the_database():
    code = "import sys, quizapp.__main__; print([n for n in ('PySide6', 'sqlite_utils', 'fsrs') if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout == "[]\n"


def test_a_wrong_call_has_status_2():
    assert run("frobnicate").returncode == 2


def test_the_window_starts_and_leaves_without_a_word():
    done = run("--temp-profile", "--quit-after-start", QT_QPA_PLATFORM="offscreen")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
