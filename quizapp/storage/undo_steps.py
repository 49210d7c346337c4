"""The newest steps of study, kept in the collection so that they can be taken back after the next start."""

from contextlib import suppress
from typing import NamedTuple

from quizapp.core.changes import Action, Snapshot
from quizapp.storage.connection import Connection
from quizapp.storage.id_counter import IdCounter
from quizapp.storage.snapshot_text import snapshot_from, text_of

_KEPT = 100


class KeptStep(NamedTuple):
    """One step as it is kept: what it changed, as that was `before` and `after`, as text. Most are never read."""

    id: int
    action: str
    before: str
    after: str

    def read(self) -> tuple[Action, Snapshot, Snapshot] | None:
        """Return what was done, and what it changed as that was before and after.

        None where another version kept it in its own way.
        """
        with suppress(ValueError, LookupError, TypeError):
            return Action(self.action), snapshot_from(self.before), snapshot_from(self.after)
        return None


class UndoStore:
    """Keeps the newest 100 steps."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._ids = IdCounter(connection)

    def keep(self, action: Action, *, before: Snapshot, after: Snapshot) -> int:
        """Keep a step, in the transaction that makes it, and return its id, which was never given before."""
        (step_id,) = self._ids.reserve("undo_step", 1)
        self._connection.write(
            "INSERT INTO undo_step (id, action, before, after) VALUES (?, ?, ?, ?)",
            step_id,
            action.value,
            text_of(before),
            text_of(after),
        )
        self._connection.write(
            "DELETE FROM undo_step WHERE id <= (SELECT id FROM undo_step ORDER BY id DESC LIMIT 1 OFFSET ?)", _KEPT
        )
        return step_id

    def forget(self, step_id: int) -> None:
        """Keep a step no longer."""
        self._connection.write("DELETE FROM undo_step WHERE id = ?", step_id)

    def all(self) -> list[KeptStep]:
        """Return the steps, the oldest first."""
        rows = self._connection.rows("SELECT id, action, before, after FROM undo_step ORDER BY id")
        return [KeptStep(*row) for row in rows]
