"""The ways in which a student brings articles from the import page itself."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from quizapp.gui.dialogs.article_example import EXAMPLE, ArticleExample
from quizapp.gui.dialogs.file_choice import FileChoice
from quizapp.gui.import_sources import ImportSources


@pytest.fixture
def sources(theme, window, tmp_path):
    window.show()
    return ImportSources(theme, tmp_path / "folders.json", window)


@pytest.fixture
def clipboard(qapp):
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    yield clipboard
    clipboard.clear()


def test_text_of_the_clipboard_is_given(sources, clipboard, qtbot):
    clipboard.setText("An article")
    with qtbot.waitSignal(sources.text_given) as signal:
        sources.paste()
    assert signal.args == ["An article"]


def test_files_of_the_clipboard_are_given_as_paths(sources, clipboard, qtbot):
    data = QMimeData()
    data.setUrls([QUrl("file:///news/a.txt"), QUrl("file:///news/folder")])
    clipboard.setMimeData(data)
    with qtbot.waitSignal(sources.paths_given) as signal:
        sources.paste()
    assert signal.args == [(Path("/news/a.txt"), Path("/news/folder"))]


@pytest.mark.usefixtures("clipboard")
def test_an_empty_clipboard_is_told(sources, qtbot):
    with qtbot.waitSignal(sources.nothing_given), qtbot.assertNotEmitted(sources.text_given):
        sources.paste()


def test_chosen_files_are_given(sources, qtbot):
    sources.choose_files()
    assert isinstance(sources.dialog, FileChoice)
    assert sources.dialog.isVisible()
    assert sources.dialog.fileMode() == QFileDialog.FileMode.ExistingFiles
    with qtbot.waitSignal(sources.paths_given) as signal:
        sources.dialog.filesSelected.emit(["/news/a.txt", "/news/b.txt"])
    assert signal.args == [(Path("/news/a.txt"), Path("/news/b.txt"))]


def test_a_chosen_folder_is_given(sources, qtbot):
    sources.choose_folder()
    assert sources.dialog.fileMode() == QFileDialog.FileMode.Directory
    with qtbot.waitSignal(sources.paths_given) as signal:
        sources.dialog.filesSelected.emit(["/news"])
    assert signal.args == [(Path("/news"),)]


def test_a_closed_dialog_is_forgotten(sources):
    sources.choose_files()
    sources.dialog.reject()
    assert sources.dialog is None


def test_the_example_can_be_tried(sources, qtbot):
    sources.show_example()
    assert isinstance(sources.dialog, ArticleExample)
    with qtbot.waitSignal(sources.text_given) as signal:
        sources.dialog.try_button.click()
    assert signal.args == [EXAMPLE]
    assert sources.dialog is None
