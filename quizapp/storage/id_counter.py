"""Ids that are given once: the counters of the collection only ever go up."""

from quizapp.storage.connection import Connection

# One statement, for every answer reserves ids.
_RESERVE = """
    INSERT INTO id_counter (name, last) VALUES (?, ?)
    ON CONFLICT (name) DO UPDATE SET last = last + excluded.last RETURNING last
"""


class IdCounter:
    """Counts the ids of each kind of object."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def reserve(self, kind: str, count: int) -> range:
        """Return `count` ids of a kind ("deck", "card", …) that were never given before."""
        with self._connection.transaction():
            last: int = self._connection.value(_RESERVE, kind, count)
        return range(last - count + 1, last + 1)
