"""The import page: files or pasted text come in, the student sees and edits what they would become, then imports."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from quizapp.context import AppContext
from quizapp.core.card import Card
from quizapp.core.changes import ChangeSet
from quizapp.core.ids import DeckId
from quizapp.gui.actions import make_action
from quizapp.gui.dialogs.confirmation import Confirmation
from quizapp.gui.i18n import tr
from quizapp.gui.import_sources import ImportSources
from quizapp.gui.pages.import_control import ImportControl
from quizapp.gui.pages.import_tables import ImportTables
from quizapp.gui.pages.page import Page
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.banner import Message
from quizapp.gui.widgets.import_desk import ImportDesk

_OLD_CARDS = 2_000
"""So many cards of a deck that is updated are looked at for their old answers."""


class ImportPreviewPage(Page):
    """Takes a tuple of paths or a pasted text (`enter`), and adds them to what is in the preview already.

    Nothing is written before the student says so, then all of it in one step that can be undone.
    """

    blocked_actions = frozenset({"import"})  # Ctrl+O chooses files here

    def __init__(self, app: AppContext, tools: Tools) -> None:
        super().__init__(tr("Import"))
        self._app = app
        self._theme = tools.theme
        self.question: Confirmation | None = None
        self.control = ImportControl(app, tools, self)
        self.preview = self.control.preview
        self._tables = ImportTables(self.control)
        self.sources = ImportSources(tools.theme, app.profile.folders, self)
        self.desk = ImportDesk(tools.theme, self.preview, self._cards_of, tools.runner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.desk)
        self._connect()
        self._add_action("import-files", self.sources.choose_files)
        self._add_action("import-run", self._import)
        self._add_action("import-pane", self.desk.focus_next_part)

    def enter(self, argument: object) -> None:
        if isinstance(argument, str):
            self.control.read_text(argument)
        elif isinstance(argument, Sequence):
            self.control.read_paths(tuple(Path(path) for path in argument))

    def shown(self) -> None:
        self.desk.focus_start()

    def refresh(self, _change: ChangeSet) -> None:
        self.control.plan_soon()

    def leave(self) -> bool:
        """Ask first where edits would be lost; once they may be, the window is closed after all."""
        if self.control.jobs.writing:
            self.message.emit(Message(text=tr("Articles are being imported. The window can be closed in a moment.")))
            return False
        self.desk.finish_edit()
        if self.preview.touched:
            self._ask(self._close)
        return not self.preview.touched

    def undo(self) -> bool:
        """Take the newest edit of the preview back; while it is open, Ctrl+Z undoes nothing else."""
        if self.control.jobs.writing:
            return True
        self.desk.finish_edit()
        return self.preview.undo() or bool(self.preview.drafts)

    def redo(self) -> bool:
        return self.control.jobs.writing or self.preview.redo() or bool(self.preview.drafts)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.preview.drafts and self.desk.panes.can_leave:
            self.desk.panes.leave()
        elif self.preview.drafts:
            self._cancel()

    def _connect(self) -> None:
        sources, desk, control = self.sources, self.desk, self.control
        sources.paths_given.connect(control.read_paths)
        sources.text_given.connect(control.read_text)
        sources.nothing_given.connect(self._explain_paste)
        for place in (desk.head, desk.drop_area):
            place.files_asked.connect(sources.choose_files)
            place.paste_asked.connect(sources.paste)
        desk.drop_area.folder_asked.connect(sources.choose_folder)
        desk.drop_area.example_asked.connect(sources.show_example)
        desk.drop_area.address_given.connect(self._fetch)
        desk.bar.import_asked.connect(self._import)
        desk.bar.cancel_asked.connect(self._cancel)
        desk.bar.stop_asked.connect(control.jobs.stop)
        desk.table_asked.connect(self._tables.read)
        control.begun.connect(desk.begin_work)
        control.progressed.connect(desk.bar.report)
        control.idle.connect(desk.end_work)
        control.coming.connect(desk.finish_edit)
        control.came.connect(self._show_what_came)
        desk.retry_asked.connect(self._fetch)
        self._tables.exchanged.connect(desk.go_to_draft)

    def _add_action(self, name: str, slot: Callable[[], None]) -> None:
        action = make_action(self._theme, name, self)
        action.triggered.connect(slot)
        self.addAction(action)

    def _cards_of(self, deck_id: DeckId) -> list[Card]:
        found = self._app.library.open_deck(deck_id, most=_OLD_CARDS)
        return [] if found is None else [row.card for row in found.cards]

    def _fetch(self, address: str) -> None:
        self.control.read_addresses((address,))

    def _explain_paste(self) -> None:
        self.message.emit(Message(text=tr("The clipboard holds no text and no files.")))

    def _show_what_came(self, draft: int) -> None:
        self.desk.go_to_draft(draft)
        if self.isVisible():
            self.desk.focus_start()

    def _import(self) -> None:
        self.desk.finish_edit()
        self.control.write()

    def _cancel(self) -> None:
        """Leave the preview; edits are lost only after a question."""
        if self.control.jobs.writing:
            return
        self.desk.finish_edit()
        if self.preview.touched:
            self._ask(self._discard)
        else:
            self._discard()

    def _ask(self, discard: Callable[[], None]) -> None:
        """Ask whether the edits may be lost, and call `discard` if so."""
        if self.question is not None:
            return
        self.question = Confirmation(
            self._theme,
            self,
            question=tr("Leave the preview?"),
            text=tr("Nothing has been imported yet, and what you have edited here would be lost."),
            deed=tr("Discard the edits"),
        )
        self.question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.question.accepted.connect(discard)
        self.question.finished.connect(self._forget_question)
        self.question.open()

    def _discard(self) -> None:
        self.preview.clear()
        self.desk.focus_start()

    def _close(self) -> None:
        self.preview.clear()
        self.window().close()

    def _forget_question(self) -> None:
        self.question = None
