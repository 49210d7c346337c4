import socket
import threading

import pytest

from quizapp.sources.web_watch import End, Watch


class Patience:
    """A progress that is cancelled when the test says so."""

    def __init__(self) -> None:
        self.cancelled = False

    def report(self, done: int, total: int) -> None: ...


@pytest.fixture
def pair():
    near, far = socket.socketpair()
    with near, far:
        near.settimeout(10)
        yield near, far


def test_a_read_ends_when_the_time_is_over(pair):
    near, _ = pair
    with Watch(0.05, None) as watch:
        watch.guard(near)
        assert near.recv(1) == b""
        assert watch.ended is End.LATE


def test_a_read_ends_when_it_is_no_longer_wanted(pair):
    near, _ = pair
    patience = Patience()
    with Watch(60, patience) as watch:
        watch.guard(near)
        threading.Timer(0.05, lambda: setattr(patience, "cancelled", True)).start()
        assert near.recv(1) == b""
        assert watch.ended is End.CANCELLED


def test_a_connection_that_comes_too_late_is_shut_down_at_once(pair):
    near, _ = pair
    first, other = socket.socketpair()
    with first, other, Watch(0.05, None) as watch:
        watch.guard(first)
        assert first.recv(1) == b""
        watch.guard(near)
        assert near.recv(1) == b""


def test_within_its_time_a_connection_is_left_alone(pair):
    near, far = pair
    with Watch(60, Patience()) as watch:
        watch.guard(near)
        far.send(b"x")
        assert near.recv(1) == b"x"
        assert watch.ended is None


def test_a_connection_that_is_closed_already_is_no_fault(pair):
    near, _ = pair
    near.close()
    with Watch(0, None) as watch:
        watch.guard(near)
        assert watch.ended is End.LATE
