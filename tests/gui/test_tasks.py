import logging
import threading

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QThread

from quizapp.core.progress import Cancelled
from quizapp.errors import QuizAppError
from quizapp.gui.tasks import InlineTaskRunner, Progress, TaskRunner


class Receiver(QObject):
    """Writes down what a task called back, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.results: list[object] = []
        self.faults: list[Exception] = []
        self.steps: list[tuple[int, int]] = []
        self.threads: set[QThread] = set()

    def on_done(self, result: object) -> None:
        self.results.append(result)
        self.threads.add(QThread.currentThread())

    def on_failed(self, fault: Exception) -> None:
        self.faults.append(fault)
        self.threads.add(QThread.currentThread())

    def on_progress(self, done: int, total: int) -> None:
        self.steps.append((done, total))
        self.threads.add(QThread.currentThread())


@pytest.fixture
def receiver(qapp):
    return Receiver()


@pytest.fixture
def pool(qapp):
    pool = TaskRunner()
    yield pool
    pool.stop()


@pytest.fixture(params=["pool", "inline"])
def any_runner(request, pool):
    return pool if request.param == "pool" else InlineTaskRunner()


def test_a_result_comes_back(qtbot, any_runner, receiver):
    any_runner.submit(lambda _progress: 6 * 7, receiver.on_done)

    qtbot.waitUntil(lambda: receiver.results == [42])


def test_a_fault_comes_back_as_it_was_raised(qtbot, any_runner, receiver):
    fault = QuizAppError("There is no such file.")

    def work(_progress):
        raise fault

    any_runner.submit(work, receiver.on_done, receiver.on_failed)

    qtbot.waitUntil(lambda: receiver.faults == [fault])
    assert receiver.results == []


def test_a_result_of_none_is_a_result(qtbot, any_runner, receiver):
    any_runner.submit(lambda _progress: None, receiver.on_done)

    qtbot.waitUntil(lambda: receiver.results == [None])


def test_progress_is_told_before_the_result(qtbot, any_runner, receiver):
    def work(progress):
        for done in range(1, 4):
            progress.report(done, 3)
        return "ready"

    any_runner.submit(work, receiver.on_done, on_progress=receiver.on_progress)

    qtbot.waitUntil(lambda: receiver.results == ["ready"])
    assert receiver.steps == [(1, 3), (2, 3), (3, 3)]


def test_ten_thousand_reports_do_not_flood_the_window(qtbot, any_runner, receiver):
    def work(progress):
        for done in range(10_001):
            progress.report(done, 10_000)

    any_runner.submit(work, receiver.on_done, on_progress=receiver.on_progress)

    qtbot.waitUntil(lambda: receiver.results == [None])
    assert len(receiver.steps) == 101
    assert receiver.steps[-1] == (10_000, 10_000)


def test_work_runs_beside_the_window_and_is_called_back_on_its_thread(qtbot, pool, receiver):
    def work(progress):
        progress.report(1, 1)
        return threading.get_ident()

    pool.submit(work, receiver.on_done, on_progress=receiver.on_progress)

    qtbot.waitUntil(lambda: bool(receiver.results))
    assert receiver.results != [threading.get_ident()]
    assert receiver.threads == {QThread.currentThread()}


def test_cancelled_work_stops_at_its_next_report_and_gives_no_result(qtbot, pool, receiver):
    begun, stopped = threading.Event(), threading.Event()

    def work(progress):
        begun.set()
        try:
            while True:
                progress.report(0, 0)
        except Cancelled:
            stopped.set()
            raise

    task = pool.submit(work, receiver.on_done, receiver.on_failed)
    assert begun.wait(5)
    with qtbot.waitSignals([task.cancelled, task.finished]):
        task.cancel()

    assert stopped.is_set()
    assert (receiver.results, receiver.faults) == ([], [])


def test_a_result_that_was_ready_before_the_cancelling_was_heard_is_dropped(qtbot, pool, receiver):
    may_end = threading.Event()
    task = pool.submit(lambda _progress: may_end.wait(5), receiver.on_done)

    with qtbot.waitSignal(task.cancelled):
        task.cancel()
        may_end.set()

    assert receiver.results == []


def test_a_receiver_that_is_gone_is_not_called(qtbot, pool):
    may_end = threading.Event()
    receiver = Receiver()
    heard = receiver.results
    task = pool.submit(lambda _progress: may_end.wait(5), receiver.on_done)

    with qtbot.waitSignal(task.finished):
        receiver.deleteLater()
        may_end.set()

    assert heard == []


def test_stopping_the_runner_ends_all_work_and_calls_nobody_back(qtbot, receiver):
    pool = TaskRunner()
    begun = threading.Event()

    def work(progress):
        begun.set()
        while not progress.cancelled:
            pass
        return "late"

    pool.submit(work, receiver.on_done, receiver.on_failed)
    assert begun.wait(5)
    pool.stop()

    assert (receiver.results, receiver.faults) == ([], [])


@pytest.mark.parametrize("result", ["ready", QuizAppError("The disk is full.", "Make room.")])
def test_what_waits_for_the_window_when_the_runner_stops_is_never_called_back(qtbot, receiver, result):
    pool = TaskRunner()

    def work(progress):
        progress.report(1, 2)
        if isinstance(result, Exception):
            raise result
        return result

    pool.submit(work, receiver.on_done, receiver.on_failed, receiver.on_progress)
    pool._pool.waitForDone()
    pool.stop()
    QCoreApplication.sendPostedEvents()

    assert (receiver.results, receiver.faults, receiver.steps) == ([], [], [])


@pytest.mark.expects_log
def test_a_fault_that_nobody_takes_is_logged_as_a_bug(qtbot, any_runner, receiver, caplog):
    def work(_progress):
        raise ZeroDivisionError("a bug")

    with caplog.at_level(logging.ERROR, "quizapp.task"):
        task = any_runner.submit(work, receiver.on_done)
        qtbot.waitUntil(lambda: "work failed" in caplog.text)

    assert "ZeroDivisionError: a bug" in caplog.text
    del task


def test_many_tasks_all_come_back(qtbot, pool, receiver):
    for number in range(50):
        pool.submit(lambda _progress, number=number: number, receiver.on_done)

    qtbot.waitUntil(lambda: sorted(receiver.results) == list(range(50)))


def test_progress_of_no_known_end_is_told_once():
    told = []
    progress = Progress(lambda done, total: told.append((done, total)))
    progress.report(1, 0)
    progress.report(2, 0)

    assert told == [(1, 0)]
