"""What charts show, as plain values that a page makes out of a report."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from quizapp.gui import wording
from quizapp.gui.i18n import tr

ValueText = Callable[[float], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableData:
    """The same figures as a table: headings, then rows of equally many texts."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar. `label` names it in full, `tick` under the axis where there is room; None is no value, not zero.

    `tone` is the colour's token.
    """

    label: str
    value: float | None
    tick: str = ""
    tone: str = "accent"


@dataclass(frozen=True, slots=True, kw_only=True)
class BarData:
    """Bars from left to right.

    `threshold` is a level drawn across all of them, `threshold_label` its word. `line` is a second series, one
    value a bar, drawn as a line on the same scale and called `line_label`. The scale runs from 0 to `maximum`, by
    default to a round number above all values. `value_text` words a value, on the axis too.
    """

    bars: tuple[Bar, ...] = ()
    label_header: str = ""
    value_header: str = ""
    threshold: float | None = None
    threshold_label: str = ""
    line: tuple[float | None, ...] = ()
    line_label: str = ""
    maximum: float | None = None
    value_text: ValueText = wording.number


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatData:
    """Counts of days; the map shows the year up to `today`. `count_text` words a count: "12 reviews"."""

    today: date
    counts: Mapping[date, int] = field(default_factory=dict)
    label_header: str = ""
    value_header: str = ""
    count_text: Callable[[int], str] = wording.reviews


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A part of a whole: its name, how many, and the token of its colour."""

    label: str
    value: int
    tone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StackData:
    """The parts of a whole, from left to right. `count_text` words a count: "12 cards"."""

    segments: tuple[Segment, ...] = ()
    label_header: str = ""
    value_header: str = ""
    count_text: Callable[[int], str] = wording.cards


def mark_text(label: str, value: str) -> str:
    """Return what one mark of a chart says: "15 Nov: 12 reviews"."""
    return tr("{label}: {value}", label=label, value=value)
