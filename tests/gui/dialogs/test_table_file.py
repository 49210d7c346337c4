import pytest
from PySide6.QtWidgets import QFileDialog

from quizapp.gui.dialogs.table_file import TableFileDialog


@pytest.fixture
def dialog(qtbot, theme, window, tmp_path) -> TableFileDialog:
    dialog = TableFileDialog(window, "forecast")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setDirectory(str(tmp_path))
    return dialog


def test_a_name_is_proposed(dialog):
    assert [name.rpartition("/")[2] for name in dialog.selectedFiles()] == ["forecast.csv"]
    assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave


def test_the_path_that_was_chosen_is_told(qtbot, dialog, tmp_path):
    dialog.selectFile("mine.csv")
    with qtbot.waitSignal(dialog.path_chosen) as told:
        dialog.accept()
    assert told.args == [tmp_path / "mine.csv"]


def test_a_name_without_an_ending_gets_one(qtbot, dialog, tmp_path):
    dialog.selectFile("mine")
    with qtbot.waitSignal(dialog.path_chosen) as told:
        dialog.accept()
    assert told.args == [tmp_path / "mine.csv"]


def test_nothing_is_told_when_it_is_left(qtbot, dialog):
    with qtbot.assertNotEmitted(dialog.path_chosen):
        dialog.reject()
