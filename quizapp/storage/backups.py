"""Copies of the collection, made while it is open."""

import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from quizapp.errors import QuizAppError


def back_up(source: sqlite3.Connection, folder: Path, *, version: int, now: datetime) -> Path:
    """Copy the whole collection that `source` has open into `folder` and return the copy's path.

    The copy is named with the schema's `version` and the instant `now`; an older copy is never written over. `source`
    must not be in a transaction: SQLite would wait for its end. Raises QuizAppError, and leaves no half of a copy
    behind, where it cannot be made.
    """
    path = _unused(folder, f"collection-schema{version}-{now:%Y%m%d-%H%M%S}")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".part")
        with closing(sqlite3.connect(unfinished)) as target:
            source.backup(target)
        unfinished.replace(path)
    except (OSError, sqlite3.Error) as error:
        with suppress(OSError):
            path.with_suffix(".part").unlink()
        raise QuizAppError(
            f"The backup {path} cannot be made: {getattr(error, 'strerror', None) or error}.",
            "Check that the folder can be written to and has space.",
        ) from error
    return path


def _unused(folder: Path, stem: str) -> Path:
    path = folder / f"{stem}.db"
    number = 2
    while path.exists():
        path = folder / f"{stem}-{number}.db"
        number += 1
    return path
