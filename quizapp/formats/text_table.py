"""Tables written down as text: CSV, TSV and their kin, and Anki's export as text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from quizapp.core.article import Article
from quizapp.core.columns import ColumnRole, Columns
from quizapp.core.progress import WorkProgress
from quizapp.errors import QuizAppError
from quizapp.formats.column_guess import is_header
from quizapp.formats.sentences import is_question
from quizapp.formats.table import MOST_ROWS, Row, Table, too_many_rows
from quizapp.formats.table_dialect import Dialect, dialect_of, text_rows
from quizapp.formats.table_questions import asks, read_table

_LOOKED_AT = 50_000
"""So many characters of a text tell whether it is a table."""
_SUFFIXES = (".csv", ".psv", ".tab", ".tsv")
_LONGEST_KEPT = 2_000_000
"""A text of so many characters goes along with its articles, to be read again with other columns."""
_ANKI = re.compile(
    r"#(separator|html|tags column|deck column|notetype column|guid column|columns|tags|deck|notetype):(.*)"
)
_SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t", "space": " ", "pipe": "|", "colon": ":"}
_ANKI_ROLES = {
    "tags column": ColumnRole.TOPICS,
    "deck column": ColumnRole.DECK,
    "notetype column": ColumnRole.IGNORED,
    "guid column": ColumnRole.IGNORED,
}
_EXCEL = re.compile(r"sep=(.)$", re.IGNORECASE)
_OTHER_KINDS = re.compile(r"\s*(?:[\[{]|<(?:!doctype|html|\?xml))", re.IGNORECASE)
_LISTED = re.compile(r"\s*(?:[-–—*•]\s|[Qq]?\.?\s?[(]?\d{1,4}[.)]\s)")
_FEWEST_ROWS = 3


class TextTable:
    """Reads tables of any delimiter and quoting, with a header or without."""

    name = "table"

    def recognises(self, text: str, name: str | None) -> float:
        """Return how sure it is that `text` is a table, by its first rows and then by the `name` of its file."""
        start = _whole_lines(text)
        head = _head_of(start)
        if head.values or head.separator:
            return 0.98
        is_named = name is not None and name.lower().endswith(_SUFFIXES)
        if _OTHER_KINDS.match(start) and not is_named:
            return 0.0
        dialect = dialect_of(start)
        if dialect.width < 2:
            return 0.0
        rows = [row.cells for row in text_rows(start, dialect)][:200]
        if dialect.share >= 0.5 and rows and is_header(rows[0]):
            return 0.96
        if is_named:
            return 0.96 if dialect.share >= 0.6 else 0.5
        return 0.88 if _looks_like_table(dialect, rows) else 0.0

    def read(self, text: str, *, path: str | None) -> list[Article]:
        """Return the decks in `text` with findings; how it is read is in their `table`.

        Raises QuizAppError where no row asks anything.
        """
        return self.read_steadily(text, path=path, progress=None)

    def read_steadily(self, text: str, *, path: str | None, progress: WorkProgress | None) -> list[Article]:
        """Return what `read` does, and report row by row. Raises also Cancelled where `progress` says so."""
        articles = self.read_as(text, None, path=path, progress=progress)
        if not asks(articles):
            raise QuizAppError(
                f"{path or 'The pasted text'} is a table without questions and answers in its rows.",
                "Each row needs a question in one column and its answer in another.",
            )
        return articles

    def read_as(
        self, text: str, columns: Columns | None, *, path: str | None, progress: WorkProgress | None = None
    ) -> list[Article]:
        """Return the decks in `text`, read with `columns`; None leaves them to be guessed.

        Raises Cancelled where `progress` says so.
        """
        return read_table(_table(text, path), columns, progress)


@dataclass(slots=True)
class _Head:
    """The lines above the rows that say how to read them: Anki's, or the one that Excel knows."""

    lines: int = 0
    separator: str = ""
    values: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of a text, read anew each time that they are gone through."""

    text: str
    dialect: Dialect
    above: int

    def __iter__(self) -> Iterator[Row]:
        return text_rows(self.text, self.dialect, above=self.above)


def _table(text: str, path: str | None) -> Table:
    head = _head_of(text)
    body = text
    for _ in range(head.lines):
        body = body.partition("\n")[2]
    dialect = dialect_of(body, head.separator or None)
    if dialect.rows > MOST_ROWS:
        raise too_many_rows(path or "The pasted text")
    values = head.values
    roles = {
        int(value) - 1: _ANKI_ROLES[name] for name, value in values.items() if name in _ANKI_ROLES and value.isdecimal()
    }
    names = next((row.cells for row in text_rows(values.get("columns", ""), dialect)), ())
    return Table(
        rows=_Rows(body, dialect, head.lines),
        count=dialect.rows,
        title=values.get("deck", "") or (PurePath(path).stem if path else "") or "Table",
        path=path,
        line=head.lines + 1,
        names=names,
        topics=values.get("tags", "").split(),
        roles=roles,
        html=values["html"].lower() == "true" if "html" in values else None,
        spaced=bool(values),
        delimiter=dialect.delimiter,
        text=text if len(text) <= _LONGEST_KEPT else None,
    )


def _head_of(text: str) -> _Head:
    head = _Head()
    at = 0
    while True:
        end = text.find("\n", at)
        line = text[at : end if end >= 0 else len(text)][:10_000]
        excel = _EXCEL.match(line.strip("\ufeff")) if at == 0 else None
        anki = _ANKI.match(line)
        if excel is not None:
            head.separator = excel[1]
        elif anki is not None:
            value = anki[2].strip()
            if anki[1] == "separator":
                head.separator = _SEPARATORS.get(value.lower(), value[:1])
            head.values[anki[1]] = value if anki[1] != "columns" else anki[2]
        else:
            return head
        head.lines += 1
        if end < 0:
            return head
        at = end + 1


def _whole_lines(text: str) -> str:
    """Return the first lines of `text`, without one that is cut."""
    if len(text) <= _LOOKED_AT:
        return text
    return text[: text.rfind("\n", 0, _LOOKED_AT) + 1] or text[:_LOOKED_AT]


def _looks_like_table(dialect: Dialect, rows: Sequence[Sequence[str]]) -> bool:
    """Whether rows without a header, in a file whose name does not tell, could hardly be anything else."""
    if dialect.share < 0.9 or dialect.spaced > 0.2 or dialect.delimiter == ":":
        return False
    if sum(_LISTED.match(row[0]) is not None for row in rows if row) * 2 > len(rows):
        return False  # a list of questions, each with its answer in its line
    if dialect.delimiter == "\t":
        return len(rows) > 1
    if len(rows) < _FEWEST_ROWS:
        return False
    asks = [sum(place < len(row) and is_question(row[place]) for row in rows) for place in range(dialect.width)]
    in_one = sum(asks) > 0 and max(asks) == sum(asks) and max(asks) * 2 > len(rows)
    return in_one or dialect.quoted > len(rows) or (dialect.share == 1.0 and len(rows) > _FEWEST_ROWS + 1)
