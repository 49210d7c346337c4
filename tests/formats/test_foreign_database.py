"""Databases of other programs: read without harm, and within the bounds of their file."""

import sqlite3
from contextlib import closing, suppress
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.errors import QuizAppError
from quizapp.formats.foreign_database import SIGNATURE, open_database

SCRIPT = """
create table word (id integer, text, length);
insert into word values (2, 'Quito', 5), (1, 'Lima', 4), (3, null, 'four');
create view endless as with recursive n(i) as (select 1 union all select i + 1 from n) select i as id from n;
"""


def database(script=SCRIPT):
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(script)
        return BytesIO(connection.serialize())


def rows(file, *columns, table="word", order=None):
    with open_database(file, shown="words.db") as found:
        return list(found.rows(table, columns, order=order))


def refusal(file, *columns, table="word"):
    with pytest.raises(QuizAppError) as refused:
        rows(file, *columns, table=table)
    assert refused.value.hint
    return refused.value.message


def test_rows_come_with_the_columns_asked_for_in_the_order_asked_for():
    assert rows(database(), "text", "id") == [("Quito", 2), ("Lima", 1), (None, 3)]
    assert rows(database(), "id", "length", order="id") == [(1, 4), (2, 5), (3, "four")]


def test_tables_and_columns_are_named_and_views_are_none():
    with open_database(database(), shown="words.db") as found:
        assert found.tables == {"word"}
        assert found.columns("word") == {"id", "text", "length"}
        assert found.columns("other") == frozenset()


def test_a_view_is_never_read():
    assert "no table endless" in refusal(database(), "id", table="endless")


def test_what_a_table_lacks_is_named():
    assert refusal(database(), "text", "nothing") == "words.db has no table word with nothing."


def test_a_name_with_quotes_is_a_name():
    assert rows(database('create table "a""b" ("c d"); insert into "a""b" values (1)'), "c d", table='a"b') == [(1,)]


def test_text_that_is_no_utf_8_comes_with_replacement_characters():
    file = database("create table word (text); insert into word values (cast(x'4cff6d' as text))")
    assert rows(file, "text") == [("L\ufffdm",)]


def test_a_collation_of_the_other_program_can_be_told():
    file = database("create table word (id integer, text)")
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.create_collation("unlike", lambda one, other: (one > other) - (one < other))
        connection.execute("create table word (text text collate unlike)")
        connection.execute("insert into word values ('b'), ('a')")
        file = BytesIO(connection.serialize())
    with open_database(file, shown="x", collations={"unlike": lambda a, b: (a > b) - (a < b)}) as found:
        assert list(found.rows("word", ["text"], order="text")) == [("a",), ("b",)]


def test_more_than_the_file_can_hold_is_not_read():
    """Added columns give all rows a text that the file has once."""
    many = ", ".join(["(1)"] * 500)
    word = "x" * 1000
    file = database(
        f"create table word (id integer); insert into word values {many};"
        f"alter table word add column text default '{word}'"
    )
    assert "damaged" in refusal(file, "text")


@pytest.mark.parametrize("data", [SIGNATURE, SIGNATURE + b"\xff" * 5000, database().getvalue()[:3000]])
def test_a_damaged_file_is_refused(data):
    assert refusal(BytesIO(data), "text") == "words.db is a damaged database."


def test_a_complaint_about_the_file_that_is_no_text_is_a_refusal():
    data = database().getvalue().replace(b"CREATE TABLE word", b"CREATE TABL\xff word")
    assert refusal(BytesIO(data), "text") == "words.db is a damaged database."


def test_a_fault_of_the_reader_is_its_own():
    with pytest.raises(ZeroDivisionError), open_database(database(), shown="words.db"):
        raise ZeroDivisionError


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 8191), st.integers(0, 255)), min_size=1, max_size=30))
def test_flipped_bytes_give_rows_or_a_refusal(flips):
    data = bytearray(database().getvalue())
    for at, value in flips:
        data[at % len(data)] = value
    with suppress(QuizAppError):
        rows(BytesIO(data), "id", "text", order="id")
