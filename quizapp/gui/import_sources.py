"""The ways in which a student brings articles from the import page itself."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from quizapp.gui.dialogs.article_example import ArticleExample
from quizapp.gui.dialogs.file_choice import FileChoice
from quizapp.gui.incoming import read_mime
from quizapp.gui.theme import Theme


class ImportSources(QObject):
    """Opens the dialogs for files, for a folder and of the example, and reads the clipboard.

    `paths_given` carries a tuple of paths, `text_given` a text, `nothing_given` says that the clipboard holds neither.
    """

    paths_given = Signal(object)
    text_given = Signal(str)
    nothing_given = Signal()

    def __init__(self, theme: Theme, folders: Path, parent: QWidget) -> None:
        """Dialogs belong to `parent`; `folders` is where the last folder is kept."""
        super().__init__(parent)
        self._folders = folders
        self._theme = theme
        self._parent = parent
        self.dialog: QDialog | None = None

    def choose_files(self) -> None:
        """Let files be chosen."""
        self._choose(folder=False)

    def choose_folder(self) -> None:
        """Let a folder be chosen."""
        self._choose(folder=True)

    def paste(self) -> None:
        """Take what is in the clipboard."""
        incoming = read_mime(QGuiApplication.clipboard().mimeData())
        if incoming.paths:
            self._give_paths(incoming.paths)
        elif incoming.text:
            self.text_given.emit(incoming.text)
        else:
            self.nothing_given.emit()

    def show_example(self) -> None:
        """Show what an article file looks like."""
        dialog = ArticleExample(self._theme, self._parent)
        dialog.try_asked.connect(self.text_given)
        self._open(dialog)

    def _choose(self, *, folder: bool) -> None:
        dialog = FileChoice(self._parent, self._folders, folder=folder)
        dialog.paths_chosen.connect(self._give_paths)
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _give_paths(self, paths: tuple[Path, ...]) -> None:
        self.paths_given.emit(paths)
