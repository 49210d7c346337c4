"""The library: finding decks, looking into one, changing and deleting it."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import date, datetime

from quizapp.core.card import Card
from quizapp.core.changes import Action, ChangeSet, Snapshot
from quizapp.core.clock import Clock
from quizapp.core.deck import Deck, FacetKind
from quizapp.core.ids import CardId, DeckId
from quizapp.core.leech import is_leech
from quizapp.core.library import DeckQuery
from quizapp.core.queue import is_askable
from quizapp.core.review import ReviewLog
from quizapp.core.study_day import StudyDays
from quizapp.errors import QuizAppError
from quizapp.scheduling.scheduler import Scheduler
from quizapp.services.card_memory import CardMemory, card_memory
from quizapp.services.deck_sums import LONG, DeckRow, DeckSums
from quizapp.services.history import History
from quizapp.services.stories import StoryService
from quizapp.storage.collection import Collection

CARDS_AT_ONCE = 200
"""So many cards of a deck are looked at together: more than nearly every deck has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardRow:
    """One card on its deck's page. `recall` is its retrievability, None while it is new."""

    card: Card
    recall: float | None
    askable: bool
    """Whether a session today would ask it."""
    leech: bool = False
    """Whether it is offered for rescue."""
    parent: Card | None = None
    """The card that it was split out of, where that is still there."""
    children: tuple[Card, ...] = ()
    """The cards that were split out of it."""
    successor: Card | None = None
    """The card that superseded it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDeck:
    """A deck that is looked into: one stretch of its `total` cards in order, from the one with the index `first` on.

    `row` is what the library's list says of it, None where it was not summed up.
    """

    deck: Deck
    cards: tuple[CardRow, ...]
    total: int
    first: int = 0
    row: DeckRow | None = None

    @property
    def is_long(self) -> bool:
        """Whether summing the deck up would be felt."""
        return self.total > LONG


@dataclass(frozen=True, slots=True, kw_only=True)
class DeletionSize:
    """What deleting decks would delete."""

    cards: int
    answers: int


class LibraryService:
    """Reads and changes decks. Every change is one undoable step. `stories` has what belongs together, `sums`
    how many cards decks have and how well they are known.
    """

    def __init__(
        self,
        collection: Collection,
        history: History,
        scheduler: Scheduler,
        clock: Clock,
        days: StudyDays,
        *,
        leech_lapses: int,
    ) -> None:
        """A card with `leech_lapses` lapses is a leech."""
        self._leech_lapses = leech_lapses
        self._collection = collection
        self._history = history
        self._scheduler = scheduler
        self._clock = clock
        self._days = days
        self.stories = StoryService(collection, history)
        self.sums = DeckSums(collection, scheduler, clock, days)

    def find(self, query: DeckQuery) -> list[DeckId]:
        """Return the ids of the decks that `query` asks for, in its order."""
        _, today, day_end = self._moment()
        return self._collection.decks.find(query, day_end=day_end, today=today)

    def count(self) -> int:
        """Return how many decks there are."""
        return self._collection.decks.count()

    def facets(self, kind: FacetKind) -> list[tuple[str, int]]:
        """Return the names of one kind of facet with the number of decks that have each, the commonest first."""
        return self._collection.decks.facet_names(kind)

    def picture(self, digest: str) -> bytes | None:
        """Return the bytes of a picture that cards show, None where they are not there."""
        return self._collection.media.get(digest)

    def deck(self, deck_id: DeckId) -> Deck | None:
        """Return a deck, or None where it is gone."""
        return self._collection.decks.get(deck_id)

    def open_deck(self, deck_id: DeckId, *, first: int = 0, most: int = CARDS_AT_ONCE) -> OpenDeck | None:
        """Return a deck with at most so many of its cards, or None where it is gone."""
        deck = self.deck(deck_id)
        if deck is None:
            return None
        now, today, day_end = self._moment()
        stretch = self._collection.cards.stretch_of_deck(deck_id, first=first, most=most)
        relatives = {related for card in stretch for related in (card.split_from, card.superseded_by) if related}
        related = self._collection.cards.get_many(relatives) if relatives else {}
        children: dict[CardId | None, list[Card]] = {}
        for card in stretch:
            children.setdefault(card.split_from, []).append(card)
        cards = [
            CardRow(
                card=card,
                recall=self.recall(card, now),
                askable=is_askable(card, today=today, day_end=day_end),
                leech=is_leech(card, self._leech_lapses),
                parent=None if card.split_from is None else related.get(card.split_from),
                children=tuple(children.get(card.id, ())),
                successor=None if card.superseded_by is None else related.get(card.superseded_by),
            )
            for card in stretch
        ]
        return OpenDeck(deck=deck, cards=tuple(cards), total=self._collection.cards.count_of(deck_id), first=first)

    def summed_up(self, page: OpenDeck) -> OpenDeck:
        """Return `page` with its row, None where its deck is gone. For a long deck it belongs into a worker."""
        rows = self.sums.rows([page.deck.id])
        return replace(page, row=rows[0] if rows else None)

    def around(self, card: Card, *, most: int) -> OpenDeck | None:
        """Return the deck of `card` with at most so many cards around it, all of them in a deck of usual size."""
        before = self._collection.cards.place_of(card)
        return self.open_deck(card.deck_id, first=max(before - most // 2, 0), most=most)

    def recall(self, card: Card, now: datetime) -> float | None:
        """Return how likely `card` is recalled at `now`, None while it is new."""
        return None if card.schedule.memory is None else self._scheduler.retrievability(card.schedule, now)

    def memory(self, card: Card) -> CardMemory:
        """Return what is known of the memory of `card` now, with every answer that was given to it."""
        return card_memory(card, self.reviews_of(card.id), self._scheduler, self._days, self._clock.now())

    def reviews_of(self, card_id: CardId) -> list[ReviewLog]:
        """Return the answers that were given to a card, the oldest first."""
        return self._collection.reviews.of_card(card_id)

    def edit_deck(self, deck: Deck, *, seen: Deck | None = None) -> ChangeSet:
        """Write all of `deck` that differs from the deck as it was `seen`, by default as it is, over that of its id.

        So what another program has changed meanwhile stays. Raises QuizAppError where the deck is gone or the title is
        empty.
        """
        if not deck.title.strip():
            raise QuizAppError("A deck needs a title.", "Type one.")

        def after() -> Snapshot:
            present = self._collection.decks.get(deck.id)
            if present is None:
                raise QuizAppError("The deck is no longer there.", "Another program has deleted it.")
            return Snapshot(decks={deck.id: _edited(present, seen or present, deck)})

        return self._history.perform(Action.EDIT_DECK, after)

    def deletion_size(self, deck_ids: Iterable[DeckId]) -> DeletionSize:
        """Return how many cards and answers go with `deck_ids`."""
        snapshot = self._deletion(deck_ids)
        return DeletionSize(cards=len(snapshot.cards), answers=len(snapshot.reviews))

    def delete_decks(self, deck_ids: Iterable[DeckId]) -> ChangeSet:
        """Delete decks with their cards and answers. For many decks it takes long and belongs into a worker."""
        wanted = list(deck_ids)
        return self._history.perform(Action.DELETE_DECK, lambda: self._deletion(wanted))

    def has_group(self, group: str) -> bool:
        """Whether any deck belongs to `group`."""
        return bool(self._collection.decks.in_group(group))

    def remove_group(self, group: str) -> ChangeSet:
        """Delete all the decks of `group` with their cards and answers."""
        return self._history.perform(
            Action.REMOVE_SAMPLES, lambda: self._deletion(self._collection.decks.in_group(group))
        )

    def _deletion(self, deck_ids: Iterable[DeckId]) -> Snapshot:
        wanted = list(deck_ids)
        decks = self._collection.decks.get_many(wanted)
        cards = self._collection.cards.ids_of_decks(wanted)
        reviews = self._collection.reviews.ids_of_cards(cards)
        return Snapshot(decks=dict.fromkeys(decks), cards=dict.fromkeys(cards), reviews=dict.fromkeys(reviews))

    def _moment(self) -> tuple[datetime, date, datetime]:
        now = self._clock.now()
        today = self._days.day_of(now)
        return now, today, self._days.end_of(today)


def _edited(present: Deck, seen: Deck, wanted: Deck) -> Deck:
    names = [field.name for field in fields(Deck) if getattr(wanted, field.name) != getattr(seen, field.name)]
    return replace(present, **{name: getattr(wanted, name) for name in names})
