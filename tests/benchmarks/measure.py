"""Measures speed and memory and prints a table: `python tests/benchmarks/measure.py [NAME...]`.

Every figure comes from a process of its own on a profile of its own. Times are medians unless said otherwise.
"""

import argparse
import csv
import itertools
import os
import random
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from quizapp.context import AppContext
from quizapp.core.article import Article, Question
from quizapp.core.clock import SystemClock
from quizapp.core.draft import Draft, DraftState
from quizapp.core.review import Rating
from quizapp.core.standing import Provenance
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


def similar_articles() -> Iterator[Row]:
    """40 articles of which 8 tell of events that 20,000 decks tell of already, in words as rare as those of news."""
    prose = Prose(seed=1)
    articles = [prose.article() for _ in range(20_000)]
    told_again = [prose.retold(article) for article in articles[::2_500]]
    fresh = [prose.article() for _ in range(32)]
    with profile() as app:
        for start in range(0, len(articles), 2_000):
            app.importing.commit(
                [Draft(state=DraftState.NEW, article=article) for article in articles[start : start + 2_000]]
            )
        readings = [Reading(path=None, article=article) for article in (*fresh, *told_again)]
        decks_from_elsewhere = [
            Reading(path=None, article=replace(reading.article, provenance=Provenance()))
            for reading in readings
            if reading.article is not None
        ]
        times: dict[bool, list[float]] = {True: [], False: []}
        for _ in range(5):
            # Decks out of a collection are not compared: what they take is what the rest of the preview does.
            for compared, given in ((True, readings), (False, decks_from_elsewhere)):
                began = time.perf_counter()
                drafts = app.importing.preview(given)
                times[compared].append(time.perf_counter() - began)
                found = sum(draft.state is DraftState.SIMILAR for draft in drafts)
                assert found == (len(told_again) if compared else 0), found
    added = statistics.median(times[True]) - statistics.median(times[False])
    yield "40 articles compared with 20,000 decks", f"{added * 1000:.0f} ms more than their preview"
    yield "the first time", f"{times[True][0] * 1000:.0f} ms"


class Prose:
    """Makes articles out of invented words that are as frequent as those of a language: by Zipf's law."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._words = [self._word(2 if rank < 30 else self._random.randrange(4, 10)) for rank in range(60_000)]
        self._weights = list(itertools.accumulate(1 / (rank + 2) for rank in range(60_000)))

    def article(self) -> Article:
        """Return the account of an event that no other tells of."""
        questions = tuple(Question(question=f"{self._text(9)}?", answer=self._text(36)) for _ in range(5))
        people = (self._text(2), self._text(2))
        return Article(title=self._text(8), source="news.example.org", people=people, questions=questions)

    def retold(self, article: Article) -> Article:
        """Return an article of the same event: half of its words are others."""
        questions = tuple(
            Question(question=f"{self._retold(each.question)}?", answer=self._retold(each.answer))
            for each in article.questions
        )
        title = self._retold(article.title)
        return Article(title=title, source="wire.example.org", people=article.people, questions=questions)

    def _retold(self, text: str) -> str:
        return " ".join(word if self._random.random() < 0.5 else self._text(1) for word in text.strip("?").split())

    def _text(self, words: int) -> str:
        return " ".join(self._random.choices(self._words, cum_weights=self._weights, k=words))

    def _word(self, letters: int) -> str:
        return "".join(self._random.choices("abcdefghijklmnoprstuvwz", k=letters))


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
    "similar": similar_articles,
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
