import pytest

from quizapp.errors import QuizAppError
from quizapp.gui.pages.page import Page
from quizapp.gui.pages.reporting import reporting
from quizapp.gui.widgets.banner import Message
from quizapp.services.history import StaleError


@pytest.fixture
def page(qtbot) -> Page:
    page = Page("Page")
    qtbot.addWidget(page)
    return page


def test_a_fault_of_the_world_becomes_a_banner_with_its_remedy(page, messages):
    with reporting(page):
        raise QuizAppError("The disk is full.", "Make room.")
    assert messages == [Message(text="The disk is full. Make room.", kind="error")]


def test_a_change_by_another_program_is_a_warning(page, messages):
    with reporting(page):
        raise StaleError("The card has changed.", "")
    assert [message.kind for message in messages] == ["warn"]


def test_a_bug_stays_an_exception(page, messages):
    with pytest.raises(ZeroDivisionError), reporting(page):
        _ = 1 / 0
    assert messages == []


def test_without_a_fault_nothing_is_said(page, messages):
    with reporting(page):
        pass
    assert messages == []
