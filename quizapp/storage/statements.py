"""SQL that follows from a list of columns, and lists of values as one parameter."""

import json
from collections.abc import Iterable


def select(columns: str, rest: str) -> str:
    """Return a SELECT of `columns`, names joined by commas; `rest` goes on from FROM."""
    return f"SELECT {columns} {rest}"


def insert(table: str, columns: str, **computed: str) -> str:
    """Return an INSERT into `table`: a question mark for each of `columns`, or the SQL given for it as `computed`."""
    values = ", ".join(computed.get(column, "?") for column in columns.split(", "))
    return f"INSERT INTO {table} ({columns}) VALUES ({values})"  # noqa: S608 -- names from this room's code only


def update(table: str, columns: str, **computed: str) -> str:
    """Return an UPDATE of the row of `table` whose id is the last parameter; the others are as for `insert`."""
    values = ", ".join(f"{column} = {computed.get(column, '?')}" for column in columns.split(", "))
    return f"UPDATE {table} SET {values} WHERE id = ?"  # noqa: S608 -- names from this room's code only


def listed(values: Iterable[int | str]) -> str:
    """Return `values` as one parameter for `IN (SELECT value FROM json_each(?))`, which has no limit of length."""
    return json.dumps(list(values))
