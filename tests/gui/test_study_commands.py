import pytest
from browsing import browsing_windows, three_decks

from quizapp.core.ids import DeckId
from quizapp.core.study_request import ALL_OF_TODAY, StudyMode, StudyRequest
from quizapp.gui.study_commands import StudyCommands


@pytest.fixture
def shelf(qtbot, theme, tmp_path, clock):
    with browsing_windows(qtbot, theme, tmp_path, clock) as open_window:
        yield open_window(*three_decks())


@pytest.fixture
def went(shelf, monkeypatch) -> list[tuple[str, object]]:
    places: list[tuple[str, object]] = []
    go = shelf.window.go

    def note(name: str, argument: object = None) -> None:
        places.append((name, argument))
        if name != "review":
            go(name, argument)

    monkeypatch.setattr(shelf.window, "go", note)
    return places


@pytest.fixture
def commands(shelf, went, theme) -> dict:
    return {action.text(): action for action in StudyCommands(theme, shelf.window).all}


@pytest.mark.parametrize(
    ("text", "request_"),
    [
        ("Study what is due", ALL_OF_TODAY),
        ("Study ahead of time", StudyRequest(mode=StudyMode.AHEAD)),
        ("Study only what was forgotten today", StudyRequest(mode=StudyMode.FORGOTTEN)),
        ("Study only new cards", StudyRequest(mode=StudyMode.NEW)),
    ],
)
def test_each_session_begins_from_anywhere(commands, went, text, request_):
    commands[text].trigger()
    assert went == [("review", request_)]


def test_the_deck_that_is_shown_can_be_studied_crammed_and_studied_ahead(shelf, commands, went):
    shelf.window.go("deck", DeckId(1))
    commands["Study this deck"].trigger()
    commands["Cram this deck"].trigger()
    commands["Study this deck ahead of time"].trigger()
    assert went[-3:] == [
        ("review", StudyRequest.of_deck(DeckId(1), mode)) for mode in (StudyMode.DUE, StudyMode.CRAM, StudyMode.AHEAD)
    ]


def test_where_no_deck_is_shown_there_is_none_to_study(shelf, commands):
    shelf.window.go("library")
    assert not commands["Cram this deck"].isEnabled()
    shelf.window.go("deck", DeckId(1))
    assert commands["Cram this deck"].isEnabled()
