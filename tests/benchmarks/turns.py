"""Measures how long the window is deaf: `python tests/benchmarks/turns.py [ROWS]`.

The real window is led through the import of a table and round its pages. Of each step the longest turn of its event
loop is printed, in milliseconds of the processor's time (what the turn costs) and by the clock (what the student may
feel, with all that ran beside it). A key that is pressed waits for the turn that is running, and no longer.
"""

import csv
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QAbstractEventDispatcher, QObject, QTimer

from quizapp.core.clock import SystemClock
from quizapp.core.study_request import StudyRequest
from quizapp.gui.app import Start, make_application
from quizapp.gui.events import Events
from quizapp.gui.page_stack import PageStack
from quizapp.gui.short_turns import shorten_turns
from quizapp.gui.tasks import TaskRunner
from quizapp.gui.theme import Theme
from quizapp.gui.tools import Tools
from quizapp.paths import Profile, bundled

Step = tuple[str, Callable[[], object], Callable[[], bool]]
"""What it is called, what is done, and what is so when it has had its effect."""

_LOOK_EVERY_MS = 20
_CALM_LOOKS = 25
"""A step is over when its effect has been seen so often in a row: what follows an effect belongs to it."""


class Turns:
    """Notes each turn of the event loop: all from one awakening to the next."""

    def __init__(self) -> None:
        self.worst: dict[str, tuple[float, float]] = {}
        self.step = "window shown"
        self._cpu, self._wall = time.thread_time(), time.perf_counter()
        QAbstractEventDispatcher.instance().awake.connect(self._note)

    def _note(self) -> None:
        cpu, wall = time.thread_time(), time.perf_counter()
        longest = self.worst.get(self.step, (0.0, 0.0))
        self.worst[self.step] = max(longest[0], cpu - self._cpu), max(longest[1], wall - self._wall)
        self._cpu, self._wall = time.thread_time(), time.perf_counter()


class Student(QObject):
    """Takes one step after another; `done` is called after the last."""

    def __init__(self, steps: Iterator[Step], turns: Turns, done: Callable[[], object]) -> None:
        super().__init__()
        self._steps = steps
        self._turns = turns
        self._done = done
        self._is_so: Callable[[], bool] = lambda: True
        self._calm = 0
        self._look = QTimer(self)
        self._look.timeout.connect(self._go_on)
        self._look.start(_LOOK_EVERY_MS)

    def _go_on(self) -> None:
        self._calm = self._calm + 1 if self._is_so() else 0
        if self._calm < _CALM_LOOKS:
            return
        self._calm = 0
        step = next(self._steps, None)
        if step is None:
            self._look.stop()
            self._done()
        else:
            self._turns.step, deed, self._is_so = step
            QTimer.singleShot(0, self, deed)


def journey(start: Start, table: Path) -> Iterator[Step]:
    """Import `table` and look at every page."""
    window, pages = start.window, start.window.pages

    def shown(name: str) -> Callable[[], bool]:
        return lambda: pages.page_name == name

    def go(name: str, argument: object = None) -> Step:
        return name, lambda: pages.go(name, argument), shown(name)

    def press(command: str, is_so: Callable[[], bool]) -> Step:
        return command, window.commands[command].trigger, is_so

    yield "start", start.open_profile, lambda: is_made(pages, "import")  # the last of those that are made ahead
    app = start._open.app
    yield go("import")
    page = pages.page("import")
    yield "preview comes", lambda: pages.go("import", (table,)), lambda: bool(page.preview.drafts)
    desk, cards = page.desk, page.desk.editor.questions
    yield "a card is added", cards.add_button.click, lambda: cards.view.editor is not None
    yield "and left", desk.finish_edit, lambda: not page.control.jobs.busy
    before = app.library.count()
    yield "import done", desk.bar.import_button.click, shown("deck")
    yield "session", lambda: pages.go("review", StudyRequest.of_deck(pages.page("deck").deck_id)), shown("review")
    yield go("today")
    yield press("undo", lambda: app.library.count() == before)
    yield press("redo", lambda: app.library.count() == before + 1)
    for name in ("library", "settings", "statistics", "inbox", "corrections", "leeches", "today"):
        yield go(name)
    yield press("larger-text", lambda: True)
    yield press("theme", lambda: True)


def is_made(pages: PageStack, name: str) -> bool:
    """Return whether there is a page `name`, be it shown or not."""
    try:
        pages.page(name)
    except KeyError:
        return False
    return True


def write_table(table: Path, rows: int) -> None:
    """Write a table of `rows` questions with their answers."""
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["Question", "Answer"])
        writer.writerows(
            (f"How high is hill {number} above the sea?", f"It is {number} metres high.") for number in range(rows)
        )


def main() -> None:
    """Print the longest turns of a journey on a profile of its own."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    shorten_turns()
    app = make_application()
    runner = TaskRunner()
    turns = Turns()
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder, "hills.csv")
        write_table(table, rows)
        tools = Tools(theme=Theme(app, bundled("resources")), runner=runner, events=Events())
        start = Start(Profile(root=Path(folder, "profile")), SystemClock(), tools)
        start.window.show()
        student = Student(journey(start, table), turns, app.quit)
        app.exec()
        del student
        runner.stop()
        start.close()
    print(f"{'the longest turn, in ms':24}{'processor':>10}{'clock':>8}")
    for step, (cpu, wall) in turns.worst.items():
        print(f"{step:24}{cpu * 1000:10.0f}{wall * 1000:8.0f}")


if __name__ == "__main__":
    main()
