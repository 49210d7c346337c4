"""Transactions keep all or nothing, and the world's faults are told from bugs."""

import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from stored import NOW, interrupted_transaction

from quizapp.errors import QuizAppError, StaleError
from quizapp.storage.collection import Collection
from quizapp.storage.connection import Connection

COUNT = "SELECT count(*) FROM note"
WRITE = "INSERT INTO note (name, value) VALUES (?, 'x')"


@pytest.fixture
def connection(collection: Collection) -> Connection:
    return collection._connection


@pytest.fixture
def other(path: Path, backups: Path, connection: Connection) -> Iterator[Connection]:
    """A second program, which does not wait long."""
    with Collection.open(path, backups=backups, now=NOW, busy_timeout=0.05) as opened:
        yield opened._connection


def test_a_transaction_is_seen_by_others_as_a_whole(connection: Connection, other: Connection):
    with connection.transaction():
        connection.write(WRITE, "one")
        connection.write(WRITE, "two")
        assert other.value(COUNT) == 0
    assert other.value(COUNT) == 2


def test_an_exception_undoes_the_transaction(connection: Connection):
    with interrupted_transaction(connection):
        connection.write(WRITE, "one")
        connection.write_many(WRITE, [("two",), ("three",)])
    assert connection.value(COUNT) == 0
    connection.write(WRITE, "after")
    assert connection.value(COUNT) == 1


def test_a_nested_transaction_is_kept_or_undone_with_the_outer_one(connection: Connection, other: Connection):
    with interrupted_transaction(connection):
        with connection.transaction():
            connection.write(WRITE, "inner")
        assert other.value(COUNT) == 0
    assert connection.value(COUNT) == 0


def test_a_nested_transaction_that_fails_leaves_the_outer_one_as_it_was_before(connection: Connection):
    with connection.transaction():
        connection.write(WRITE, "outer")
        with interrupted_transaction(connection):
            connection.write(WRITE, "inner")
    assert connection.rows("SELECT name FROM note") == [("outer",)]


def test_a_broken_reference_found_at_the_end_undoes_the_transaction(connection: Connection):
    transaction = connection.transaction()
    transaction.__enter__()
    connection.write(WRITE, "one")
    connection.write("PRAGMA defer_foreign_keys = ON")
    connection.write("INSERT INTO choice (card_id, position, text) VALUES (7, 0, 'of no card')")
    with pytest.raises(StaleError):
        transaction.__exit__(None, None, None)
    assert connection.value(COUNT) == 0
    with connection.transaction():
        connection.write(WRITE, "after")


def test_a_write_alone_is_kept_at_once(connection: Connection, other: Connection):
    connection.write(WRITE, "one")
    assert other.value(COUNT) == 1


def test_whoever_waits_too_long_for_another_programs_transaction_is_told(connection: Connection, other: Connection):
    with connection.transaction(), pytest.raises(QuizAppError, match="in use by another program"):
        other.transaction().__enter__()
    with other.transaction():
        other.write(WRITE, "afterwards")
    assert connection.value(COUNT) == 1


def test_reading_goes_on_while_another_program_writes(connection: Connection, other: Connection):
    with connection.transaction():
        connection.write(WRITE, "one")
        assert other.rows("SELECT * FROM note") == []


def test_what_is_read_in_a_transaction_is_still_so_when_it_writes(connection: Connection, other: Connection):
    with connection.transaction():
        assert connection.value(COUNT) == 0
        with pytest.raises(QuizAppError, match="in use"):
            other.write(WRITE, "in between")
        connection.write(WRITE, "one")
    assert connection.rows("SELECT name FROM note") == [("one",)]


def test_a_full_disk_is_reported_and_nothing_is_half_written(connection: Connection):
    pages = connection.value("PRAGMA page_count")
    connection.write(f"PRAGMA max_page_count = {pages + 4}")
    with pytest.raises(QuizAppError, match="disk is full"), connection.transaction():
        connection.write_many(WRITE, [(f"{number}{'x' * 5000}",) for number in range(50)])
    assert connection.value(COUNT) == 0
    connection.write(WRITE, "a small one")
    assert connection.value(COUNT) == 1


def test_a_wrong_statement_is_a_bug_and_no_fault_of_the_world(connection: Connection):
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        connection.rows("SELECT * FROM no_table")
    with pytest.raises(sqlite3.IntegrityError), connection.transaction():
        connection.write_many(WRITE, [("same",), ("same",)])


def test_values_are_given_in_order_or_by_name(connection: Connection):
    assert connection.row("SELECT ?, ?", 1, "two") == (1, "two")
    assert connection.row("SELECT :b, :a", a=1, b="two") == ("two", 1)
    assert connection.row("SELECT 1 WHERE 0") is None
    assert connection.value("SELECT 1 WHERE 0") is None


def test_a_stream_yields_row_by_row(connection: Connection):
    rows = connection.stream("SELECT value FROM json_each(?)", "[1, 2, 3]")
    assert next(rows) == (1,)
    assert list(rows) == [(2,), (3,)]


def test_a_connection_belongs_to_its_thread(connection: Connection):
    raised: list[BaseException] = []

    def read() -> None:
        with pytest.raises(sqlite3.ProgrammingError, match="thread") as error:
            connection.value(COUNT)
        raised.append(error.value)

    thread = threading.Thread(target=read)
    thread.start()
    thread.join()
    assert raised


def test_at_a_standstill_nothing_changes_that_others_write(connection: Connection, other: Connection):
    with connection.standstill():
        assert connection.value(COUNT) == 0
        other.write(WRITE, "one")
        assert connection.value(COUNT) == 0
    assert connection.value(COUNT) == 1


def test_a_standstill_ends_with_an_exception_too(connection: Connection):
    with pytest.raises(InterruptedError), connection.standstill():
        raise InterruptedError
    connection.write(WRITE, "one")
    assert connection.value(COUNT) == 1
