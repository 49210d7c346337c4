"""Feeds are added from the inbox: by address, by the page of a site, by a list in a file."""

import pytest
from feeds import ATOM, RSS, feed_link, opml, page_with_feed, rss
from inboxes import inbox_windows, serve_feeds
from PySide6.QtCore import Qt

from quizapp.gui.pages.feed_adding import FeedAdding

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opened(qtbot, theme, tmp_path, clock):
    with inbox_windows(qtbot, theme, tmp_path, clock) as open_window:
        yield open_window


def adding(inbox) -> FeedAdding:
    return inbox.inbox.feeds.adding


def type_address(inbox, address: str) -> None:
    """Open the form by its key and ask for an address."""
    inbox.key(Qt.Key.Key_N, CONTROL)
    adding(inbox).form.address.setText(address)
    adding(inbox).form.accept()


def test_a_feed_is_added_with_its_articles(opened, web):
    inbox = opened()
    address, _ = serve_feeds(web)
    type_address(inbox, address)
    assert adding(inbox).form is None
    assert sorted(inbox.listed) == ["Bridge", "Road"]
    assert (inbox.said, inbox.messages[-1].kind) == ("1 feed added.", "ok")


def test_the_only_feed_of_a_page_is_added_and_asked(opened, web):
    inbox = opened()
    serve_feeds(web)
    type_address(inbox, web.page("/", page_with_feed(feed_link("/bridges.xml"))))
    assert sorted(inbox.listed) == ["Bridge", "Road"]


def test_of_several_feeds_of_a_page_some_are_chosen(opened, web):
    inbox = opened()
    serve_feeds(web)
    page = page_with_feed(feed_link("/bridges.xml", "Bridges"), feed_link("/water.xml", "Water", ATOM))
    type_address(inbox, web.page("/", page))
    form = adding(inbox).form
    form.choices.item(0).setCheckState(Qt.CheckState.Unchecked)
    form.choices.item(1).setCheckState(Qt.CheckState.Checked)
    form.accept()
    assert inbox.listed == ["Lake"]


def test_what_is_no_feed_is_told_in_the_form(opened, web):
    inbox = opened()
    type_address(inbox, web.page("/", page_with_feed()))
    form = adding(inbox).form
    assert form.isVisible()
    assert "no feed and names none" in form.messages.messages[-1].text
    form.address.setText(serve_feeds(web)[0])
    form.accept()
    assert len(inbox.listed) == 2


def test_a_feed_that_is_followed_already_is_told(opened, web):
    address, _ = serve_feeds(web)
    inbox = opened(address)
    type_address(inbox, address)
    assert inbox.said == "It is followed already."


def test_a_list_is_taken_over(opened, web, tmp_path):
    inbox = opened()
    path = tmp_path / "list.opml"
    path.write_text(opml([*serve_feeds(web), "file:///etc/feed"]), "utf-8")
    inbox.press(inbox.inbox.view.list_button)
    adding(inbox).file_dialog.path_chosen.emit(path)
    adding(inbox).file_dialog.close()
    assert sorted(inbox.listed) == ["Bridge", "Lake", "Road"]
    assert [message.text for message in inbox.messages] == [
        "2 feeds added. 1 address of no web page left out.",
        "3 new articles.",
    ]


def test_a_list_that_cannot_be_read_is_told(opened, tmp_path):
    inbox = opened()
    path = tmp_path / "list.opml"
    path.write_text("<rss/>", "utf-8")
    inbox.inbox.view.list_button.click()
    adding(inbox).file_dialog.path_chosen.emit(path)
    assert "no OPML file" in inbox.said
    adding(inbox).file_dialog.close()
    assert adding(inbox).file_dialog is None


def test_the_form_leads_to_a_list(opened):
    inbox = opened()
    inbox.key(Qt.Key.Key_N, CONTROL)
    adding(inbox).form.list_button.click()
    assert adding(inbox).file_dialog is not None
    adding(inbox).file_dialog.close()


def test_a_look_that_is_given_up_adds_nothing(opened, web, qtbot):
    from late import LateRunner  # noqa: PLC0415  the only test that needs it

    late = LateRunner()
    inbox = opened(runner=late)
    late.run_all()
    type_address(inbox, web.page("/a.xml", rss("Road"), content_type=RSS))
    adding(inbox).form.reject()
    late.run_all()
    assert inbox.app.feeds.feeds() == []
