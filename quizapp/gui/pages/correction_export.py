"""Exporting the corrections as a text, for a teacher, an editor, or whoever made the cards."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt

from quizapp.context import AppContext
from quizapp.gui import correction_wording, wording
from quizapp.gui.dialogs.text_file import TextFileDialog
from quizapp.gui.i18n import tr
from quizapp.gui.pages.beside import Beside
from quizapp.gui.pages.page import Page
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.banner import Message


class CorrectionExport(QObject):
    """Does so for a page."""

    def __init__(self, app: AppContext, tools: Tools, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._beside = Beside(app, tools.runner, page)
        self.file_dialog: TextFileDialog | None = None

    def ask(self) -> None:
        """Let a file be chosen."""
        if self.file_dialog is not None:
            return
        self.file_dialog = TextFileDialog(self._page, tr("Export the corrections"), "corrections.md")
        self.file_dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.file_dialog.path_chosen.connect(self._write)
        self.file_dialog.finished.connect(self._forget)
        self.file_dialog.open()

    def _write(self, path: Path) -> None:
        def written(worker: AppContext) -> int:
            found = worker.withdrawals.corrections()
            worker.exporting.save_text(path, correction_wording.sheet(found, worker.days), replace=True)
            return len(found)

        self._beside.do(written, self._tell)

    def _tell(self, count: int) -> None:
        self._page.message.emit(Message(text=tr("{cards} written.", cards=wording.cards(count)), kind="ok"))

    def _forget(self) -> None:
        self.file_dialog = None
