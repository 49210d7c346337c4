"""The labelled cuts and recalls under tests/data/recall, as objects."""

import re
from dataclasses import dataclass
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
    return tuple(answer[point.start : point.end] for point in points)


def _cut(line: str) -> LabelledCut:
    language, _, marked = line.partition(" | ")
    return LabelledCut(language, _BETWEEN.sub(r"\1", marked), tuple(_BETWEEN.sub("\0", marked).split("\0")))
