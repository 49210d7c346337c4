"""SQLite's errors told apart: what the world did to the file becomes a QuizAppError, all else is a bug and stays."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quizapp.errors import BusyError, QuizAppError, StaleError

_FAULTS = {
    sqlite3.SQLITE_LOCKED: (
        "The collection {name} is in use by another part of this program.",
        "Wait a moment and try again.",
    ),
    sqlite3.SQLITE_READONLY: (
        "The collection {name} cannot be written to.",
        "Allow writing to the file and to its folder.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "The collection {name} cannot be opened.",
        "Check that the folder exists and that you may read and write in it.",
    ),
    sqlite3.SQLITE_PERM: (
        "The collection {name} may not be opened.",
        "Allow reading and writing of the file and of its folder.",
    ),
    sqlite3.SQLITE_IOERR: (
        "The disk failed while the collection {name} was read or written.",
        "Check the disk, and whether it is full; what was answered before is kept.",
    ),
    sqlite3.SQLITE_FULL: (
        "The disk is full, so the collection {name} cannot be written to.",
        "Free some space and try again; what was answered before is kept.",
    ),
    sqlite3.SQLITE_CORRUPT: (
        "The collection {name} is damaged.",
        "Restore a backup; the damaged file is left as it is.",
    ),
    sqlite3.SQLITE_NOTADB: (
        "{name} is no collection: it is not a SQLite file, or its beginning is damaged.",
        "Restore a backup, or move the file away to start with a new collection.",
    ),
}


# What a write refers to is gone: a card's deck, an answer's card.
_MISSING = {sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY, sqlite3.SQLITE_CONSTRAINT_NOTNULL}


@contextmanager
def told_apart(path: Path | None) -> Iterator[None]:
    """Turn an SQLite error raised within into a QuizAppError about `path` if the world is at fault."""
    try:
        yield
    except (sqlite3.Error, UnicodeDecodeError) as error:
        # The driver's own complaints (a closed connection, the wrong thread) have no SQLite code.
        code = sqlite3.SQLITE_CORRUPT if _is_torn_text(error) else getattr(error, "sqlite_errorcode", None)
        fault = None if code is None else _fault(code, path or "in memory")
        if fault is None:
            raise
        raise fault from error


def _is_torn_text(error: Exception) -> bool:
    """Whether the driver says that bytes of the file are no text: only damage puts such into it."""
    return isinstance(error, UnicodeDecodeError) or str(error).startswith("Could not decode to UTF-8")


def _fault(code: int, name: Path | str) -> QuizAppError | None:
    if code in _MISSING:
        return StaleError(
            f"What was to be changed in the collection {name} is no longer all there.",
            "Another program has deleted a part of it; nothing was changed.",
        )
    if code & 0xFF == sqlite3.SQLITE_BUSY:
        return BusyError(
            f"The collection {name} is in use by another program.",
            "Wait until the other program has finished, or close it, and try again.",
        )
    message, hint = _FAULTS.get(code & 0xFF, (None, ""))
    return None if message is None else QuizAppError(message.format(name=name), hint)
