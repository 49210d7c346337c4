"""Saving what a page shows in a file that the student chooses."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt

from quizapp.context import AppContext
from quizapp.gui.dialogs.one_file import OneFileDialog
from quizapp.gui.pages.beside import Beside
from quizapp.gui.pages.page import Page
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.banner import Message

Write = Callable[[AppContext, Path], str]


class FileSaving(QObject):
    """Does so for a page, one file at a time."""

    def __init__(self, app: AppContext, tools: Tools, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._folders = app.profile.folders
        self._beside = Beside(app, tools.runner, page)
        self._write: Write | None = None
        self.dialog: OneFileDialog | None = None

    def ask(self, title: str, kinds: str, name: str, write: Write) -> None:
        """Let a file be chosen, see OneFileDialog; a worker calls `write`, which returns what is then said."""
        if self.dialog is not None:
            return
        self._write = write
        self.dialog = OneFileDialog(self._page, self._folders, title, kinds, new=name)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.path_chosen.connect(self._save)
        self.dialog.finished.connect(self._forget)
        self.dialog.open()

    def _save(self, path: Path) -> None:
        write = self._write
        if write is not None:
            self._beside.do(lambda worker: write(worker, path), self._tell)

    def _tell(self, words: str) -> None:
        self._page.message.emit(Message(text=words, kind="ok"))

    def _forget(self) -> None:
        self.dialog = None
