"""A table as it comes out of a file: rows of cells, whatever the file is."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from quizapp.core.article import Finding
from quizapp.core.columns import ColumnRole
from quizapp.errors import QuizAppError

MOST_COLUMNS = 100
"""What stands further right in a row is left over."""

MOST_ROWS = 1_048_576
"""A table of more rows is not read: no sheet of a spreadsheet can have them, and their cards would fill the memory."""


class Row(NamedTuple):
    """One row. `line` is where it begins in the file, from 1; the cells are as they stand there."""

    line: int
    cells: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows that can be gone through several times, and what the file says of them; about `count`, 0 says nothing of it.

    `names` and `roles` are what the head of a file says of the columns, `topics` what all rows are about. `html` says
    whether the cells are HTML, None that tags must be seen in them; `spaced` that topics in a cell are tags of Anki.
    `delimiter` parted the cells, "" where nothing did. `sheet` is the index in the workbook, `text` the table where it
    is short text. `findings` grows while the rows are gone through.
    """

    rows: Iterable[Row]
    title: str
    path: str | None
    count: int = 0
    line: int = 1
    names: Sequence[str] = ()
    roles: Mapping[int, ColumnRole] = field(default_factory=dict)
    topics: Sequence[str] = ()
    html: bool | None = None
    spaced: bool = False
    delimiter: str = ""
    sheet: int = 0
    text: str | None = None
    findings: Sequence[Finding] = ()


_WORD = re.compile(r"[^\W_]")


def too_many_rows(shown: str) -> QuizAppError:
    """Return what is said of a file, named `shown`, with a table of more than MOST_ROWS rows."""
    return QuizAppError(f"{shown} has more than {MOST_ROWS:,} rows.", "Split it into smaller files.")


def has_cells(cells: Sequence[str]) -> bool:
    """Whether one of `cells` has a letter or a digit: rules of dashes and rows of commas have none."""
    return any(map(_WORD.search, cells))
