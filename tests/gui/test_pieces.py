import pytest
from PySide6.QtCore import QObject, QTimer

from quizapp.gui.pieces import Pieces


@pytest.fixture
def pieces(qapp, made) -> Pieces:
    def making():
        for number in range(3):
            made.append(number)
            yield

    pieces = Pieces(making(), QObject(qapp))
    pieces.made.connect(lambda: made.append("all"))
    return pieces


@pytest.fixture
def made() -> list:
    return []


def test_nothing_is_made_before_it_is_begun(pieces, made):
    assert not pieces.is_made
    assert made == []


def test_other_things_happen_between_two_pieces(qtbot, pieces, made):
    others = QTimer()
    others.timeout.connect(lambda: made.append("other"))
    others.start()
    pieces.begin()
    assert made == []
    qtbot.waitUntil(lambda: pieces.is_made)
    others.stop()
    order = made[made.index(0) :]
    assert [each for each in order if each != "other"] == [0, 1, 2, "all"]
    assert all("other" in order[order.index(piece) : order.index(piece + 1)] for piece in (0, 1))


def test_what_is_needed_is_made_at_once_and_once(qtbot, pieces, made):
    pieces.begin()
    pieces.make_all()
    pieces.make_all()
    pieces.begin()
    assert made == [0, 1, 2, "all"]


def test_a_pause_keeps_what_is_left_until_it_is_begun_again(qtbot, qapp):
    made = []

    def making():
        for number in range(3):
            made.append(number)
            if number == 1:
                pieces.pause()
            yield

    pieces = Pieces(making(), QObject(qapp))
    pieces.begin()
    qtbot.waitUntil(lambda: made == [0, 1])
    assert not pieces.is_made
    pieces.begin()
    qtbot.waitUntil(lambda: pieces.is_made)
    assert made == [0, 1, 2]
