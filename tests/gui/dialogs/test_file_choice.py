"""Choosing the files or the folder to import."""

import pytest
from PySide6.QtWidgets import QFileDialog

from quizapp.gui.dialogs.file_choice import FileChoice


def choice(window, folder, place):
    dialog = FileChoice(window, place / "folders.json", folder=folder)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setDirectory(str(place))
    return dialog


@pytest.fixture
def news(tmp_path):
    for name in ("a.txt", "b.txt", "picture.png"):
        (tmp_path / name).touch()
    return tmp_path


def test_several_files_can_be_chosen(window, qtbot, news):
    dialog = choice(window, folder=False, place=news)
    dialog.open()
    dialog.selectFile(str(news / "a.txt"))
    with qtbot.waitSignal(dialog.paths_chosen) as signal:
        dialog.accept()
    assert signal.args == [(news / "a.txt",)]
    assert dialog.fileMode() == QFileDialog.FileMode.ExistingFiles


def test_articles_are_offered_before_all_files(window, news):
    filters = choice(window, folder=False, place=news).nameFilters()
    assert ["*.txt" in each for each in filters] == [True, False]


def test_a_folder_is_chosen_as_a_whole(window, qtbot, news):
    dialog = choice(window, folder=True, place=news)
    dialog.open()
    with qtbot.waitSignal(dialog.paths_chosen) as signal:
        dialog.filesSelected.emit([str(news)])
    assert signal.args == [(news,)]
    assert dialog.testOption(QFileDialog.Option.ShowDirsOnly)


def test_leaving_it_chooses_nothing(window, qtbot, news):
    dialog = choice(window, folder=False, place=news)
    dialog.open()
    with qtbot.assertNotEmitted(dialog.paths_chosen):
        dialog.reject()
