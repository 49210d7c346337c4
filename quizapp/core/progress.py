"""How long work says how far it is, and learns that it is no longer wanted."""

from typing import Protocol


class WorkProgress(Protocol):
    """Handed to long work; may be used from the thread that the work runs on."""

    def report(self, done: int, total: int) -> None:
        """Say that `done` of `total` pieces are finished."""
        ...

    @property
    def cancelled(self) -> bool:
        """Whether the student has given up waiting."""
        ...
