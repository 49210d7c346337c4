"""What a mutation touched, and what takes it back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from quizapp.core.card import Card
from quizapp.core.deck import Deck
from quizapp.core.feed import Feed, InboxEntry
from quizapp.core.ids import CardId, DeckId, EntryId, FeedId, ReviewId
from quizapp.core.review import ReviewLog


class Action(StrEnum):
    """What the student did, for the undo menu ("Undo Good"). `gui.wording` and the terminal word it."""

    AGAIN = "again"
    HARD = "hard"
    GOOD = "good"
    EASY = "easy"
    IMPORT = "import"
    EDIT_CARD = "edit_card"
    EDIT_DECK = "edit_deck"
    DELETE_CARD = "delete_card"
    DELETE_DECK = "delete_deck"
    BURY = "bury"
    UNBURY = "unbury"
    SUSPEND = "suspend"
    UNSUSPEND = "unsuspend"
    FLAG = "flag"
    STAR = "star"
    RETIRE = "retire"
    MARK_WRONG = "mark_wrong"
    MARK_OUTDATED = "mark_outdated"
    BRING_BACK = "bring_back"
    SPLIT = "split"
    REWRITE = "rewrite"
    KEEP = "keep"
    REMOVE_SAMPLES = "remove_samples"
    REMOVE_FEED = "remove_feed"
    DISMISS = "dismiss"
    TAKE_BACK = "take_back"
    PLAN_BREAK = "plan_break"
    REMOVE_BREAK = "remove_break"


ANSWERS = frozenset({Action.AGAIN, Action.HARD, Action.GOOD, Action.EASY})
"""The ratings of cards, be it by the schedule or while cramming."""

STUDY_ACTIONS = frozenset(
    {
        *ANSWERS,
        *(Action.EDIT_CARD, Action.BURY, Action.UNBURY, Action.SUSPEND, Action.UNSUSPEND, Action.FLAG, Action.STAR),
        *(Action.RETIRE, Action.MARK_WRONG, Action.MARK_OUTDATED, Action.BRING_BACK),
        *(Action.SPLIT, Action.REWRITE, Action.KEEP),
    }
)
"""What is done while studying; imports and deletions are none of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeSet:
    """Which objects a mutation touched. A page that shows one of them, or counts them, refreshes.

    `inbox` says that feeds or their articles changed, `elsewhere` that another program changed the collection, so that
    anything may differ.
    """

    decks: frozenset[DeckId] = frozenset()
    cards: frozenset[CardId] = frozenset()
    reviews: bool = False
    inbox: bool = False
    elsewhere: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """Objects as they were at one moment, by id; None where there was none.

    Writing a snapshot back brings its objects to that moment: those with None are deleted. `notes` are small facts
    about the collection, by their names.
    """

    decks: Mapping[DeckId, Deck | None] = field(default_factory=dict)
    cards: Mapping[CardId, Card | None] = field(default_factory=dict)
    reviews: Mapping[ReviewId, ReviewLog | None] = field(default_factory=dict)
    feeds: Mapping[FeedId, Feed | None] = field(default_factory=dict)
    entries: Mapping[EntryId, InboxEntry | None] = field(default_factory=dict)
    notes: Mapping[str, str | None] = field(default_factory=dict)

    @property
    def change_set(self) -> ChangeSet:
        """What writing this snapshot back touches."""
        return ChangeSet(
            decks=frozenset(self.decks) | {card.deck_id for card in self.cards.values() if card is not None},
            cards=frozenset(self.cards),
            reviews=bool(self.reviews),
            inbox=bool(self.feeds or self.entries),
        )

    @property
    def size(self) -> int:
        """How many objects it is about."""
        kinds = (self.decks, self.cards, self.reviews, self.feeds, self.entries, self.notes)
        return sum(len(kind) for kind in kinds)

    @property
    def fingerprint(self) -> int:
        """A number that is equal for equal contents within one run of the program, whatever their order."""
        kinds = (self.decks, self.cards, self.reviews, self.feeds, self.entries, self.notes)
        return hash(tuple(frozenset(kind.items()) for kind in kinds))
