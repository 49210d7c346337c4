"""One connection to the collection's file: statements, transactions, and errors that say what happened."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from quizapp.storage.faults import told_apart
from quizapp.storage.rows import Row


class Connection:
    """What the stores run their SQL on. It belongs to the thread that made it.

    All methods raise QuizAppError where the world is at fault: the file is locked, damaged, on a full disk.
    """

    def __init__(self, db: Database, path: Path | None) -> None:
        """Use `db`; `path` is the file for messages, None in memory."""
        self._db = db
        self._path = path

    def rows(self, sql: str, /, *values: object, **named: object) -> list[Row]:
        """Return all rows of a SELECT, with `values` for its question marks or `named` for its `:names`."""
        with told_apart(self._path):
            return self._db.execute(sql, named or values).fetchall()

    def row(self, sql: str, /, *values: object, **named: object) -> Row | None:
        """Return the first row of a SELECT, or None if there is none."""
        with told_apart(self._path):
            cursor = self._db.execute(sql, named or values)
            first: Row | None = cursor.fetchone()
            cursor.close()
            return first

    def value(self, sql: str, /, *values: object, **named: object) -> Any:  # noqa: ANN401 -- columns hold any type
        """Return the first column of the first row of a SELECT, or None if there is no row."""
        first = self.row(sql, *values, **named)
        return None if first is None else first[0]

    def stream(self, sql: str, /, *values: object) -> Iterator[Row]:
        """Yield the rows of a SELECT as they are read, for results too long to hold."""
        with told_apart(self._path):
            yield from self._db.execute(sql, values)

    def write(self, sql: str, /, *values: object) -> None:
        """Run one statement that changes the collection; inside a transaction, or as one of its own."""
        with told_apart(self._path):
            self._db.execute(sql, values)

    def write_many(self, sql: str, rows: Iterable[Row]) -> None:
        """Run one statement for each of `rows`; inside a transaction only."""
        with told_apart(self._path):
            self._db.conn.executemany(sql, rows)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Keep all writes within, or none if an exception leaves it. One inside another is part of the outer one.

        It takes the right to write at once, waiting for other programs as long as the busy timeout allows; so what
        is read within cannot change before it is written.
        """
        if self._db.conn.in_transaction:
            with self._db.atomic():
                yield
            return
        with told_apart(self._path):
            self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
            with told_apart(self._path):
                self._db.commit()
        except BaseException:
            self._db.rollback()
            raise

    @contextmanager
    def standstill(self) -> Iterator[None]:
        """Let all that is read within be of one moment, whatever other connections write meanwhile. Write nothing."""
        with told_apart(self._path):
            self._db.execute("BEGIN")
        try:
            yield
        finally:
            self._db.rollback()

    def close(self) -> None:
        """Close the connection; an open transaction is undone."""
        self._db.close()
