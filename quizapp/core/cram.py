"""A round of cramming: what was known, and what comes back, kept apart from the schedule."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Self

from quizapp.core.clock import from_millis, to_millis
from quizapp.core.ids import CardId
from quizapp.core.review import Rating


@dataclass(frozen=True, slots=True, kw_only=True)
class CramRound:
    """One round over the cards that `subject` names, begun at `began` (aware, whole milliseconds).

    `known` are the cards that need not be asked again; `missed` those answered Again, with the instant of that.
    """

    subject: str
    began: datetime
    known: frozenset[CardId] = frozenset()
    missed: Mapping[CardId, datetime] = field(default_factory=dict)

    def answered(self, card_id: CardId, rating: Rating, now: datetime) -> Self:
        """Return the round after `card_id` was rated at `now`: Again brings it back, anything else is known."""
        missed = {key: at for key, at in self.missed.items() if key != card_id}
        if rating is Rating.AGAIN:
            return replace(self, missed={**missed, card_id: now})
        return replace(self, missed=missed, known=self.known | {card_id})

    @property
    def text(self) -> str:
        """The round as `from_text` reads it."""
        values = {
            "subject": self.subject,
            "began": to_millis(self.began),
            "known": sorted(self.known),
            "missed": {str(card_id): to_millis(at) for card_id, at in self.missed.items()},
        }
        return json.dumps(values, separators=(",", ":"))

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Return the round that `text` tells of. Raises ValueError, LookupError or TypeError for any other text."""
        values = json.loads(text)
        return cls(
            subject=values["subject"],
            began=from_millis(values["began"]),
            known=frozenset(map(CardId, values["known"])),
            missed={CardId(int(key)): from_millis(at) for key, at in values["missed"].items()},
        )
