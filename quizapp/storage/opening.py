"""Opening a collection's file: made if missing, migrated if old, refused untouched if it is anything else.

A file is examined over a connection that cannot change it and leaves nothing beside it. Only then is it opened, for
writing or for reading alone. The whole file is not read: what is damaged further in is met, and reported, when it is
used.
"""

import os
import sqlite3
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from sqlite_utils import Database

from quizapp.errors import QuizAppError
from quizapp.storage.faults import told_apart
from quizapp.storage.migrations import Schema

APPLICATION_ID = int.from_bytes(b"Quiz")
"""What says in the header of a SQLite file whose file it is."""

_ANOTHER_FILE = "Restore a backup, or move the file away to start with a new collection."


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where a collection is: a `path`, or None for one in memory under `name`. `busy_timeout` is in seconds.

    With `reading`, its connections write nothing, and need no right to.
    """

    path: Path | None
    name: str = ""
    busy_timeout: float = 5.0
    reading: bool = False

    def uri(self, mode: str) -> str:
        """Return what SQLite opens, with `mode` such as "mode=rw" for a file."""
        if self.path is None:
            return f"file:/{self.name}?vfs=memdb"
        absolute = self.path.absolute().as_posix()
        # Names of files are bytes, which need not be text.
        return "file://" + quote(os.fsencode(absolute if absolute.startswith("/") else "/" + absolute)) + "?" + mode


def connect(address: Address, *, foreign_keys: bool = True) -> Database:
    """Return a connection to `address`; what is committed on it is on disk when that returns."""
    db = _database(address, _mode_of(address))
    with told_apart(address.path):
        db.execute(f"PRAGMA query_only = {address.reading:d}")
        db.execute(f"PRAGMA foreign_keys = {foreign_keys:d}")
        db.execute("PRAGMA synchronous = FULL")
    return db


def make_if_missing(path: Path, schema: Schema) -> bool:
    """Make an empty collection where there is no file at `path` yet, and return whether it was made.

    It comes into being as a whole: neither a crash nor a second program sees half of it.
    """
    if os.path.lexists(path):
        return False
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".new-collection-", dir=path.parent) as folder:
            made = Path(folder) / path.name
            with told_apart(path), closing(sqlite3.connect(made)) as connection:
                # A deck's searchable words are some 2 KB: pages of SQLite's usual 4 KB would be half empty.
                connection.execute("PRAGMA page_size = 8192")
                fill(_wrapped(connection), schema)
                connection.execute("PRAGMA journal_mode = WAL")
            return _put_in_place(made, path)
    except OSError as error:
        raise QuizAppError(
            f"The collection {path} cannot be made: {error.strerror}.",
            "Check that the folder can be written to, or choose another profile folder.",
        ) from error


def fill(db: Database, schema: Schema) -> None:
    """Make `schema` in a database that is empty."""
    with db.atomic():
        schema.steps.apply(db)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {schema.version}")


def examine(path: Path, schema: Schema, *, busy_timeout: float, reading: bool = False) -> int:
    """Return the schema number of the file at `path`.

    Raises QuizAppError, with the file and all beside it as they were, where it is no collection, damaged, locked,
    made by a newer version than that of `schema`, or where it may not be read or, unless `reading`, not written.
    """
    _refuse_what_cannot_be_read(path)
    if not reading:
        _refuse_what_may_not_be_written(path)
    mode = _mode_to_read(path)
    with told_apart(path), closing(_database(Address(path=path, busy_timeout=busy_timeout), mode)) as db:
        if db.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise QuizAppError(f"{path} is no collection: it was not made by Quizapp.", _ANOTHER_FILE)
        version: int = db.execute("PRAGMA user_version").fetchone()[0]
        if version > schema.version:
            raise QuizAppError(
                f"The collection {path} was made by a newer version of Quizapp "
                f"(its schema is {version}, this version knows {schema.version}).",
                "Install the newer version; the file was not changed.",
            )
        _refuse_damage(db, path)
    return version


def may_be_written(path: Path) -> bool:
    """Whether the file at `path` may be written, and its folder, where SQLite keeps its write-ahead log."""
    return _is_allowed(path, os.W_OK) and _is_allowed(path.resolve().parent, os.W_OK | os.X_OK)


def _refuse_what_cannot_be_read(path: Path) -> None:
    if path.is_dir():
        raise QuizAppError(f"{path} is a folder, where the collection should be a file.", _ANOTHER_FILE)
    if not path.is_file():
        raise QuizAppError(f"{path} is no file that a collection could be in.", _ANOTHER_FILE)
    if path.stat().st_size == 0:
        raise QuizAppError(f"The collection {path} is empty: the file has no content at all.", _ANOTHER_FILE)
    if not _is_allowed(path, os.R_OK):
        raise QuizAppError(f"The collection {path} may not be read.", "Allow it for the file.")


def _refuse_what_may_not_be_written(path: Path) -> None:
    if may_be_written(path):
        return
    if not _is_allowed(path, os.W_OK):
        raise QuizAppError(f"The collection {path} may be read, but not written to.", "Allow writing to the file.")
    raise QuizAppError(f"The folder of the collection {path} may not be written to.", "Allow it for the folder.")


def _is_allowed(path: Path, rights: int) -> bool:
    return os.access(path, rights, effective_ids=os.access in os.supports_effective_ids)


def _mode_of(address: Address) -> str:
    """Return how SQLite opens the file of `address`; one that may be written is then safe from others that write."""
    if address.path is None or not address.reading or may_be_written(address.path):
        return "mode=rw"
    return _mode_to_read(address.path)


def _mode_to_read(path: Path) -> str:
    """Return how SQLite opens the file at `path` without a right to write.

    Without a write-ahead log the file is all there is, and can be read without even a lock. With one it must be read
    too: an interrupted program may have left the newest pages in it.
    """
    file = path.resolve()
    return "mode=ro" if file.with_name(file.name + "-wal").exists() else "mode=ro&immutable=1"


def _refuse_damage(db: Database, path: Path) -> None:
    """Read the schema and the first row of each table: a torn or overwritten beginning shows there."""
    names = set(db.table_names())
    if not names >= {"deck", "card", "review", "id_counter"}:
        raise QuizAppError(f"The collection {path} is damaged: tables are missing.", _ANOTHER_FILE)
    for name in names:
        next(db.table(name).rows_where(limit=1), None)


def _put_in_place(made: Path, path: Path) -> bool:
    try:
        path.hardlink_to(made)
    except FileExistsError:
        return False
    except OSError:  # The file system has no hard links.
        made.rename(path)
    return True


def _database(address: Address, mode: str) -> Database:
    with told_apart(address.path):
        return _wrapped(sqlite3.connect(address.uri(mode), uri=True, timeout=address.busy_timeout))


def _wrapped(connection: sqlite3.Connection) -> Database:
    """Return sqlite-utils on `connection`, without looking for plug-ins, which costs start-up time."""
    return Database(connection, execute_plugins=False, recursive_triggers=False, strict=True)
