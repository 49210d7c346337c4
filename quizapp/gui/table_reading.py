"""Tables of the preview, read again in a worker with other columns."""

from PySide6.QtCore import QObject, Signal

from quizapp.context import AppContext
from quizapp.core.columns import Columns, TableLook
from quizapp.core.draft import Draft
from quizapp.errors import QuizAppError
from quizapp.gui.tasks import Progress, Runner, Task


class TableReading(QObject):
    """Reads one table at a time: what is asked for last counts.

    `done` carries the table as it was and the drafts that it became, `failed` a QuizAppError; `ended` follows either,
    and also work that was given up.
    """

    done = Signal(object, list)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, app: AppContext, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._runner = runner
        self._task: Task | None = None
        self._asked = 0

    @property
    def busy(self) -> bool:
        """Whether a table is being read."""
        return self._asked > 0

    def read(self, table: TableLook, columns: Columns, path: str | None) -> None:
        """Read `table`, which came from the file `path` or a pasted text, with `columns`."""
        self.stop()

        def work(progress: Progress) -> tuple[TableLook, list[Draft]]:
            with self._app.for_worker() as worker:
                readings = worker.importing.reader.read_table(table, columns, path)
                for reading in readings:
                    if reading.fault is not None:
                        raise reading.fault
                return table, worker.importing.preview(readings, progress)

        self._asked += 1
        task = self._runner.submit(work, self._take, self._fail)
        task.cancelled.connect(self._end)
        self._task = task if self.busy else None

    def stop(self) -> None:
        """Give up what is being read."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _take(self, found: tuple[TableLook, list[Draft]]) -> None:
        self._task = None
        self.done.emit(*found)
        self._end()

    def _fail(self, fault: Exception) -> None:
        self._task = None
        if not isinstance(fault, QuizAppError):
            self._end()
            raise fault
        self.failed.emit(fault)
        self._end()

    def _end(self) -> None:
        self._asked -= 1
        if not self.busy:
            self.ended.emit()
