"""Small facts about the collection, each under a name."""

from quizapp.storage.connection import Connection


class NoteStore:
    """Reads and writes notes."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, name: str) -> str | None:
        """Return the note `name`, None where there is none."""
        value: str | None = self._connection.value("SELECT value FROM note WHERE name = ?", name)
        return value

    def put(self, name: str, value: str | None) -> None:
        """Write the note `name`, or remove it for None."""
        if value is None:
            self._connection.write("DELETE FROM note WHERE name = ?", name)
            return
        self._connection.write(
            "INSERT INTO note (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            name,
            value,
        )
