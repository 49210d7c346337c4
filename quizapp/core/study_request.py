"""What a student asks to study: which cards, in which kind of session."""

from dataclasses import dataclass
from enum import StrEnum

from quizapp.core.card import Card, State
from quizapp.core.ids import CardId, DeckId
from quizapp.core.library import DeckQuery


class StudyMode(StrEnum):
    """The kinds of sessions.

    DUE asks what is due and new, NEW only what is new, AHEAD what is due in the days to come, FORGOTTEN what was
    forgotten today, CRAM everything, and leaves the schedule as it is.
    """

    DUE = "due"
    NEW = "new"
    AHEAD = "ahead"
    FORGOTTEN = "forgotten"
    CRAM = "cram"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Which cards a session may ask: those of `decks`, or those with the ids `cards`; with neither all there are.

    Of the decks that are `resting` only cards in a learning step are asked.
    """

    decks: frozenset[DeckId] | None = None
    cards: frozenset[CardId] | None = None
    resting: frozenset[DeckId] = frozenset()

    def __post_init__(self) -> None:
        if self.decks is not None and self.cards is not None:
            raise ValueError("a scope is made of decks or of cards")

    @property
    def is_everything(self) -> bool:
        """Whether it leaves nothing out."""
        return self.decks is None and self.cards is None

    def has(self, card: Card) -> bool:
        """Whether `card` belongs to it."""
        if card.deck_id in self.resting and card.schedule.state in (State.NEW, State.REVIEW):
            return False
        return (self.decks is None or card.deck_id in self.decks) and (self.cards is None or card.id in self.cards)


EVERYTHING = Scope()


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyRequest:
    """What to study: the cards of `scope`, or of the decks that `query` finds, in a session of the kind `mode`."""

    scope: Scope = EVERYTHING
    query: DeckQuery | None = None
    mode: StudyMode = StudyMode.DUE

    @classmethod
    def of_deck(cls, deck_id: DeckId, mode: StudyMode = StudyMode.DUE) -> "StudyRequest":
        """Return the wish to study one deck."""
        return cls(scope=Scope(decks=frozenset({deck_id})), mode=mode)

    @property
    def is_narrowed(self) -> bool:
        """Whether it leaves cards out, be it by scope or by query."""
        return self.query is not None or not self.scope.is_everything

    @classmethod
    def asked_for(cls, wish: object) -> "StudyRequest | None":
        """Return the request that `wish` is, or that for the deck whose id it is; None where it is neither."""
        if isinstance(wish, cls):
            return wish
        return cls.of_deck(DeckId(wish)) if isinstance(wish, int) else None

    @property
    def deck(self) -> DeckId | None:
        """The deck that is studied, where it is one."""
        decks = self.scope.decks or ()
        return next(iter(decks)) if len(decks) == 1 else None


ALL_OF_TODAY = StudyRequest()
