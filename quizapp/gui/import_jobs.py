"""The long work of an import, each piece in a worker: reading and planning, planning anew, and writing."""

import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from quizapp.context import AppContext
from quizapp.core.draft import Draft
from quizapp.core.draft_editing import can_import, for_import
from quizapp.core.progress import Cancelled
from quizapp.core.web_address import web_addresses
from quizapp.errors import QuizAppError
from quizapp.gui.table_reading import TableReading, planning_part, reading_part
from quizapp.gui.tasks import Progress, Runner, Task
from quizapp.services.importing import ImportResult

Work = Callable[[Progress], Any]


class _Writing:
    """The progress of writing. It is stopped by a flag of its own: a task that is cancelled drops its result, and an
    import that was written after all must be known.
    """

    def __init__(self, progress: Progress, unwanted: threading.Event) -> None:
        self._progress = progress
        self._unwanted = unwanted

    def report(self, done: int, total: int) -> None:
        self._progress.report(done, total)

    @property
    def cancelled(self) -> bool:
        return self._unwanted.is_set()


class ImportJobs(QObject):
    """Starts the work and says as signals what came of it.

    `read_done` carries drafts, `planned` the drafts asked for and what became of them, `written` an ImportResult,
    `failed` a QuizAppError. `progressed` carries what is done and in all, files or cards; `idle` follows when no
    reading or writing is left, among them that of `tables`.
    """

    read_done = Signal(list)
    planned = Signal(object, object)
    written = Signal(object)
    failed = Signal(object)
    progressed = Signal(int, int)
    idle = Signal()

    def __init__(self, app: AppContext, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._runner = runner
        self.tables = TableReading(app, runner, self)
        self.tables.failed.connect(self.failed)
        self.tables.progressed.connect(self.progressed)
        self.tables.ended.connect(self._rest)
        self._readings: set[Task] = set()
        self._planning: Task | None = None
        self._reading = 0
        self._writing = False
        self._unwanted = threading.Event()

    @property
    def busy(self) -> bool:
        """Whether something is being read or written."""
        return self.reading or self._writing or self.tables.busy

    @property
    def reading(self) -> bool:
        """Whether something is being read."""
        return self._reading > 0

    @property
    def writing(self) -> bool:
        """Whether an import is being written."""
        return self._writing

    def read_paths(self, paths: Sequence[Path]) -> None:
        """Read the files among `paths` and in their folders."""

        def work(progress: Progress) -> list[Draft]:
            with self._app.for_worker() as worker:
                readings = worker.importing.reader.read_paths(paths, reading_part(progress))
                return worker.importing.preview(readings, planning_part(progress))

        self._read(work)

    def read_addresses(self, addresses: Sequence[str]) -> None:
        """Fetch and read the pages at `addresses`."""

        def work(progress: Progress) -> list[Draft]:
            with self._app.for_worker() as worker:
                return worker.importing.preview(worker.importing.reader.read_addresses(addresses, progress), progress)

        self._read(work)

    def read_text(self, text: str) -> None:
        """Read a pasted `text`, or the pages where it consists of their addresses, one a line."""
        addresses = web_addresses(text)
        if addresses:
            self.read_addresses(addresses)
            return

        def work(progress: Progress) -> list[Draft]:
            with self._app.for_worker() as worker:
                return worker.importing.preview(worker.importing.reader.read_text(text), progress)

        self._read(work)

    def plan(self, drafts: Sequence[Draft]) -> None:
        """Find out what importing `drafts`, edited by the student, would do now; what was asked before is given up."""
        if self._planning is not None:
            self._planning.cancel()

        def work(progress: Progress) -> tuple[list[Draft], list[Draft]]:
            asked = sorted(drafts, key=_rank)
            with self._app.for_worker() as worker:
                return asked, worker.importing.replan(asked, progress)

        self._planning = self._runner.submit(work, self._take_plan, self._fail)

    def write(self, drafts: Sequence[Draft]) -> None:
        """Import what is chosen of `drafts`, in one transaction."""
        self._unwanted.clear()

        def work(progress: Progress) -> ImportResult | None:
            with self._app.for_worker() as worker, suppress(Cancelled):
                chosen = [for_import(draft) for draft in drafts]
                return worker.importing.commit(chosen, progress=_Writing(progress, self._unwanted))
            return None

        self._writing = True
        self._runner.submit(work, self._take_result, self._fail_writing, self._tell)

    def stop(self) -> None:
        """Give up what goes on: what was read is dropped, and of what is being written nothing stays.

        Nobody waits for readers: a large file may take a while to its end, in a thread that is no longer listened to.
        """
        self._unwanted.set()
        self.tables.stop()
        for task in self._readings:
            task.cancel()
        self._readings.clear()
        if self._reading:
            self._reading = 0
            self._rest()

    def _read(self, work: Work) -> None:
        self._reading += 1
        task = self._runner.submit(work, self._take_drafts, self._fail_reading, self._tell)
        if self.reading:
            self._readings.add(task)

    def _take_drafts(self, drafts: list[Draft]) -> None:
        self.read_done.emit(drafts)
        self._end_reading()

    def _take_plan(self, plan: tuple[list[Draft], list[Draft]]) -> None:
        self.planned.emit(*plan)

    def _take_result(self, result: ImportResult | None) -> None:
        self._writing = False
        if result is not None:
            self._app.importing.keep(result)
            self.written.emit(result)
        self._rest()

    def _tell(self, done: int, total: int) -> None:
        self.progressed.emit(done, total)

    def _end_reading(self) -> None:
        self._reading -= 1
        if not self._reading:
            self._readings.clear()
        self._rest()

    def _rest(self) -> None:
        if not self.busy:
            self.idle.emit()

    def _fail_reading(self, fault: Exception) -> None:
        self._end_reading()
        self._fail(fault)

    def _fail_writing(self, fault: Exception) -> None:
        self._writing = False
        self._rest()
        self._fail(fault)

    def _fail(self, fault: Exception) -> None:
        if not isinstance(fault, QuizAppError):
            raise fault
        self.failed.emit(fault)


def _rank(draft: Draft) -> int:
    """Order drafts for planning: where two are the same, the one that is ticked is imported, the other a duplicate."""
    if draft.chosen:
        return 0
    return 2 if can_import(draft) else 1
