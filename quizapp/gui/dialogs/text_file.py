"""Choosing the file that a text is exported to."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from quizapp.gui.i18n import tr


class TextFileDialog(QFileDialog):
    """The system's dialog for a new file. `path_chosen` carries its path; an old file is replaced only if confirmed."""

    path_chosen = Signal(object)

    def __init__(self, parent: QWidget, title: str, name: str) -> None:
        """`name` is proposed for the file."""
        super().__init__(parent, title)
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setNameFilters([tr("Texts (*.md *.txt)"), tr("All files (*)")])
        self.setDefaultSuffix("md")
        self.selectFile(name)
        self.fileSelected.connect(self._tell)

    def _tell(self, name: str) -> None:
        self.path_chosen.emit(Path(name))
