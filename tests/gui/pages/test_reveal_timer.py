import pytest
from PySide6.QtCore import QObject

from quizapp.gui.pages.reveal_timer import RevealTimer


class Listener:
    def __init__(self) -> None:
        self.paused = False
        self.heard: list[object] = []
        self._owner = QObject()
        self.timer = RevealTimer(lambda: self.paused, self._owner)
        self.timer.told.connect(self.heard.append)
        self.timer.ended.connect(lambda: self.heard.append("ended"))


@pytest.fixture
def listener(qapp) -> Listener:
    return Listener()


def test_it_counts_down_and_ends_once(listener):
    listener.timer.count("card", 2)
    for _ in range(4):
        listener.timer.tick()
    assert listener.heard == [2, 1, 0, None, "ended"]


def test_a_second_begins_every_second(qtbot, listener):
    listener.timer.count("card", 1)
    with qtbot.waitSignal(listener.timer.ended):
        pass
    assert listener.heard[-1] == "ended"


def test_a_pause_counts_nothing(listener):
    listener.timer.count("card", 2)
    listener.paused = True
    listener.timer.tick()
    listener.paused = False
    listener.timer.tick()
    assert listener.heard == [2, 1]


def test_it_goes_on_for_the_same_card_and_begins_anew_for_another(listener):
    listener.timer.count("card", 9)
    listener.timer.tick()
    listener.timer.count("card", 9)
    listener.timer.count("next", 5)
    assert listener.heard == [9, 8, 5]


@pytest.mark.parametrize("deed", [lambda timer: timer.stop(), lambda timer: timer.count("card", 0)])
def test_stopped_it_ends_nothing(listener, deed):
    listener.timer.count("card", 1)
    deed(listener.timer)
    deed(listener.timer)
    listener.timer.tick()
    assert listener.heard == [1, None]
