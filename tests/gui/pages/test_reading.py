"""Reading beside the window."""

import pytest
from builders import make_deck
from studying import open_app, put

from quizapp.context import AppContext
from quizapp.errors import QuizAppError
from quizapp.gui.pages.page import Page
from quizapp.gui.pages.reading import Reading


@pytest.fixture
def app(tmp_path, clock):
    with open_app(tmp_path, clock) as app:
        yield app


@pytest.fixture
def page(qtbot):
    page = Page("Page")
    qtbot.addWidget(page)
    return page


@pytest.fixture
def reading(app, late, page):
    return Reading(app, late, page)


@pytest.fixture
def shown():
    return []


def count(worker: AppContext) -> int:
    return worker.library.count()


def test_what_was_read_with_a_context_of_its_own_is_shown(app, reading, late, shown):
    reading.start(lambda worker: (worker is app, count(worker)), shown.append)
    assert shown == []
    put(app, make_deck())
    late.run()
    assert shown == [(False, 1)]


def test_only_what_was_asked_for_last_is_shown(reading, late, shown):
    reading.start(lambda _worker: "old", shown.append)
    reading.start(lambda _worker: "new", shown.append)
    late.run_all()
    assert shown == ["new"]


def test_what_is_stopped_is_not_shown(reading, late, shown):
    reading.stop()
    reading.start(count, shown.append)
    reading.stop()
    late.run_all()
    assert shown == []


def test_what_shows_may_ask_for_more(reading, late, shown):
    def go_on(found: int) -> None:
        shown.append(found)
        reading.start(lambda _worker: "more", shown.append)

    reading.start(count, go_on)
    late.run_all()
    assert shown == [0, "more"]


def test_a_fault_of_the_world_is_a_banner_of_the_page(reading, late, page, shown):
    def fail(_worker: AppContext) -> None:
        raise QuizAppError("The disk cannot be read.", "Look at the disk.")

    messages = []
    page.message.connect(messages.append)
    reading.start(fail, shown.append)
    late.run()
    assert [(message.text, message.kind) for message in messages] == [
        ("The disk cannot be read. Look at the disk.", "error")
    ]
    assert shown == []
