"""Choosing one file, to write or to read."""

import pytest
from PySide6.QtWidgets import QFileDialog

from quizapp.gui.dialogs.one_file import OneFileDialog


@pytest.fixture
def dialog(window, tmp_path) -> OneFileDialog:
    dialog = OneFileDialog(
        window, tmp_path / "folders.json", "Export decks", "Decks (*.quizapp.json)", new="decks.quizapp.json"
    )
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setDirectory(str(tmp_path))
    return dialog


def test_a_name_is_proposed_for_a_new_file(dialog):
    assert [name.rpartition("/")[2] for name in dialog.selectedFiles()] == ["decks.quizapp.json"]
    assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave


@pytest.mark.parametrize("typed", ["mine.quizapp.json", "mine"])
def test_the_path_that_was_chosen_is_told_with_its_ending(qtbot, dialog, tmp_path, typed):
    dialog.selectFile(typed)
    with qtbot.waitSignal(dialog.path_chosen) as told:
        dialog.accept()
    assert told.args == [tmp_path / "mine.quizapp.json"]


def test_nothing_is_told_when_it_is_left(qtbot, dialog):
    with qtbot.assertNotEmitted(dialog.path_chosen):
        dialog.reject()


def test_without_a_new_name_a_file_that_is_there_is_chosen(qtbot, window, tmp_path):
    dialog = OneFileDialog(window, tmp_path / "folders.json", "Take over a list", "Lists (*.opml *.xml)")
    assert (dialog.acceptMode(), dialog.fileMode()) == (
        QFileDialog.AcceptMode.AcceptOpen,
        QFileDialog.FileMode.ExistingFile,
    )
    assert ["*.opml" in each for each in dialog.nameFilters()] == [True, False]
    with qtbot.waitSignal(dialog.path_chosen) as told:
        dialog.fileSelected.emit(str(tmp_path / "mine.opml"))
    assert told.args == [tmp_path / "mine.opml"]
