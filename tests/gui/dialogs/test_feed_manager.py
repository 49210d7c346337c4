"""The feeds that are followed: renamed in their place, removed, refreshed, and their faults read."""

import pytest
from feeds import make_feed
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from stored import NOW

from quizapp.core.feed import FeedRow
from quizapp.gui.dialogs.feed_manager import FeedManager

ROWS = (
    FeedRow(feed=make_feed(1, title="Bridges", site="https://example.org/"), waiting=2, new=1),
    FeedRow(feed=make_feed(2, title="<b>Water</b>", error="The server says 404.", error_since=NOW), waiting=0, new=0),
)


@pytest.fixture
def manager(qtbot, theme, window) -> FeedManager:
    window.show()
    manager = FeedManager(theme, window)
    manager.show_feeds(ROWS, NOW)
    manager.open()
    qtbot.waitUntil(manager.isActiveWindow)
    return manager


def test_feeds_are_listed_and_the_first_is_current(manager):
    assert [manager.feeds.item(place).text() for place in range(2)] == ["Bridges", "<b>Water</b>"]
    assert manager.current == ROWS[0]
    assert manager.about.text() == "https://example.org/1.xml"
    assert manager.open_button.isEnabled()


def test_a_feed_that_fails_says_why_in_full(manager):
    manager.feeds.setCurrentRow(1)
    assert manager.about.text() == "The server says 404."
    assert not manager.open_button.isEnabled()
    spoken = manager.feeds.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "<b>Water</b>. Fails, first just now: The server says 404."


def test_f2_renames_in_place(qtbot, manager):
    qtbot.keyClick(manager.feeds, Qt.Key.Key_F2)
    editor = manager.feeds.findChild(QLineEdit)
    editor.setText("Roads")
    with qtbot.waitSignal(manager.rename_asked) as asked:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert asked.args == [1, "Roads"]


def test_the_button_renames_too(qtbot, manager):
    manager.rename_button.click()
    qtbot.waitUntil(lambda: manager.feeds.findChild(QLineEdit) is not None)


def test_a_name_that_stays_is_no_change(qtbot, manager):
    qtbot.keyClick(manager.feeds, Qt.Key.Key_F2)
    with qtbot.assertNotEmitted(manager.rename_asked):
        qtbot.keyClick(manager.feeds.findChild(QLineEdit), Qt.Key.Key_Return)


def test_the_current_feed_is_removed_refreshed_and_opened(qtbot, manager):
    with qtbot.waitSignal(manager.remove_asked) as asked:
        qtbot.keyClick(manager.feeds, Qt.Key.Key_Delete)
    assert asked.args == [1]
    with qtbot.waitSignal(manager.refresh_asked) as asked:
        manager.refresh_button.click()
    assert asked.args == [1]
    with qtbot.waitSignal(manager.open_asked) as asked:
        manager.open_button.click()
    assert asked.args == ["https://example.org/"]


def test_the_current_feed_stays_current_or_its_neighbour_is(manager):
    manager.feeds.setCurrentRow(1)
    manager.show_feeds((ROWS[1], ROWS[0]), NOW)
    assert manager.current == ROWS[1]
    manager.show_feeds(ROWS[:1], NOW)
    assert manager.current == ROWS[0]


def test_without_feeds_there_is_nothing_to_do(manager):
    manager.show_feeds((), NOW)
    assert manager.current is None
    assert not manager.remove_button.isEnabled()
    assert not manager.rename_button.isEnabled()
    assert manager.about.text() == ""
