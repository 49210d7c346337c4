"""Measures speed and memory and prints a table: `python tests/benchmarks/measure.py [NAME...]`.

Every figure comes from a process of its own on a profile of its own. Times are medians unless said otherwise.
"""

import argparse
import csv
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from quizapp.context import AppContext
from quizapp.core.article import Article, Question
from quizapp.core.clock import SystemClock
from quizapp.core.review import Rating
from quizapp.paths import Profile
from quizapp.services.reading import Reading
from quizapp.services.study import Phase

Row = tuple[str, str]
SIZES = (1_000, 10_000, 100_000)
STARTS = 7

BARE_WINDOW = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv)
window = QMainWindow()
window.show()
QTimer.singleShot(0, window.close)
app.exec()
"""


def start_to_window() -> Iterator[Row]:
    """A bare PySide6 window and this program's, shown and closed, in turn."""
    with tempfile.TemporaryDirectory() as folder:
        ours = [sys.executable, "-m", "quizapp", "--profile", folder, "--quit-after-start"]
        bare = [sys.executable, "-c", BARE_WINDOW]
        seconds(ours)
        pairs = [(seconds(bare), seconds(ours)) for _ in range(STARTS)]
        bare_median = statistics.median(pair[0] for pair in pairs)
        ours_median = statistics.median(pair[1] for pair in pairs)
        shown = [first_paint(ours) for _ in range(STARTS)]
    shown_median = statistics.median(shown)
    yield "bare PySide6 window, whole process", f"{bare_median * 1000:.0f} ms"
    yield "window shown", f"{shown_median * 1000:.0f} ms, {shown_median / bare_median:.2f} of the bare one"
    yield (
        "today's page shown and closed, whole process",
        f"{ours_median * 1000:.0f} ms, {ours_median / bare_median:.2f}",
    )


def first_paint(command: list[str]) -> float:
    """Return the seconds from the start of `command` to its window being shown, as its log says it."""
    started = datetime.now(UTC)
    done = subprocess.run(
        [*command, "--log-filter", "gui"], env=offscreen(), capture_output=True, text=True, check=True
    )
    shown = re.search(r"(\S+) DEBUG quizapp.gui: window shown", done.stderr)
    assert shown is not None, done.stderr
    return (datetime.fromisoformat(shown[1]) - started).total_seconds()


def answers(cards: int) -> Iterator[Row]:
    """The first card, then answer and next card, in a collection of `cards` cards of which most are due."""
    with seeded(cards, reviews=2) as app:
        began = time.perf_counter()
        session = app.study.session()
        yield f"first card, {cards:,} cards", f"{(time.perf_counter() - began) * 1000:.1f} ms"
        times = []
        for _ in range(300):
            if session.phase is Phase.FINISHED:
                break
            session.reveal()
            began = time.perf_counter()
            session.rate(Rating.GOOD)
            times.append(time.perf_counter() - began)
        yield f"answer and next card, {cards:,} cards", f"{statistics.median(times) * 1000:.2f} ms"
        worst = statistics.quantiles(times, n=100)[98] if len(times) > 2 else max(times)
        yield f"the same, slowest of a hundred, {cards:,} cards", f"{worst * 1000:.2f} ms"
        began = time.perf_counter()
        app.study.today()
        yield f"today's counts, {cards:,} cards", f"{(time.perf_counter() - began) * 1000:.1f} ms"
    yield f"peak memory, {cards:,} cards", f"{peak_mib():.0f} MiB"


def bulk_import() -> Iterator[Row]:
    """10,000 cards in 2,000 articles, planned and written."""
    articles = [
        Article(
            title=f"Article {n}",
            source="news.example.org",
            topics=("Politics", f"Topic {n % 50}"),
            questions=tuple(
                Question(question=f"What happened on day {n} in place {m}?", answer=f"Event {m} took place. " * 6)
                for m in range(5)
            ),
        )
        for n in range(2_000)
    ]
    with profile() as app:
        began = time.perf_counter()
        drafts = app.importing.preview([Reading(path=None, article=article) for article in articles])
        planned = time.perf_counter()
        result = app.importing.commit(drafts)
        written = time.perf_counter()
    yield "preview of 10,000 cards", f"{(planned - began) * 1000:.0f} ms"
    yield "import of 10,000 cards", f"{(written - planned) * 1000:.0f} ms, {result.cards / (written - planned):,.0f}/s"
    yield "peak memory of that", f"{peak_mib():.0f} MiB"


