"""Long work beside the window: a function runs in a thread, what it returns comes back on the window's own thread."""

import logging
import threading
from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from quizapp.core.progress import Cancelled

logger = logging.getLogger("quizapp.task")

Work = Callable[["Progress"], Any]
OnDone = Callable[[Any], None]
OnFailed = Callable[[Exception], None]
OnProgress = Callable[[int, int], None]


class Progress:
    """What running work says and hears. It belongs to one task and may be used from its thread."""

    def __init__(self, tell: OnProgress) -> None:
        self._tell = tell
        self._stop = threading.Event()
        self._told = -1

    def report(self, done: int, total: int) -> None:
        """Say that `done` of `total` steps are done; passed on once a hundredth, so it may be called at every step.

        Raises Cancelled where the work was told to stop.
        """
        self.check()
        hundredths = done * 100 // total if total else 100
        if hundredths != self._told:
            self._told = hundredths
            self._tell(done, total)

    def check(self) -> None:
        """Raise Cancelled where the work was told to stop."""
        if self.cancelled:
            raise Cancelled

    @property
    def cancelled(self) -> bool:
        """Whether the work was told to stop."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Tell the work to stop."""
        self._stop.set()


class Task(QObject):
    """One piece of work. Its signals are emitted on the thread that made it; `finished` follows each of the others.

    After `cancel` only `cancelled` and `finished` are emitted: a result that was already there is dropped.
    """

    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    progress = Signal(int, int)
    finished = Signal()
    _ended = Signal(object, object)
    _told = Signal(int, int)

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._progress = Progress(self._told.emit)
        self._ended.connect(self._deliver, Qt.ConnectionType.AutoConnection)
        self._told.connect(self._forward, Qt.ConnectionType.AutoConnection)

    def cancel(self) -> None:
        """Tell the work to stop; it does so at its next report."""
        self._progress.cancel()

    def run(self) -> None:
        """Do the work on the calling thread. Called by a runner, once."""
        result: Any = None
        fault: Exception | None = None
        try:
            result = self._work(self._progress)
        except Exception as raised:  # noqa: BLE001  every fault is handed to the window, none may end a thread
            fault = raised
        self._ended.emit(result, fault)

    def _forward(self, done: int, total: int) -> None:
        if not self._progress.cancelled:
            self.progress.emit(done, total)

    def _deliver(self, result: object, fault: Exception | None) -> None:
        if isinstance(fault, Cancelled) or self._progress.cancelled:
            self.cancelled.emit()
        elif fault is None:
            self.done.emit(result)
        else:
            self.failed.emit(fault)
        self.finished.emit()


class Runner(Protocol):
    """What pages need to start work."""

    def submit(
        self,
        work: Work,
        on_done: OnDone,
        on_failed: OnFailed | None = None,
        on_progress: OnProgress | None = None,
    ) -> Task:
        """Start `work` and call back on the window's thread.

        A callback that is a method of a QObject is not called once that object is gone. Without `on_failed`, a
        fault is logged as the bug it is.
        """
        ...


class TaskRunner(QObject):
    """Runs work in Qt's thread pool."""

    def __init__(self, parent: QObject | None = None, threads: int = 4) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._running: set[Task] = set()

    def submit(
        self,
        work: Work,
        on_done: OnDone,
        on_failed: OnFailed | None = None,
        on_progress: OnProgress | None = None,
    ) -> Task:
        """Start `work` in a thread; see Runner."""
        task = _connected(work, on_done, on_failed, on_progress)
        self._running.add(task)
        task.finished.connect(self._forget)
        self._pool.start(_Job(task))
        return task

    def stop(self) -> None:
        """Tell all work to stop and wait until it has. Nothing is called back afterwards."""
        for task in self._running:
            task.cancel()
            task.blockSignals(True)  # noqa: FBT003  Qt's own signature
        self._pool.waitForDone()
        self._running.clear()

    def _forget(self) -> None:
        task = self.sender()
        if isinstance(task, Task):
            self._running.discard(task)
            task.deleteLater()  # here, on its own thread: the pool may be the last to hold it


class InlineTaskRunner:
    """Runs work at once on the calling thread, for tests."""

    def submit(
        self,
        work: Work,
        on_done: OnDone,
        on_failed: OnFailed | None = None,
        on_progress: OnProgress | None = None,
    ) -> Task:
        """Do `work` and call back before returning; see Runner."""
        task = _connected(work, on_done, on_failed, on_progress)
        task.run()
        return task


class _Job(QRunnable):
    """Carries a task into the pool."""

    def __init__(self, task: Task) -> None:
        super().__init__()
        self._task = task

    def run(self) -> None:
        self._task.run()


def _connected(work: Work, on_done: OnDone, on_failed: OnFailed | None, on_progress: OnProgress | None) -> Task:
    task = Task(work)
    task.done.connect(on_done)
    task.failed.connect(on_failed or _log)
    if on_progress is not None:
        task.progress.connect(on_progress)
    return task


def _log(fault: Exception) -> None:
    logger.error("work failed", exc_info=fault)
