"""The corrections and the list of feeds are written to files that the student chooses."""

import pytest
from browsing import browsing_windows, three_decks
from inboxes import InboxWindow, inbox_windows, serve_feeds
from page_windows import CONTROL

from quizapp.core.ids import CardId
from quizapp.core.withdrawal import Reason


@pytest.fixture
def page(qtbot, theme, tmp_path, clock):
    with browsing_windows(qtbot, theme, tmp_path / "profile", clock) as open_window:
        window = open_window(*three_decks())
        window.app.withdrawals.withdraw([CardId(11)], Reason.WRONG, "Ein Tippfehler: ß")
        window.go("corrections")
        yield window


def test_all_corrections_are_written_with_their_sources(page, tmp_path):
    path = tmp_path / "corrections.md"
    page.key("E", CONTROL)
    page.corrections.saving.dialog.path_chosen.emit(path)
    page.corrections.saving.dialog.close()
    text = path.read_text("utf-8")
    assert "<https://kyodonews.net/1>" in text
    assert "Note: Ein Tippfehler: ß" in text
    assert page.said == "1 card written."


def test_one_file_is_asked_for_at_a_time(page):
    page.key("E", CONTROL)
    first = page.corrections.saving.dialog
    page.corrections.export_button.click()
    assert page.corrections.saving.dialog is first
    first.close()
    assert page.corrections.saving.dialog is None


def test_a_file_that_cannot_be_written_is_told(page, tmp_path):
    page.key("E", CONTROL)
    page.corrections.saving.dialog.path_chosen.emit(tmp_path)
    assert "is a folder" in page.said
    page.corrections.saving.dialog.close()


@pytest.fixture
def inbox(qtbot, theme, tmp_path, clock, web) -> InboxWindow:
    with inbox_windows(qtbot, theme, tmp_path / "profile", clock) as open_window:
        yield open_window(*serve_feeds(web))


def test_the_list_of_feeds_is_written(inbox, tmp_path):
    path = tmp_path / "mine.opml"
    inbox.inbox.feeds.export()
    inbox.inbox.feeds.saving.dialog.path_chosen.emit(path)
    inbox.inbox.feeds.saving.dialog.close()
    assert inbox.said == "2 feeds written."
    assert inbox.app.feeds.import_list(path).known == 2
