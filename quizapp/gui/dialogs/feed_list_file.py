"""Choosing the OPML file that a list of feeds comes from or goes to."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from quizapp.gui.i18n import tr

_NAME = "feeds.opml"


class FeedListDialog(QFileDialog):
    """The system's dialog for one file. `path_chosen` carries its path; an old file is replaced only if confirmed."""

    path_chosen = Signal(object)

    def __init__(self, parent: QWidget, *, save: bool) -> None:
        """With `save` a new file is chosen, else one that is there."""
        super().__init__(parent, tr("Export the list of feeds") if save else tr("Take over a list of feeds"))
        self.setNameFilters([tr("Lists of feeds (*.opml *.xml)"), tr("All files (*)")])
        if save:
            self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            self.setDefaultSuffix("opml")
            self.selectFile(_NAME)
        else:
            self.setFileMode(QFileDialog.FileMode.ExistingFile)
        self.fileSelected.connect(self._tell)

    def _tell(self, name: str) -> None:
        self.path_chosen.emit(Path(name))
