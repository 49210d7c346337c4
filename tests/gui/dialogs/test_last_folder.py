"""A dialog for files begins where the last one of its kind ended."""

import pytest
from PySide6.QtCore import QDir
from PySide6.QtWidgets import QFileDialog, QLineEdit

from quizapp.gui.dialogs.last_folder import begin_in_last_folder

OPEN, SAVE = QFileDialog.AcceptMode.AcceptOpen, QFileDialog.AcceptMode.AcceptSave


@pytest.fixture
def news(tmp_path):
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").touch()
    return folder


@pytest.fixture
def begin(window, tmp_path):
    """Make a dialog that keeps its folder in the profile."""

    def begin(mode: QFileDialog.AcceptMode) -> QFileDialog:
        dialog = QFileDialog(window)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setAcceptMode(mode)
        begin_in_last_folder(dialog, tmp_path / "folders.json")
        return dialog

    return begin


def choose(dialog: QFileDialog, path) -> None:
    """Type the whole path and press Enter."""
    dialog.findChild(QLineEdit).setText(str(path))
    dialog.accept()


def test_the_first_begins_at_home_and_the_folder_of_what_was_chosen_is_the_next_one(begin, news):
    assert begin(OPEN).directory() == QDir.home()
    choose(begin(OPEN), news / "a.txt")
    assert begin(OPEN).directory().absolutePath() == str(news)
    assert begin(SAVE).directory() == QDir.home()


def test_opening_and_saving_have_a_folder_each(begin, news, tmp_path):
    choose(begin(OPEN), news / "a.txt")
    choose(begin(SAVE), tmp_path / "decks.quizapp.json")
    assert begin(OPEN).directory().absolutePath() == str(news)
    assert begin(SAVE).directory().absolutePath() == str(tmp_path)


def test_a_dialog_that_was_left_changes_nothing(begin, news):
    choose(begin(OPEN), news / "a.txt")
    dialog = begin(OPEN)
    dialog.setDirectory(str(news.parent))
    dialog.reject()
    assert begin(OPEN).directory().absolutePath() == str(news)


def test_a_folder_that_is_gone_is_passed_over(begin, news):
    choose(begin(OPEN), news / "a.txt")
    (news / "a.txt").unlink()
    news.rmdir()
    assert begin(OPEN).directory() == QDir.home()


@pytest.mark.parametrize("text", ["", "[]", '{"opened": 3}', "\\x00"])
def test_what_cannot_be_read_is_passed_over_and_replaced(begin, news, tmp_path, text):
    (tmp_path / "folders.json").write_text(text, "utf-8")
    choose(begin(OPEN), news / "a.txt")
    assert begin(OPEN).directory().absolutePath() == str(news)


def test_a_profile_that_cannot_be_written_costs_only_that(window, news, tmp_path):
    dialog = QFileDialog(window)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    begin_in_last_folder(dialog, tmp_path / "none" / "folders.json")
    choose(dialog, news / "a.txt")
