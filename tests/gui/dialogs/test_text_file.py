"""Choosing the file that a text is exported to."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from quizapp.gui.dialogs.text_file import TextFileDialog


def test_a_new_markdown_file_is_proposed(qtbot, window):
    dialog = TextFileDialog(window, "Export the corrections", "corrections.md")
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert dialog.defaultSuffix() == "md"
    assert Path(dialog.selectedFiles()[0]).name == "corrections.md"


def test_the_chosen_path_is_told(qtbot, window, tmp_path):
    dialog = TextFileDialog(window, "Export", "corrections.md")
    with qtbot.waitSignal(dialog.path_chosen) as told:
        dialog.fileSelected.emit(str(tmp_path / "mine.txt"))
    assert told.args == [tmp_path / "mine.txt"]
