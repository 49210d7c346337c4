"""The inbox: new articles of feeds are listed, looked at, dismissed and brought back."""

import pytest
from builders import make_card, make_deck
from feeds import RSS, make_entry, rss
from inboxes import InboxWindow, inbox_windows, serve_feeds
from late import LateRunner
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication
from studying import put

from quizapp.core.changes import ChangeSet, Snapshot
from quizapp.core.feed import InboxQuery
from quizapp.core.ids import DeckId, EntryId, FeedId

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def opened(qtbot, theme, tmp_path, clock):
    with inbox_windows(qtbot, theme, tmp_path, clock) as open_window:
        yield open_window


@pytest.fixture
def inbox(opened, web) -> InboxWindow:
    """Three articles of two feeds; the newest was told of last."""
    return opened(*serve_feeds(web))


class TestList:
    def test_what_waits_is_listed_with_its_feed(self, inbox):
        assert sorted(inbox.listed) == ["Bridge", "Lake", "Road"]
        assert inbox.head.found.text() == "3 articles wait"
        assert inbox.shown == "list"
        assert inbox.entries.hasFocus()

    def test_a_row_says_all_to_a_screen_reader(self, inbox):
        row = inbox.inbox.table.index(inbox.listed.index("Lake"))
        said = row.data(Qt.ItemDataRole.AccessibleTextRole)
        assert said == "Lake. New. Water · 4 d ago · What is told of Lake."

    def test_without_feeds_it_says_how_to_follow_one(self, opened):
        inbox = opened()
        assert inbox.shown == "no feeds"
        assert inbox.inbox.view.add_button.hasFocus()

    def test_where_nothing_waits_it_says_so(self, inbox):
        inbox.events.publish(inbox.app.feeds.dismiss(inbox.app.feeds.find(InboxQuery())))
        assert inbox.shown == "all done"
        assert inbox.inbox.view.refresh_button.hasFocus()

    def test_one_feed_alone_can_be_shown(self, inbox):
        inbox.feed_choices()[3].trigger()
        assert inbox.listed == ["Lake"]

    def test_an_article_that_is_gone_is_painted_too(self, inbox):
        first = inbox.inbox.table.ids[0]
        inbox.app._collection.swap(Snapshot(entries={first: None}))
        inbox.inbox.table.forget()
        assert not inbox.entries.grab().isNull()
        assert inbox.listed[0] == ""


class TestPreview:
    def test_enter_shows_the_page_in_the_preview_and_the_article_is_seen(self, inbox):
        title = inbox.listed[0]
        inbox.key(Key.Key_Return)
        assert inbox.wishes == [("import", f"https://bridges.example.org/{title.lower()}")]
        assert [row.new for row in inbox.app.feeds.feeds()] in ([2, 0], [1, 1])
        assert inbox.published[-1].inbox

    def test_a_click_does_so_too(self, inbox):
        inbox.click(1)
        assert inbox.wishes[0][0] == "import"

    def test_several_are_shown_at_once(self, inbox):
        inbox.key(Key.Key_Space)
        inbox.key(Key.Key_Down, SHIFT)
        inbox.press(inbox.inbox.view.preview_button)
        ((_, argument),) = inbox.wishes
        assert len(argument.splitlines()) == 2
        assert inbox.inbox.table.ticks == ()

    def test_too_many_pages_are_not_fetched_at_once(self, inbox):
        many = {EntryId(n): make_entry(n, minutes=n) for n in range(10, 61)}
        inbox.app._collection.swap(Snapshot(entries=many))
        inbox.events.publish(ChangeSet(inbox=True))
        inbox.entries.selectAll()
        inbox.press(inbox.inbox.view.preview_button)
        assert inbox.wishes == []
        assert inbox.said == "Every page is fetched: select 50 articles at most."
        assert len(inbox.inbox.table.ticks) == 54

    def test_an_article_without_an_address_says_so(self, inbox):
        inbox.app._collection.swap(Snapshot(entries={EntryId(9): make_entry(9, url=None, minutes=600)}))
        inbox.events.publish(ChangeSet(inbox=True))
        inbox.entries.go_to(inbox.inbox.table.ids.index(EntryId(9)))
        inbox.key(Key.Key_Return)
        assert inbox.wishes == []
        assert "no address" in inbox.said

    def test_what_was_imported_waits_no_longer(self, inbox):
        put(inbox.app, make_deck(1, url="https://bridges.example.org/lake"), make_card(1))
        inbox.events.publish(ChangeSet(decks=frozenset({DeckId(1)})))
        assert sorted(inbox.listed) == ["Bridge", "Road"]

    def test_o_opens_the_page_in_the_browser(self, inbox, browser):
        title = inbox.listed[0]
        inbox.key("o")
        assert browser.opened == [(f"https://bridges.example.org/{title.lower()}")]


