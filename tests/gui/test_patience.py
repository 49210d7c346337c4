import pytest
from PySide6.QtCore import QObject

from quizapp.errors import BusyError
from quizapp.gui.patience import now_or_later


@pytest.fixture
def owner(qapp):
    return QObject()


def busy() -> None:
    raise BusyError("The collection is in use.")


def test_what_can_be_done_is_done_at_once(owner):
    assert now_or_later(lambda: 7, owner.deleteLater, owner, 1) == 7


def test_while_another_program_writes_it_is_tried_again(qtbot, owner):
    called = []
    assert now_or_later(busy, lambda: called.append("again"), owner, 1) is None
    assert called == []
    qtbot.waitUntil(lambda: called == ["again"])


def test_without_a_try_left_the_fault_is_told(owner):
    with pytest.raises(BusyError):
        now_or_later(busy, owner.deleteLater, owner, 0)
