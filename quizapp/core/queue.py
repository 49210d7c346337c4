"""What waits to be asked: which cards, and how many."""

from dataclasses import dataclass
from datetime import date, datetime

from quizapp.core.card import Card, State


@dataclass(frozen=True, slots=True, kw_only=True)
class DueCounts:
    """How many cards could be asked today.

    `due` are cards in state REVIEW whose day has come, `learning` those in a learning or relearning step that ends
    today, `new` all that were never asked. Suspended, superseded, withdrawn and buried cards count nowhere.
    """

    due: int
    learning: int
    new: int

    @property
    def total(self) -> int:
        """All of them together."""
        return self.due + self.learning + self.new


@dataclass(frozen=True, slots=True, kw_only=True)
class DayLimits:
    """How many new cards, and how many cards in state REVIEW, may be asked on a day."""

    new: int
    reviews: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerCounts:
    """How many answers were given: `new` to cards never asked before, `reviews` to cards in state REVIEW, `all`."""

    new: int
    reviews: int
    all: int


def is_askable(card: Card, *, today: date, day_end: datetime) -> bool:
    """Whether a session on the study day `today`, which ends at `day_end`, may ask `card`."""
    if card.rests:
        return False
    if card.buried_until is not None and card.buried_until > today:
        return False
    due = card.schedule.due
    return card.schedule.state is State.NEW or (due is not None and due < day_end)


def weight_of(card: Card, *, today: date, day_end: datetime) -> DueCounts:
    """Return what `card` adds to the counts of the study day `today`: one in the place of its state, or nothing."""
    if not is_askable(card, today=today, day_end=day_end):
        return DueCounts(due=0, learning=0, new=0)
    state = card.schedule.state
    return DueCounts(
        due=int(state is State.REVIEW),
        learning=int(state in (State.LEARNING, State.RELEARNING)),
        new=int(state is State.NEW),
    )
