"""A card: one question of a deck, and where it stands in the student's memory."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import IntEnum, StrEnum

from quizapp.core.ids import CardId, DeckId
from quizapp.core.key_points import KeyPoint
from quizapp.core.picture import Picture
from quizapp.core.withdrawal import Withdrawal


class CardKind(StrEnum):
    """How a card asks."""

    BASIC = "basic"
    """A question and its answer."""
    CHOICE = "choice"
    """A question with choices of which one is right."""
    CLOZE = "cloze"
    """A text with a part left out."""


class State(IntEnum):
    """Where a card stands in its life. The numbers are stored; they never change."""

    NEW = 0
    LEARNING = 1
    REVIEW = 2
    RELEARNING = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoryState:
    """What FSRS knows of a memory: `stability` in days (interval at which recall is 90 % likely) and
    `difficulty` from 1 to 10.
    """

    stability: float
    difficulty: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """All that the scheduler owns of a card.

    `step` is the index of the learning or relearning step the card is in, else None. `due` is the instant from
    which the card may be asked; None while the card is new. A card in state REVIEW is asked on the study day of
    its `due`, whatever the hour. `lapses` counts how often it was forgotten in state REVIEW. `checks` is how many
    early reviews are still to come after a miss that the student was sure about.
    """

    state: State = State.NEW
    step: int | None = None
    memory: MemoryState | None = None
    due: datetime | None = None
    last_review: datetime | None = None
    reps: int = 0
    lapses: int = 0
    checks: int = 0


NEW_SCHEDULE = Schedule()


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One question of a deck. Suspension, burying, supersession, withdrawal and flag stand beside the state.

    `position` orders the cards of a deck as the article had them, from 0. `buried_until` is the first study day
    on which a buried card may be asked again. `flag` is 0 (none) to 7. `cut_off` marks an answer that was
    incomplete in the article. For a choice card `answer` is the text of the right choice and `correct` its index.
    `passage` is what the article says where the card was made of it, shown with the answer. `key_points` are a cut of
    the answer; empty until the card is first asked. A card that was split out of another names it as `split_from`.
    `kept_lapses` are the lapses up to which the student has decided to keep the card as it is.
    `origin` is the digest (64-bit) of the question as its article last had it; None for a card made by hand.
    """

    id: CardId
    deck_id: DeckId
    position: int
    question: str
    answer: str
    kind: CardKind = CardKind.BASIC
    choices: tuple[str, ...] = ()
    correct: int | None = None
    explanation: str | None = None
    cut_off: bool = False
    passage: str | None = None
    key_points: tuple[KeyPoint, ...] = ()
    pictures: tuple[Picture, ...] = ()
    origin: int | None = None
    schedule: Schedule = field(default=NEW_SCHEDULE)
    suspended: bool = False
    buried_until: date | None = None
    superseded_by: CardId | None = None
    withdrawn: Withdrawal | None = None
    split_from: CardId | None = None
    kept_lapses: int = 0
    flag: int = 0
    starred: bool = False
    added_at: datetime

    @property
    def rests(self) -> bool:
        """Whether it is not asked, whatever its schedule says: it is suspended, superseded or withdrawn."""
        return self.suspended or self.superseded_by is not None or self.withdrawn is not None
