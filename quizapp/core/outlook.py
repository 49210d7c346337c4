"""What study comes to: how much time it takes, and how much is known for it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """The days ahead, as they were simulated.

    `answers` and `minutes` are those of each day. At the end, `known` is how many of the `cards` met by then would be
    recalled: the sum of their retrievabilities. On `paused_days` more reviews wait than a day takes, and no new card is
    met; day `clear_after`, counted from 0, is the first at whose end none waits, None where there is none.
    """

    answers: tuple[float, ...]
    minutes: tuple[float, ...]
    known: float
    cards: int
    paused_days: int
    clear_after: int | None = None

    @property
    def minutes_a_day(self) -> float:
        """The minutes of a day on average."""
        return sum(self.minutes) / len(self.minutes)
