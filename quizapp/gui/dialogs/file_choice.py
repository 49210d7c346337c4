"""Choosing the files or the folder to import."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from quizapp.gui.dialogs.last_folder import begin_in_last_folder
from quizapp.gui.i18n import tr


class FileChoice(QFileDialog):
    """The system's dialog for files, or for one folder. `paths_chosen` carries a tuple of paths."""

    paths_chosen = Signal(object)

    def __init__(self, parent: QWidget, folders: Path, *, folder: bool) -> None:
        """`folders` is where the last folder is kept. With `folder` one is chosen, with all the articles in it."""
        title = tr("Choose a folder of articles") if folder else tr("Choose articles")
        super().__init__(parent, title)
        self.setFileMode(QFileDialog.FileMode.Directory if folder else QFileDialog.FileMode.ExistingFiles)
        self.setOption(QFileDialog.Option.ShowDirsOnly, folder)
        if not folder:
            self.setNameFilters(
                [
                    tr(
                        "Articles and decks (*.txt *.text *.md *.markdown *.json *.jsonl *.ndjson *.cards *.db"
                        " *.csv *.tsv *.xlsx *.ods *.apkg *.colpkg *.htm *.html *.xhtml *.zip)"
                    ),
                    tr("All files (*)"),
                ]
            )
        begin_in_last_folder(self, folders)
        self.filesSelected.connect(self._tell)

    def _tell(self, names: list[str]) -> None:
        self.paths_chosen.emit(tuple(Path(name) for name in names))
