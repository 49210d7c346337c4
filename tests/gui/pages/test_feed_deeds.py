"""Feeds are named, removed, refreshed and written to a list from the inbox."""

import pytest
from feeds import RSS, rss
from inboxes import InboxWindow, inbox_windows, serve_feeds

from quizapp.core.changes import ChangeSet
from quizapp.core.ids import FeedId
from quizapp.gui.dialogs.feed_manager import FeedManager


@pytest.fixture
def inbox(qtbot, theme, tmp_path, clock, web) -> InboxWindow:
    with inbox_windows(qtbot, theme, tmp_path / "profile", clock) as open_window:
        yield open_window(*serve_feeds(web))


@pytest.fixture
def manager(inbox) -> FeedManager:
    inbox.inbox.feeds.manage()
    manager = inbox.inbox.feeds.manager
    assert manager is not None
    return manager


def names(manager: FeedManager) -> list[str]:
    return [manager.feeds.item(place).text() for place in range(manager.feeds.count())]


def test_a_feed_is_renamed_everywhere(inbox, manager):
    manager.feeds.item(0).setText("Roads & bridges")
    assert names(manager) == ["Roads & bridges", "Water"]
    assert inbox.feed_choices()[2].text() == "Roads && bridges (2)"


def test_a_name_that_is_none_is_refused_and_the_old_one_is_shown(manager):
    manager.feeds.item(0).setText("  ")
    assert names(manager) == ["Bridges", "Water"]
    assert "needs a title" in manager.messages.messages[-1].text


def test_a_feed_is_removed_and_comes_back_by_undo(inbox, manager):
    manager.remove_button.click()
    assert names(manager) == ["Water"]
    assert inbox.listed == ["Lake"]
    assert "removed" in inbox.said
    inbox.messages[-1].on_action()
    assert names(manager) == ["Bridges", "Water"]
    assert len(inbox.listed) == 3


def test_one_feed_is_refreshed(inbox, manager, web):
    web.page("/bridges.xml", rss("Tunnel"), content_type=RSS)
    web.page("/water.xml", "gone", 404)
    manager.refresh_button.click()
    assert "Tunnel" in inbox.listed
    assert inbox.said == "1 new article."


def test_the_fault_of_a_feed_is_shown(inbox, manager, web):
    web.page("/bridges.xml", "gone", 404)
    manager.refresh_button.click()
    assert "404" in manager.about.text()


def test_the_site_of_a_feed_is_opened(inbox, manager, browser):
    manager.open_button.click()
    assert browser.opened == [("https://bridges.example.org/")]


def test_what_another_program_changes_is_shown(inbox, manager):
    with inbox.app.for_worker() as other:
        other.feeds.rename(FeedId(2), "Ice")
    inbox.events.publish(ChangeSet(elsewhere=True))
    assert names(manager) == ["Bridges", "Ice"]
    manager.close()
    assert inbox.inbox.feeds.manager is None
