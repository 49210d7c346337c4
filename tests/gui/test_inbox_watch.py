"""What the whole window knows of the inbox: a number in the sidebar, and feeds that are asked at the start."""

from dataclasses import replace

import pytest
from feeds import RSS, rss
from studying import damage, open_app, put

from quizapp.context import AppContext
from quizapp.core.changes import ChangeSet
from quizapp.core.feed import FeedLink, InboxQuery
from quizapp.gui.inbox_watch import InboxWatch
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.sidebar import Sidebar


@pytest.fixture
def app(tmp_path, clock, web) -> AppContext:
    """A profile with a feed that was never asked."""
    with open_app(tmp_path, clock) as app:
        app.feeds.add([FeedLink(address=web.page("/a.xml", rss("Road", "Bridge"), content_type=RSS))])
        yield app


@pytest.fixture
def sidebar(qtbot, theme) -> Sidebar:
    sidebar = Sidebar(theme)
    qtbot.addWidget(sidebar)
    sidebar.add_place("inbox", "Inbox", "inbox")
    return sidebar


@pytest.fixture
def watch(app, theme, runner, events, sidebar) -> InboxWatch:
    return InboxWatch(app, Tools(theme=theme, runner=runner, events=events), sidebar, sidebar)


def words(sidebar: Sidebar) -> str:
    return sidebar._places["inbox"].accessibleName()


def test_feeds_that_are_due_are_asked_at_the_start(app, watch, sidebar, web):
    watch.start()
    assert len(app.feeds.find(InboxQuery())) == 2
    assert words(sidebar) == "Inbox: 2 articles wait"
    assert sidebar._places["inbox"].text() == "\u2002Inbox   2"
    watch.start()
    assert web.asked() == ["/a.xml"]


def test_they_are_not_where_the_student_does_not_want_it(app, watch, sidebar, web):
    app.change_settings(replace(app.settings, refresh_feeds=False))
    watch.start()
    assert web.asked() == []
    assert words(sidebar) == "Inbox"


def test_the_number_follows_the_inbox(app, watch, sidebar, events):
    watch.start()
    events.publish(app.feeds.dismiss(app.feeds.find(InboxQuery())[:1]))
    assert words(sidebar) == "Inbox: 1 article waits"
    events.publish(app.feeds.dismiss(app.feeds.find(InboxQuery())))
    assert words(sidebar) == "Inbox"
    assert sidebar._places["inbox"].text() == "\u2002Inbox"


def test_answers_to_cards_are_none_of_its_business(app, watch, sidebar, events):
    watch.start()
    app.feeds.dismiss(app.feeds.find(InboxQuery()))
    events.publish(ChangeSet(reviews=True))
    assert words(sidebar) == "Inbox: 2 articles wait"


def test_a_collection_that_cannot_be_read_is_left_to_the_pages(app, watch, sidebar):
    put(app)
    damage(app)
    watch.start()
    assert words(sidebar) == "Inbox"
