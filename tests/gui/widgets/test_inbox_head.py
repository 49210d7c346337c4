"""The top of the inbox: it holds the query and shows how a refresh goes on."""

import pytest
from feeds import make_feed
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout

from quizapp.core.feed import FeedRow, InboxQuery
from quizapp.core.ids import FeedId
from quizapp.gui.widgets.inbox_head import InboxHead

ROWS = (
    FeedRow(feed=make_feed(1, title="Bridges & roads"), waiting=12, new=2),
    FeedRow(feed=make_feed(2, title="A very long name of a feed about water, wind and ice"), waiting=0, new=0),
)


@pytest.fixture
def head(theme, window) -> InboxHead:
    head = InboxHead(theme, QMenu(window))
    QVBoxLayout(window).addWidget(head)
    window.show()
    head.show_feeds(ROWS)
    return head


def menu(head: InboxHead) -> list[QAction]:
    """What the menu of feeds has as it opens."""
    head.feed_menu.aboutToShow.emit()
    return head.feed_menu.actions()


def choices(head: InboxHead) -> list[str]:
    return [action.text() for action in menu(head) if action.text()]


def test_feeds_are_offered_with_what_waits(head):
    names = choices(head)
    assert names[:2] == ["All feeds", "Bridges && roads (12)"]
    assert names[2].endswith("…")
    assert head.found.text() == "12 articles wait"
    assert head.feed_button.text() == "All feeds"


def test_a_feed_that_is_chosen_becomes_part_of_the_query(qtbot, head):
    with qtbot.waitSignal(head.query_changed):
        menu(head)[2].trigger()
    assert head.query == InboxQuery(feed=FeedId(1))
    assert head.feed_button.text() == "Bridges && roads"
    assert head.feed_button.accessibleName() == "Show: Bridges & roads"
    assert [action.isChecked() for action in menu(head) if action.isCheckable()] == [False, True, False]


def test_a_filter_by_a_feed_that_is_gone_goes(qtbot, head):
    head.set_query(InboxQuery(feed=FeedId(1), done=True))
    with qtbot.waitSignal(head.query_changed):
        head.show_feeds(ROWS[1:])
    assert head.query == InboxQuery(done=True)


def test_the_same_query_again_is_no_change(qtbot, head):
    with qtbot.assertNotEmitted(head.query_changed):
        head.set_query(InboxQuery())


def test_without_feeds_there_is_nothing_to_filter_or_refresh(head):
    head.show_feeds([])
    assert head.refresh_button.isHidden()
    assert head.feed_button.isHidden()
    assert head.add_button.isHidden()
    assert head.found.text() == ""


def test_a_refresh_is_shown_and_can_be_stopped(qtbot, head):
    head.begin_work()
    assert head.stop_button.isVisible()
    assert not head.refresh_button.isEnabled()
    head.report(3, 40)
    assert head.progress._words.text() == "3 of 40 feeds"
    with qtbot.waitSignal(head.stop_clicked):
        head.stop_button.click()
    head.end_work()
    assert not head.stop_button.isVisible()
    assert head.refresh_button.isEnabled()


def test_buttons_show_icons_alone_where_it_is_narrow(qtbot, head, window):
    window.resize(400, 600)
    qtbot.waitUntil(lambda: head.refresh_button.text() == "")
    assert head.refresh_button.toolTip() == head.refresh_button.accessibleName() == "Refresh"
