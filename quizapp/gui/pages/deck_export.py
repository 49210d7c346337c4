"""Exporting decks: asks how and where to, and writes the file beside the window."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt

from quizapp.context import AppContext
from quizapp.core.ids import DeckId
from quizapp.gui import wording
from quizapp.gui.dialogs.export_form import ExportForm
from quizapp.gui.dialogs.one_file import OneFileDialog
from quizapp.gui.i18n import tr
from quizapp.gui.pages.beside import Beside
from quizapp.gui.pages.page import Page
from quizapp.gui.tasks import Progress
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.banner import Message
from quizapp.services.exporting import ExportResult


class DeckExport(QObject):
    """Exports decks for a page, one export at a time."""

    def __init__(self, app: AppContext, tools: Tools, page: Page) -> None:
        super().__init__(page)
        self._tools = tools
        self._page = page
        self._folders = app.profile.folders
        self._beside = Beside(app, tools.runner, page)
        self._decks: tuple[DeckId, ...] | None = None
        self._with_progress = True
        self._path: Path | None = None
        self.form: ExportForm | None = None
        self.file_dialog: OneFileDialog | None = None

    def ask(self, deck_ids: Sequence[DeckId] | None, title: str | None = None) -> None:
        """Ask how to export these decks, all decks for None; `title` names a single one."""
        if self.form is not None or self.file_dialog is not None:
            return
        self._decks = None if deck_ids is None else tuple(deck_ids)
        if self._decks is None:
            question = tr("Export all decks")
        elif title is None:
            question = tr("Export {decks}", decks=wording.decks(len(self._decks)))
        else:
            question = tr("Export “{title}”", title=title)
        self.form = ExportForm(self._tools.theme, self._page, question)
        self.form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.form.accepted.connect(self._choose)
        self.form.finished.connect(self._forget_form)
        self.form.open()

    def _forget_form(self) -> None:
        self.form = None

    def _choose(self) -> None:
        self._with_progress = self.form is not None and self.form.progress.isChecked()
        self.file_dialog = OneFileDialog(
            self._page,
            self._folders,
            tr("Export decks"),
            tr("Quizapp decks (*.quizapp.json)"),
            new="decks.quizapp.json",
        )
        self.file_dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.file_dialog.path_chosen.connect(self._write)
        self.file_dialog.finished.connect(self._forget_file_dialog)
        self.file_dialog.open()

    def _forget_file_dialog(self) -> None:
        self.file_dialog = None

    def _write(self, path: Path) -> None:
        self._path = path
        self._page.message.emit(Message(text=tr("Exporting to {name}…", name=path.name)))
        decks, with_progress = self._decks, self._with_progress

        def export(worker: AppContext, progress: Progress) -> ExportResult:
            return worker.exporting.export(path, decks, with_progress=with_progress, replace=True, progress=progress)

        self._beside.work(export, self._tell)

    def _tell(self, result: ExportResult) -> None:
        name = "" if self._path is None else self._path.name
        decks, cards = wording.decks(result.decks), wording.cards(result.cards)
        text = tr("{decks} with {cards} exported to {name}.", decks=decks, cards=cards, name=name)
        self._page.message.emit(Message(text=text, kind="ok"))
