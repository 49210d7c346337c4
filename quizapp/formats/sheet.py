"""A sheet of a workbook as it is read, with bounds on what a hostile one may cost."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from quizapp.core.article import Finding, FindingKind
from quizapp.errors import QuizAppError
from quizapp.formats.table import MOST_COLUMNS, MOST_ROWS, Row, too_many_rows

LARGEST_PART = 600_000_000
"""No part of a workbook has more bytes than this, unpacked: that is a million rows."""
MOST_SHEETS = 200

_MOST_CELLS = 6_000_000
_MOST_CHARACTERS = 200_000_000
_MOST_FINDINGS = 100


@dataclass(slots=True, kw_only=True)
class Sheet:
    """One sheet. `rows` are those that have a cell with a text, by their numbers; cells far right are in `findings`."""

    name: str
    hidden: bool = False
    rows: list[Row] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


class SheetBuilder:
    """Gathers the cells of the sheets of one workbook, which is named `shown` to the student."""

    def __init__(self, shown: str) -> None:
        self._shown = shown
        self._rows = 0
        self._cells = 0
        self._characters = 0

    def add_row(self, sheet: Sheet, number: int, cells: Sequence[str], far: Sequence[str] = ()) -> None:
        """Add a row to `sheet`; `far` are the texts beyond the columns that are read. Raises QuizAppError."""
        texts = list(cells[:MOST_COLUMNS])
        while texts and not texts[-1]:
            texts.pop()
        beyond = [text for text in (*cells[MOST_COLUMNS:], *far) if text]
        if beyond and len(sheet.findings) < _MOST_FINDINGS:
            text = " · ".join(beyond)[:300]
            sheet.findings.append(Finding(line=number, kind=FindingKind.LEFT_OVER, text=text))
        if not texts:
            return
        self._rows += 1
        if self._rows > MOST_ROWS:
            raise too_many_rows(self._shown)
        self._cells += len(texts)
        self._characters += sum(map(len, texts))
        if self._cells > _MOST_CELLS or self._characters > _MOST_CHARACTERS:
            raise QuizAppError(f"{self._shown} has too many cells.", "Split it into smaller files.")
        sheet.rows.append(Row(number, texts))
