"""Deeds beside the window: what they return comes back, their steps can be undone, their faults are told."""

import pytest
from feeds import make_entry, make_feed
from studying import open_app

from quizapp.context import AppContext
from quizapp.core.changes import Action, Snapshot
from quizapp.core.feed import InboxQuery
from quizapp.core.ids import EntryId, FeedId
from quizapp.errors import QuizAppError
from quizapp.gui.pages.beside import Beside
from quizapp.gui.pages.page import Page


@pytest.fixture
def app(tmp_path, clock) -> AppContext:
    with open_app(tmp_path, clock) as app:
        app._collection.swap(Snapshot(feeds={FeedId(1): make_feed(1)}, entries={EntryId(1): make_entry(1)}))
        yield app


@pytest.fixture
def page(qtbot) -> Page:
    page = Page("A page")
    qtbot.addWidget(page)
    return page


@pytest.fixture
def beside(app, runner, page) -> Beside:
    return Beside(app, runner, page)


def failing(_worker: AppContext) -> None:
    raise QuizAppError("The disk is full.")


def test_what_a_deed_returns_is_handed_on(beside):
    taken: list[int] = []
    beside.do(lambda worker: len(worker.feeds.feeds()), taken.append)
    assert taken == [1]


def test_a_step_becomes_the_newest_of_the_window_and_can_be_undone(app, beside):
    taken = []
    beside.step(lambda worker: worker.feeds.dismiss([EntryId(1)]), lambda step, change: taken.append((step, change)))
    ((step, change),) = taken
    assert app.history.newest is step
    assert (app.history.undoable, change.inbox) == (Action.DISMISS, True)
    app.history.undo()
    assert app.feeds.find(InboxQuery()) == [1]


def test_a_deed_that_touches_nothing_is_no_step(app, beside):
    beside.step(lambda worker: worker.feeds.dismiss([EntryId(9)]), lambda *_: pytest.fail("nothing was touched"))
    assert app.history.newest is None


def test_a_fault_of_the_world_becomes_a_banner_or_goes_to_who_wants_it(qtbot, beside, page):
    with qtbot.waitSignal(page.message) as told:
        beside.do(failing, lambda _nothing: None)
    assert told.args[0].text == "The disk is full."
    faults: list[QuizAppError] = []
    with qtbot.assertNotEmitted(page.message):
        beside.do(failing, lambda _nothing: None, faults.append)
    assert [fault.message for fault in faults] == ["The disk is full."]
