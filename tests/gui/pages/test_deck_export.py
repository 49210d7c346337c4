"""Exporting decks from the library and from a deck's page: which, with what, and into which file."""

import json

import pytest
from browsing import BrowsingWindow, browsing_windows, three_decks
from page_windows import CONTROL
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit
from studying import damage

from quizapp.core.ids import DeckId
from quizapp.gui.pages.deck_export import DeckExport

Key = Qt.Key


@pytest.fixture
def opened(qtbot, theme, tmp_path, clock):
    with browsing_windows(qtbot, theme, tmp_path / "profile", clock) as open_window:
        yield open_window


@pytest.fixture
def shelf(opened) -> BrowsingWindow:
    return opened(*three_decks())


def save_as(exporting: DeckExport, folder, name: str, *, with_progress: bool = True) -> None:
    """Go through both dialogs."""
    exporting.form.progress.setChecked(with_progress)
    exporting.form.choose_button.click()
    dialog = exporting.file_dialog
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setDirectory(str(folder))
    dialog.findChild(QLineEdit).setText(name)
    dialog.accept()


def exported(folder, name: str = "mine.quizapp.json") -> list[str]:
    return [deck["title"] for deck in json.loads((folder / name).read_text("utf-8"))["decks"]]


class TestWhichDecks:
    def test_the_current_deck_with_the_key(self, shelf, tmp_path):
        shelf.key(Key.Key_Down)
        shelf.key("E", CONTROL)
        exporting = shelf.library.deeds.exporting
        assert exporting.form.accessibleName() == "Export “Grain”"
        save_as(exporting, tmp_path, "mine")
        assert exported(tmp_path) == ["Grain"]
        assert shelf.said == "1 deck with 1 card exported to mine.quizapp.json."
        assert shelf.messages[-1].kind == "ok"

    def test_the_ticked_ones_from_their_bar(self, shelf, tmp_path):
        shelf.key(Key.Key_Space)
        shelf.key(Key.Key_End)
        shelf.key(Key.Key_Space)
        shelf.press(shelf.library.view.export_button)
        exporting = shelf.library.deeds.exporting
        assert exporting.form.accessibleName() == "Export 2 decks"
        save_as(exporting, tmp_path, "mine.quizapp.json")
        assert exported(tmp_path) == ["Alliance", "Lima"]

    def test_all_from_the_menu(self, shelf, tmp_path):
        action = next(action for action in shelf.library.menu.actions() if action.text() == "Export all…")
        action.trigger()
        assert shelf.library.deeds.exporting.form.accessibleName() == "Export all decks"
        save_as(shelf.library.deeds.exporting, tmp_path, "mine.quizapp.json")
        assert exported(tmp_path) == ["Alliance", "Grain", "Lima"]

    def test_there_is_nothing_to_export_where_no_decks_are(self, opened):
        shelf = opened()
        shelf.library.menu.aboutToShow.emit()
        action = next(action for action in shelf.library.menu.actions() if action.text() == "Export all…")
        assert not action.isEnabled()
        shelf.library.commands["export"].trigger()
        assert shelf.library.deeds.exporting.form is None

    def test_the_deck_whose_page_it_is(self, opened, tmp_path):
        shelf = opened(*three_decks(), page="deck", argument=DeckId(1))
        assert shelf.deck.commands["export"] in shelf.deck.deck_menu.actions()
        shelf.deck.commands["export"].trigger()
        save_as(shelf.deck.deeds.exporting, tmp_path, "mine.quizapp.json")
        assert exported(tmp_path) == ["Alliance"]


class TestWithWhat:
    def test_progress_goes_along_if_it_is_ticked(self, shelf, tmp_path):
        shelf.key("E", CONTROL)
        save_as(shelf.library.deeds.exporting, tmp_path, "a.quizapp.json")
        shelf.key("E", CONTROL)
        save_as(shelf.library.deeds.exporting, tmp_path, "b.quizapp.json", with_progress=False)
        assert "progress" in (tmp_path / "a.quizapp.json").read_text("utf-8")
        assert "progress" not in (tmp_path / "b.quizapp.json").read_text("utf-8")


class TestLeaving:
    def test_esc_leaves_the_form_and_then_it_can_be_opened_again(self, shelf):
        exporting = shelf.library.deeds.exporting
        shelf.key("E", CONTROL)
        form = exporting.form
        exporting.ask(None)
        assert exporting.form is form
        shelf.qtbot.keyClick(form, Key.Key_Escape)
        assert exporting.form is None
        assert exporting.file_dialog is None
        shelf.key("E", CONTROL)
        assert exporting.form is not None
        exporting.form.reject()

    def test_leaving_the_choice_of_a_file_writes_nothing(self, shelf):
        exporting = shelf.library.deeds.exporting
        shelf.key("E", CONTROL)
        exporting.form.choose_button.click()
        exporting.file_dialog.reject()
        assert exporting.file_dialog is None
        assert shelf.messages == []


class TestFaults:
    def test_a_place_that_cannot_be_written_is_named(self, shelf, tmp_path):
        exporting = shelf.library.deeds.exporting
        shelf.key("E", CONTROL)
        exporting.form.choose_button.click()
        exporting.file_dialog.path_chosen.emit(tmp_path / "none" / "a.quizapp.json")
        assert shelf.messages[-1].kind == "error"
        assert "a.quizapp.json cannot be written" in shelf.said
        exporting.file_dialog.reject()

    def test_a_damaged_collection_is_told_and_no_file_is_left(self, shelf, tmp_path):
        exporting = shelf.library.deeds.exporting
        exporting.ask(None)
        exporting.form.choose_button.click()
        damage(shelf.app)
        exporting.file_dialog.path_chosen.emit(tmp_path / "a.quizapp.json")
        assert shelf.messages[-1].kind == "error"
        assert list(tmp_path.glob("*.json")) == []
        exporting.file_dialog.reject()
