"""An SQLite error is the world's fault or a bug, by its code."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from quizapp.errors import BusyError, QuizAppError, StaleError
from quizapp.storage.faults import told_apart


def sqlite_error(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("as SQLite words it")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (sqlite3.SQLITE_BUSY, "in use by another program"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "in use by another program"),
        (sqlite3.SQLITE_LOCKED, "another part of this program"),
        (sqlite3.SQLITE_READONLY_DBMOVED, "cannot be written"),
        (sqlite3.SQLITE_CANTOPEN, "cannot be opened"),
        (sqlite3.SQLITE_PERM, "may not be opened"),
        (sqlite3.SQLITE_IOERR_FSYNC, "disk failed"),
        (sqlite3.SQLITE_FULL, "disk is full"),
        (sqlite3.SQLITE_CORRUPT_INDEX, "is damaged"),
        (sqlite3.SQLITE_NOTADB, "is no collection"),
    ],
)
def test_the_worlds_faults_name_the_file_and_a_remedy(code: int, words: str):
    error = sqlite_error(code)
    with pytest.raises(QuizAppError, match=words) as told, told_apart(Path("there/collection.db")):
        raise error
    assert str(Path("there/collection.db")) in told.value.message
    assert told.value.hint
    assert told.value.__cause__ is error


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_BUSY, BusyError),
        (sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY, StaleError),
        (sqlite3.SQLITE_CONSTRAINT_NOTNULL, StaleError),
    ],
)
def test_what_another_program_did_can_be_told_from_the_rest(code: int, kind: type[QuizAppError]):
    with pytest.raises(kind), told_apart(Path("collection.db")):
        raise sqlite_error(code)


def test_a_text_that_is_none_is_damage():
    path = Path("collection.db")
    with closing(sqlite3.connect(":memory:")) as db, pytest.raises(QuizAppError, match="is damaged"), told_apart(path):
        db.execute("SELECT CAST(x'ff' AS TEXT)").fetchone()


def test_a_name_in_the_schema_that_is_no_text_is_damage(tmp_path: Path):
    path = tmp_path / "collection.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("CREATE TABLE deck (id)")
        db.execute("PRAGMA writable_schema = 1")
        db.execute("UPDATE sqlite_master SET name = CAST(x'ff' AS TEXT), sql = 'CREATE TABLE deck ('")
    with closing(sqlite3.connect(path)) as db, pytest.raises(QuizAppError, match="is damaged"), told_apart(path):
        db.execute("SELECT * FROM deck")


def test_a_collection_in_memory_is_called_so():
    with pytest.raises(QuizAppError, match="in memory"), told_apart(None):
        raise sqlite_error(sqlite3.SQLITE_FULL)


@pytest.mark.parametrize(
    "bug",
    [
        sqlite_error(sqlite3.SQLITE_ERROR),
        sqlite_error(sqlite3.SQLITE_CONSTRAINT_UNIQUE),
        sqlite3.ProgrammingError("Cannot operate on a closed database."),
        ValueError("not of SQLite at all"),
    ],
)
def test_all_else_is_a_bug_and_stays_what_it_is(bug: Exception):
    with pytest.raises(type(bug)) as raised, told_apart(Path("collection.db")):
        raise bug
    assert raised.value is bug
