"""Choosing the file that decks are exported to."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from quizapp.gui.i18n import tr

_NAME = "decks.quizapp.json"


class DeckFileDialog(QFileDialog):
    """The system's dialog for a new file. `path_chosen` carries its path; an old file is replaced only if confirmed."""

    path_chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tr("Export decks"))
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setNameFilters([tr("Quizapp decks (*.quizapp.json)"), tr("All files (*)")])
        self.setDefaultSuffix("quizapp.json")
        self.selectFile(_NAME)
        self.fileSelected.connect(self._tell)

    def _tell(self, name: str) -> None:
        self.path_chosen.emit(Path(name))
