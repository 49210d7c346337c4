"""Choosing one file, to write or to read."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from quizapp.gui.dialogs.last_folder import begin_in_last_folder
from quizapp.gui.i18n import tr


class OneFileDialog(QFileDialog):
    """The system's dialog for one file. `path_chosen` carries its path; an old file is replaced only if confirmed."""

    path_chosen = Signal(object)

    def __init__(self, parent: QWidget, folders: Path, title: str, kinds: str, *, new: str | None = None) -> None:
        """`folders` is where the last folder is kept, `kinds` names the files in question ("Texts (*.md *.txt)"). `new`
        is the name that is proposed for a new file, and has the ending of all that get none; with None a file that is
        there is chosen.
        """
        super().__init__(parent, title)
        self.setNameFilters([kinds, tr("All files (*)")])
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen if new is None else QFileDialog.AcceptMode.AcceptSave)
        begin_in_last_folder(self, folders)
        if new is None:
            self.setFileMode(QFileDialog.FileMode.ExistingFile)
        else:
            self.setDefaultSuffix(new.partition(".")[2])
            self.selectFile(new)
        self.fileSelected.connect(self._tell)

    def _tell(self, name: str) -> None:
        self.path_chosen.emit(Path(name))
