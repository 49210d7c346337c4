"""The newest steps of study, kept in the collection so that they can be taken back after the next start."""

from contextlib import suppress
from dataclasses import dataclass

from quizapp.core.changes import Action, Snapshot
from quizapp.storage.connection import Connection
from quizapp.storage.id_counter import IdCounter
from quizapp.storage.snapshot_text import snapshot_from, text_of

_KEPT = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptStep:
    """One step: what it changed, as that was `before` and `after`."""

    id: int
    action: Action
    before: Snapshot
    after: Snapshot


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
        """Return the steps, the oldest first; those that another version kept in its own way are passed over."""
        steps = []
        for step_id, action, before, after in self._connection.rows(
            "SELECT id, action, before, after FROM undo_step ORDER BY id"
        ):
            with suppress(ValueError, LookupError, TypeError):
                steps.append(
                    KeptStep(
                        id=step_id,
                        action=Action(action),
                        before=snapshot_from(before),
                        after=snapshot_from(after),
                    )
                )
        return steps
