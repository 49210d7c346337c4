"""The corrections: all cards marked wrong or out of date, until they are corrected, retired or deleted."""

from pathlib import Path

from quizapp.context import AppContext
from quizapp.core.changes import ChangeSet
from quizapp.gui import correction_wording, wording
from quizapp.gui.i18n import tr
from quizapp.gui.pages.file_saving import FileSaving
from quizapp.gui.pages.reporting import reporting
from quizapp.gui.pages.shelf import ShelfPage
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.card_shelf import MOST, CardShelf
from quizapp.gui.widgets.empty_state import EmptyState
from quizapp.services.lookup import FoundCard


class CorrectionsPage(ShelfPage):
    """Each card with reason, note, since when, and deck. E corrects it and brings it back."""

    def __init__(self, app: AppContext, tools: Tools) -> None:
        super().__init__(tr("Corrections"), app, tools)
        theme = tools.theme
        empty = EmptyState(
            theme, "ok", tr("Nothing to correct"), tr("Press X on a card that is wrong or out of date: it waits here.")
        )
        about = tr("Cards marked wrong or out of date. They are not asked until you bring them back.")
        deeds = {
            "edit": (tr("Correct and bring back"), lambda hit: self.remedies.correct(hit.card)),
            "bring-back": (tr("Bring back"), lambda hit: self.remedies.bring_back(hit.card)),
            "source": (tr("Open the source"), self.open_source),
            "show-card": (tr("Show in deck"), self.show_deck),
            "retire": (tr("Retire"), lambda hit: self.remedies.retire(hit.card)),
            "delete": (tr("Delete"), self._delete),
        }
        self.put(CardShelf(theme, self.title, about, empty, self._line), deeds, first="edit")
        self.saving = FileSaving(app, tools, self)
        self.export_button = push_button(theme, tr("Export…"), icon="export")
        self.export_button.clicked.connect(self._export)
        self.shelf.head.addWidget(self.export_button)
        self.add_command("export", self._export)

    def refresh(self, _change: ChangeSet) -> None:
        with reporting(self):
            found = self._app.withdrawals.corrections(most=MOST)
            self.export_button.setEnabled(bool(found))
            self.show_cards(found)

    def _export(self) -> None:
        if self.export_button.isEnabled():
            self.saving.ask(tr("Export the corrections"), tr("Texts (*.md *.txt)"), "corrections.md", _write)

    def _line(self, hit: FoundCard) -> str:
        return correction_wording.facts(hit, self._app.days)

    def _delete(self, hit: FoundCard) -> None:
        self.change(lambda: self._app.cards.delete([hit.card.id]), tr("Card deleted."))


def _write(worker: AppContext, path: Path) -> str:
    found = worker.withdrawals.corrections()
    worker.exporting.save_text(path, correction_wording.sheet(found, worker.days), replace=True)
    return tr("{cards} written.", cards=wording.cards(len(found)))
