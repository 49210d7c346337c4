"""What a study session asks its cards from, whichever kind of session it is."""

from datetime import datetime
from typing import Protocol

from quizapp.core.card import Card
from quizapp.services.workload import Progress


class StudyQueue(Protocol):
    """Says which card is next and how far the session is; it follows the answers and can look at all anew."""

    @property
    def progress(self) -> Progress:
        """How far the session is."""

    def next_card(self, now: datetime) -> Card | None:
        """Return the card to ask at `now`, None where nothing is left to ask."""

    def asks(self, card: Card) -> bool:
        """Whether the session may ask `card`, as it is."""

    def count_answer(self, before: Card, after: Card, *, duration_ms: int, now: datetime) -> None:
        """Take into account that a card was answered at `now`, without counting everything anew."""

    def recount(self, now: datetime) -> None:
        """Count everything anew from the collection."""
