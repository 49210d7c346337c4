import pytest
from browsing import browsing_windows, three_decks

from quizapp.gui.tasks import InlineTaskRunner
from quizapp.gui.tools import Tools
from quizapp.gui.window_palette import palette_of


@pytest.fixture
def shelf(qtbot, theme, tmp_path, clock):
    with browsing_windows(qtbot, theme, tmp_path, clock) as open_window:
        yield open_window(*three_decks())


@pytest.fixture
def palette(shelf, theme):
    return palette_of(shelf.app, Tools(theme=theme, runner=InlineTaskRunner(), events=shelf.events), shelf.window)


def offered(palette) -> list[str]:
    rows = [palette._rows.row_at(palette._rows.index(number)) for number in palette._rows.entry_numbers()]
    return [row.entry.text for row in rows]


def test_it_opens_where_the_window_asks_for_it_and_closes_when_another_page_is_shown(shelf, palette):
    shelf.window.commands["palette"].trigger()
    assert palette.isVisible()
    shelf.window.go("deck", 1)
    assert not palette.isVisible()


def test_it_offers_the_commands_of_the_window_and_the_sessions(shelf, palette):
    shelf.window.commands["palette"].trigger()
    assert {"Today", "Study ahead of time", "Study only new cards"} <= set(offered(palette))
    assert "Cram this deck" not in offered(palette)
    assert "Find anything" not in offered(palette)


def test_what_is_found_can_be_studied(shelf, palette):
    shelf.window.commands["palette"].trigger()
    palette.field.setText("cram japan")
    assert offered(palette)[0] == "Cram Japan"
