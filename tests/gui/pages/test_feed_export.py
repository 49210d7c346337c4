import pytest
from inboxes import InboxWindow, inbox_windows, serve_feeds


@pytest.fixture
def inbox(qtbot, theme, tmp_path, clock, web) -> InboxWindow:
    with inbox_windows(qtbot, theme, tmp_path / "profile", clock) as open_window:
        yield open_window(*serve_feeds(web))


def test_the_list_is_written(inbox, tmp_path):
    path = tmp_path / "mine.opml"
    inbox.inbox.feeds.exporting.ask()
    inbox.inbox.feeds.exporting.file_dialog.path_chosen.emit(path)
    inbox.inbox.feeds.exporting.file_dialog.close()
    assert inbox.said == "2 feeds written."
    assert inbox.app.feeds.import_list(path).known == 2


def test_a_list_that_cannot_be_written_is_told(inbox, tmp_path):
    inbox.inbox.feeds.exporting._write(tmp_path)
    assert "is a folder" in inbox.said
