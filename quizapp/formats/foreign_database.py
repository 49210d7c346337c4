"""Databases of other programs (SQLite), read table by table.

Such a file is as hostile as any other. It is read from a copy that nothing is written to; only plain tables are read,
for a view may compute for ever; and no more comes out of a table than the file can hold, for its pages may go in
circles.
"""

import shutil
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from quizapp.errors import QuizAppError

SIGNATURE = b"SQLite format 3\x00"
"""The first bytes of such a file."""

Value = str | bytes | int | float | None
"""What a cell may hold, whatever the type of its column says."""

_LARGEST_CELL = 20_000_000


class ForeignDatabase:
    """The tables of one file. `open_database` makes it."""

    def __init__(self, connection: sqlite3.Connection, size: int, shown: str) -> None:
        self._connection = connection
        self._size = size
        self._shown = shown
        self._tables: dict[str, frozenset[str]] = {}
        for name, kind in connection.execute("SELECT name, type FROM sqlite_schema").fetchmany(10_000):
            if kind == "table" and isinstance(name, str):
                self._tables[name] = frozenset()

    @property
    def tables(self) -> frozenset[str]:
        """The names of its tables."""
        return frozenset(self._tables)

    def columns(self, table: str) -> frozenset[str]:
        """Return the names of the columns of `table`; none where there is no such table."""
        if table in self._tables and not self._tables[table]:
            rows = self._connection.execute(f"PRAGMA table_info({_quoted(table)})")
            self._tables[table] = frozenset(row[1] for row in rows)
        return self._tables.get(table, frozenset())

    def rows(self, table: str, columns: Sequence[str], *, order: str | None = None) -> Iterator[tuple[Value, ...]]:
        """Yield the `columns` of each row of `table`, sorted by the column `order`.

        Text that is no UTF-8 comes with replacement characters. Raises QuizAppError where the table lacks one of them.
        """
        missing = [name for name in (*columns, *([order] if order else [])) if name not in self.columns(table)]
        if missing:
            raise QuizAppError(
                f"{self._shown} has no table {table} with {', '.join(missing)}.", "It may come from another version."
            )
        names = ", ".join(map(_quoted, columns))
        query = f"SELECT {names} FROM {_quoted(table)}"  # noqa: S608  names that the table was found to have, quoted
        spent = 0
        for row in self._connection.execute(f"{query} ORDER BY {_quoted(order)}" if order else query):
            spent += 2
            for value in row:
                if value.__class__ is str or value.__class__ is bytes:
                    spent += len(value)
            if spent > self._size:
                raise _damaged(self._shown)
            yield row


@contextmanager
def open_database(
    file: BinaryIO, *, shown: str, collations: Mapping[str, Callable[[str, str], int]] | None = None
) -> Iterator[ForeignDatabase]:
    """Open the database in `file`, which is named `shown` to the student, as long as the context lasts.

    `collations` are rules of sorting that its tables ask for. Raises QuizAppError, also later while rows are read,
    where the file is damaged.
    """
    with TemporaryDirectory(prefix="quizapp-") as folder:
        copy = Path(folder, "copy.db")
        file.seek(0)
        with copy.open("wb") as target:
            shutil.copyfileobj(file, target, 1 << 20)
        size = copy.stat().st_size
        try:
            # "immutable" as there may be a note in it that another program was writing, or that it has a second file.
            with closing(sqlite3.connect(f"{copy.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
                connection.text_factory = lambda data: data.decode("utf-8", "replace")
                connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LARGEST_CELL)
                connection.execute("PRAGMA trusted_schema = OFF")
                for name, rule in (collations or {}).items():
                    connection.create_collation(name, rule)
                yield ForeignDatabase(connection, size, shown)
        except (sqlite3.Error, UnicodeDecodeError) as fault:  # its complaints quote the file, which may be no text
            raise _damaged(shown) from fault


def _damaged(shown: str) -> QuizAppError:
    return QuizAppError(
        f"{shown} is a damaged database.", "Export it anew in its program, or choose a backup of it there."
    )


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
