"""What waits to be asked, as numbers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DueCounts:
    """How many cards could be asked today.

    `due` are cards in state REVIEW whose day has come, `learning` those in a learning or relearning step that ends
    today, `new` all that were never asked. Suspended, superseded and buried cards count nowhere.
    """

    due: int
    learning: int
    new: int

    @property
    def total(self) -> int:
        """All of them together."""
        return self.due + self.learning + self.new
