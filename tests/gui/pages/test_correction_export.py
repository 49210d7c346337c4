"""The corrections are written to a text file."""

import pytest
from browsing import CONTROL, browsing_windows, three_decks

from quizapp.core.ids import CardId
from quizapp.core.withdrawal import Reason


@pytest.fixture
def page(qtbot, theme, tmp_path, clock):
    with browsing_windows(qtbot, theme, tmp_path / "profile", clock) as open_window:
        window = open_window(*three_decks())
        window.app.withdrawals.withdraw([CardId(11)], Reason.WRONG, "Ein Tippfehler: ß")
        window.go("corrections")
        yield window


def test_all_of_them_are_written_with_their_sources(page, tmp_path):
    path = tmp_path / "corrections.md"
    page.key("E", CONTROL)
    export = page.corrections.export
    export.file_dialog.path_chosen.emit(path)
    export.file_dialog.close()
    text = path.read_text("utf-8")
    assert "<https://kyodonews.net/1>" in text
    assert "Note: Ein Tippfehler: ß" in text
    assert page.said == "1 card written."


def test_one_file_is_asked_for_at_a_time(page):
    export = page.corrections.export
    export.ask()
    first = export.file_dialog
    export.ask()
    assert export.file_dialog is first
    first.close()
    assert export.file_dialog is None


def test_a_file_that_cannot_be_written_is_told(page, tmp_path):
    page.corrections.export._write(tmp_path)
    assert "is a folder" in page.said
