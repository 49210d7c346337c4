"""Choosing the file that a table is saved in."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from quizapp.gui.i18n import tr


class TableFileDialog(QFileDialog):
    """The system's dialog for a new file. `path_chosen` carries its path; an old file is replaced only if confirmed."""

    path_chosen = Signal(object)

    def __init__(self, parent: QWidget, name: str) -> None:
        """Propose `name`, which has no ending."""
        super().__init__(parent, tr("Save the table"))
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setNameFilters([tr("Comma-separated values (*.csv)"), tr("All files (*)")])
        self.setDefaultSuffix("csv")
        self.selectFile(f"{name}.csv")
        self.fileSelected.connect(self._tell)

    def _tell(self, name: str) -> None:
        self.path_chosen.emit(Path(name))
