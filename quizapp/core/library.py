"""The library's questions and answers: which decks to list, in what order, and what to say of each."""

from dataclasses import dataclass
from enum import StrEnum

from quizapp.core.deck import Deck, FacetKind


class DeckSort(StrEnum):
    """The orders in which decks can be listed."""

    NEWEST = "newest"
    OLDEST = "oldest"
    TITLE = "title"
    MOST_DUE = "most_due"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeckQuery:
    """Which decks to list.

    A deck is listed if all words of `text` are found in its title, summary, facet names or cards (the last word may
    be the beginning of one), if it has all `facets`, and if it belongs to `group` where one is given.
    """

    text: str = ""
    facets: tuple[tuple[FacetKind, str], ...] = ()
    sort: DeckSort = DeckSort.NEWEST
    group: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeckSummary:
    """One row of the library: a deck and the counts of its cards.

    `due` are cards that were asked before and could be asked again today, `new` those never asked; buried, suspended
    and superseded cards are in neither. `cards` are all cards, `suspended` those that the student suspended.
    """

    deck: Deck
    cards: int = 0
    due: int = 0
    new: int = 0
    suspended: int = 0
    story: int = 1
    """How many decks its story has; 1 where it stands alone."""
