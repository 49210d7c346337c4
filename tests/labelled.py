"""The labelled cuts and recalls under tests/data/recall, as objects."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from quizapp.core.key_points import KeyPoint

FOLDER = Path(__file__).parent / "data" / "recall"
_BETWEEN = re.compile(r"\[\[(.*?)\]\]")


@dataclass(frozen=True)
class LabelledCut:
    language: str
    answer: str
    points: tuple[str, ...]


def labelled_cuts() -> list[LabelledCut]:
    lines = (FOLDER / "cuts.txt").read_text("utf-8").splitlines()
    return [_cut(line) for line in lines if line and not line.startswith("#")]


def texts(answer: str, points: tuple[KeyPoint, ...]) -> tuple[str, ...]:
    return tuple(point.text_in(answer) for point in points)


def _cut(line: str) -> LabelledCut:
    language, _, marked = line.partition(" | ")
    return LabelledCut(language, _BETWEEN.sub(r"\1", marked), tuple(_BETWEEN.sub("\0", marked).split("\0")))


@dataclass(frozen=True)
class LabelledRecall:
    language: str
    question: str
    answer: str
    points: tuple[KeyPoint, ...]
    typed: str
    ticks: tuple[bool, ...]


def labelled_recalls(name: str) -> list[LabelledRecall]:
    """Return those of the file `name`: "tuning", "held_out", "held_out_2", "held_out_3" or "held_out_4"."""
    return list(_recalls((FOLDER / f"{name}.txt").read_text("utf-8").splitlines()))


def _recalls(lines: list[str]) -> Iterator[LabelledRecall]:
    language = question = answer = ""
    points: tuple[KeyPoint, ...] = ()
    for line in lines:
        head, _, rest = line.partition(" ")
        if head == "lang":
            language = rest
        elif head == "Q":
            question = rest
        elif head == "A":
            answer, points = _pointed(rest.split(" | "))
        elif head and not head.strip("+-"):
            ticks = tuple(mark == "+" for mark in head)
            assert len(ticks) == len(points), line
            yield LabelledRecall(language, question, answer, points, rest, ticks)


def _pointed(parts: list[str]) -> tuple[str, tuple[KeyPoint, ...]]:
    """Return the answer that `parts` make, and their places in it."""
    ends = list(accumulate(len(part) + 1 for part in parts))
    points = tuple(KeyPoint(start=end - len(part) - 1, end=end - 1) for part, end in zip(parts, ends, strict=True))
    return " ".join(parts), points
