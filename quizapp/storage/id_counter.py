"""Ids that are given once: the counters of the collection only ever go up."""

from quizapp.storage.connection import Connection


class IdCounter:
    """Counts the ids of each kind of object."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def reserve(self, kind: str, count: int) -> range:
        """Return `count` ids of a kind ("deck", "card", …) that were never given before."""
        with self._connection.transaction():
            self._connection.write(
                "INSERT INTO id_counter (last, name) VALUES (?, ?) "
                "ON CONFLICT (name) DO UPDATE SET last = last + excluded.last",
                count,
                kind,
            )
            last: int = self._connection.value("SELECT last FROM id_counter WHERE name = ?", kind)
        return range(last - count + 1, last + 1)
