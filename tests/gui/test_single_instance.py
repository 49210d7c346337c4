import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket

from quizapp.gui.single_instance import SingleInstance, server_name


@pytest.fixture
def first(qapp, tmp_path):
    instance = SingleInstance(tmp_path)
    assert instance.claim()
    yield instance
    instance.release()


@pytest.fixture
def second(first, tmp_path):
    return SingleInstance(tmp_path)


def test_the_first_window_has_the_place_and_the_second_has_not(first, second):
    assert not second.claim()


def test_a_second_start_raises_the_first_window(qtbot, first, second):
    with qtbot.waitSignal(first.raised) as raised:
        assert second.hand_over([])

    assert raised.args == [[]]


def test_a_second_start_hands_its_files_over(qtbot, first, second, tmp_path):
    paths = [tmp_path / "ä b.txt", Path("/news/東京.txt")]

    with qtbot.waitSignal(first.raised) as raised:
        assert second.hand_over(paths)

    assert raised.args == [paths]


def test_a_relative_path_means_the_folder_of_the_second_start(qtbot, first, second):
    with qtbot.waitSignal(first.raised) as raised:
        second.hand_over([Path("a.txt")])

    assert raised.args == [[Path.cwd() / "a.txt"]]


def test_many_files_are_handed_over_whole(qtbot, first, second):
    paths = [Path(f"/news/{number}.txt") for number in range(10_000)]

    with qtbot.waitSignal(first.raised) as raised:
        second.hand_over(paths)

    assert raised.args == [paths]


def test_asking_whether_there_is_a_window_does_not_raise_it(qtbot, first, second):
    with qtbot.assertNotEmitted(first.raised, wait=50):
        second.claim()


def test_another_profile_has_a_window_of_its_own(first, tmp_path):
    other = SingleInstance(tmp_path / "other")

    assert other.claim()
    other.release()


def test_once_the_window_is_gone_the_place_is_free(first, second):
    first.release()

    assert second.claim()
    second.release()


def test_without_a_first_window_nothing_is_handed_over(qapp, tmp_path):
    assert not SingleInstance(tmp_path).hand_over([Path("a.txt")])


def test_what_a_killed_process_left_behind_does_not_lock_the_profile(qapp, tmp_path):
    script = (
        "import os, sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        "from quizapp.gui.single_instance import SingleInstance; app = QCoreApplication([]);"
        f"instance = SingleInstance(Path({str(tmp_path)!r})); assert instance.claim(); os.kill(os.getpid(), 9)"
    )
    killed = subprocess.run([sys.executable, "-c", script], cwd=Path(__file__).parents[2], check=False)
    assert killed.returncode != 0

    instance = SingleInstance(tmp_path)

    assert instance.claim()
    instance.release()


@pytest.mark.parametrize("message", [b"no json", b"[1, 2]", b"{}", b"3", b"\xff\xfe"])
def test_what_is_no_second_window_is_not_listened_to(qtbot, first, tmp_path, message):
    with qtbot.assertNotEmitted(first.raised, wait=50):
        send(tmp_path, message)


def test_a_flood_is_cut_off(qtbot, first, tmp_path):
    with qtbot.assertNotEmitted(first.raised, wait=50):
        send(tmp_path, b'["' + b"x" * 3_000_000 + b'"]')


def send(profile, message):
    socket = QLocalSocket()
    socket.connectToServer(server_name(profile))
    assert socket.waitForConnected(2000)
    socket.write(message)
    socket.waitForBytesWritten(100)
    socket.disconnectFromServer()


def test_the_name_is_the_same_for_every_spelling_of_the_profile(tmp_path):
    (tmp_path / "profile").mkdir()

    assert server_name(tmp_path / "profile") == server_name(tmp_path / "profile" / ".." / "profile")
    assert server_name(tmp_path) != server_name(tmp_path / "profile")