def big_table() -> Iterator[Row]:
    """100,000 rows of question, answer and four tags from CSV: the whole command, with the search index."""
    rows = 100_000
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder, "hills.csv")
        with table.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["Question", "Answer", "Tags"])
            for number in range(rows):
                tags = f"hills maps region{number % 10} year{number % 7}"
                writer.writerow([f"How high is hill {number} above the sea?", f"It is {number} metres high.", tags])
        ours = [sys.executable, "-m", "quizapp", "--profile", str(Path(folder, "profile"))]
        seconds([*ours, "due"])  # makes the profile with its sample decks
        idle = statistics.median(seconds([*ours, "due"]) for _ in range(3))
        whole = seconds([*ours, "import", str(table)])
    work = whole - idle
    yield "import of a table of 100,000 rows, whole command", f"{whole:.2f} s"
    yield "without the start of the program", f"{work:.2f} s, {rows / work:,.0f}/s"
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    yield "peak memory of that", f"{children.ru_maxrss / 1024:.0f} MiB"


def million_logs() -> Iterator[Row]:
    """The statistics of 100,000 cards with 1,000,000 answers."""
    with seeded(100_000, reviews=10) as app:
        times = []
        for _ in range(5):
            began = time.perf_counter()
            app.statistics.report(app.clock.now())
            times.append(time.perf_counter() - began)
    yield "statistics, 1,000,000 answers", f"{statistics.median(times) * 1000:.0f} ms"
    yield "the first time", f"{times[0] * 1000:.0f} ms"


class profile:  # noqa: N801  used as a with statement
    """A context on a new profile that is deleted at the end."""

    def __enter__(self) -> AppContext:
        self._folder = tempfile.TemporaryDirectory()
        self.app = AppContext.open(Profile(root=Path(self._folder.name)), SystemClock())
        return self.app

    def __exit__(self, *_: object) -> None:
        self.app.close()
        self._folder.cleanup()


class seeded(profile):  # noqa: N801  used as a with statement
    """A context on a new profile with `cards` cards, each with `reviews` reviews."""

    def __init__(self, cards: int, *, reviews: int) -> None:
        self._cards, self._reviews = cards, reviews

    def __enter__(self) -> AppContext:
        app = super().__enter__()
        # In a process of its own, so that peak memory is that of use.
        command = [sys.executable, "-m", "quizapp", "--profile", str(app.profile.root), "dev-seed"]
        numbers = [
            "--decks",
            str(self._cards // 5),
            "--cards",
            str(self._cards),
            "--reviews-per-card",
            str(self._reviews),
        ]
        subprocess.run([*command, *numbers], check=True, capture_output=True)
        return app


def seconds(command: list[str]) -> float:
    began = time.perf_counter()
    subprocess.run(command, env=offscreen(), check=True, capture_output=True)
    return time.perf_counter() - began


def offscreen() -> dict[str, str]:
    return {"QT_QPA_PLATFORM": "offscreen", **os.environ}


def peak_mib() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


BENCHMARKS: dict[str, Callable[[], Iterator[Row]]] = {
    "start": start_to_window,
    **{f"answers-{size}": lambda size=size: answers(size) for size in SIZES},
    "import": bulk_import,
    "table": big_table,
    "statistics": million_logs,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of {', '.join(BENCHMARKS)}; all by default")
    names = parser.parse_args().names or list(BENCHMARKS)
    if len(names) == 1:
        for what, figure in BENCHMARKS[names[0]]():
            print(f"{what:<58}{figure:>24}", flush=True)
        return
    for name in names:
        subprocess.run([sys.executable, __file__, name], check=True)


if __name__ == "__main__":
    main()
