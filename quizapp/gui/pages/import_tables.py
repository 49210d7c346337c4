"""Tables in the preview of an import, read again as the student matches their columns."""

from PySide6.QtCore import QObject, Signal

from quizapp.core.columns import Columns, TableLook
from quizapp.core.draft import Draft
from quizapp.gui.pages.import_control import ImportControl


class ImportTables(QObject):
    """`exchanged` carries the index of the first draft that came in the place of those of a table."""

    exchanged = Signal(int)

    def __init__(self, control: ImportControl) -> None:
        super().__init__(control)
        self._control = control
        control.jobs.tables.done.connect(self._take)

    def read(self, table: TableLook, columns: Columns, path: str | None) -> None:
        """Read a table of the preview, which came from `path` or was pasted, again with other columns."""
        self._control.say_reading()
        self._control.jobs.tables.read(table, columns, path)

    def _take(self, table: TableLook, drafts: list[Draft]) -> None:
        self._control.coming.emit()
        first = self._control.preview.exchange(table, drafts)
        if first is not None:
            self.exchanged.emit(first)
