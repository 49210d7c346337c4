"""Tables of the preview, read again in a worker with other columns."""

from PySide6.QtCore import QObject, Signal

from quizapp.context import AppContext
from quizapp.core.columns import Columns, TableLook
from quizapp.core.draft import Draft
from quizapp.core.progress import Part
from quizapp.errors import QuizAppError
from quizapp.gui.tasks import Progress, Runner, Task


def reading_part(progress: Progress) -> Part:
    """Return the part of the work of a preview in which its articles are read."""
    return Part(progress, 0, 2, of=3)


def planning_part(progress: Progress) -> Part:
    """Return the part of the work of a preview in which is found out what importing the articles would do."""
    return Part(progress, 2, 3, of=3)


class TableReading(QObject):
    """Reads one table at a time: what is asked for last counts.

    `done` carries the table as it was and the drafts that it became, `failed` a QuizAppError, `progressed` what is done
    and in all; `ended` follows either of the first, and also work that was given up.
    """

    done = Signal(object, list)
    failed = Signal(object)
    progressed = Signal(int, int)
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
                readings = worker.importing.reader.read_table(table, columns, path, reading_part(progress))
                for reading in readings:
                    if reading.fault is not None:
                        raise reading.fault
                return table, worker.importing.preview(readings, planning_part(progress))

        self._asked += 1
        task = self._runner.submit(work, self._take, self._fail, self._tell)
        task.cancelled.connect(self._end)
        self._task = task if self.busy else None

    def stop(self) -> None:
        """Give up what is being read."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _tell(self, done: int, total: int) -> None:
        self.progressed.emit(done, total)

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