class TestDismissal:
    def test_delete_dismisses_and_undo_brings_back(self, inbox):
        before = inbox.listed
        inbox.key(Key.Key_Delete)
        assert inbox.listed == before[1:]
        assert inbox.said == "1 article dismissed."
        assert inbox.messages[-1].action == "Undo"
        inbox.messages[-1].on_action()
        assert inbox.listed == before

    def test_several_are_dismissed_at_once(self, inbox):
        inbox.entries.selectAll()
        inbox.press(inbox.inbox.view.dismiss_button)
        assert inbox.said == "3 articles dismissed."
        assert inbox.shown == "all done"
        inbox.key(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert len(inbox.listed) == 3

    def test_what_is_done_can_be_shown_and_let_wait_again(self, inbox):
        title = inbox.listed[0]
        inbox.key(Key.Key_Delete)
        inbox.inbox.menu.actions()[1].trigger()
        assert title in inbox.listed
        inbox.entries.go_to(inbox.listed.index(title))
        middle = inbox.entries.rect().center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, QPoint(5, 5))
        QApplication.sendEvent(inbox.entries.viewport(), event)
        words = {action.text(): action for action in inbox.inbox.entry_menu.actions()}
        words["Let it wait again"].trigger()
        inbox.inbox.entry_menu.close()
        inbox.inbox.menu.actions()[1].trigger()
        assert title in inbox.listed

    def test_the_menu_of_an_article_narrows_to_its_feed(self, inbox):
        inbox.entries.go_to(inbox.listed.index("Lake"))
        inbox.inbox._show_entry_menu(inbox.entries.current, QPoint(5, 5))
        inbox.inbox.entry_menu.actions()[-1].trigger()
        inbox.inbox.entry_menu.close()
        assert inbox.listed == ["Lake"]


class TestRefresh:
    def test_f5_asks_all_feeds(self, inbox, web):
        web.page("/water.xml", rss("River", "Lake", title="Water"), content_type=RSS)
        inbox.key(Key.Key_F5)
        assert sorted(inbox.listed) == ["Bridge", "Lake", "River", "Road"]
        assert inbox.said == "1 new article."

    def test_faults_are_told(self, inbox, web):
        web.page("/water.xml", "gone", 404)
        inbox.press(inbox.head.refresh_button)
        assert inbox.said == "Nothing new. 1 feed fails: see Manage feeds."
        assert inbox.messages[-1].kind == "warn"
        assert len(inbox.listed) == 3

    def test_it_goes_on_beside_the_window_and_can_be_stopped(self, opened, web):
        late = LateRunner()
        inbox = opened(*serve_feeds(web), runner=late)
        late.run_all()
        inbox.key(Key.Key_F5)
        inbox.key(Key.Key_F5)
        assert len(late.waiting) == 1
        assert inbox.head.stop_button.isVisible()
        inbox.press(inbox.head.stop_button)
        late.run_all()
        assert not inbox.head.stop_button.isVisible()
        assert inbox.messages == []
        inbox.key(Key.Key_F5)
        late.run_all()
        assert inbox.said == "Nothing new."


def test_a_filter_by_a_feed_is_kept_while_the_inbox_changes(inbox):
    inbox.head.set_query(InboxQuery(feed=FeedId(2)))
    inbox.key(Key.Key_Delete)
    assert inbox.shown == "all done"
    assert inbox.head.query == InboxQuery(feed=FeedId(2))
