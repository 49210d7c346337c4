"""Looking something up from anywhere: the cards, decks and names that have the words that are typed."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from quizapp.core.card import Card
from quizapp.core.deck import Deck, FacetKind
from quizapp.core.ids import DeckId
from quizapp.core.library import DeckQuery
from quizapp.core.text import searchable
from quizapp.services.library import LibraryService
from quizapp.storage.collection import Collection

_MOST = 5
_MOST_NAMES = 3
_DECKS_LOOKED_INTO = 500

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hits(Generic[T]):
    """The best of what was found of one kind; `more` says whether there is more than these."""

    best: tuple[T, ...] = ()
    more: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundCard:
    """A card with the deck that it is in."""

    card: Card
    deck: Deck


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundName:
    """A facet, and how many decks have it."""

    kind: FacetKind
    name: str
    decks: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What was found, kind by kind; `names` has only the kinds of facets of which there is any."""

    cards: Hits[FoundCard] = Hits()
    decks: Hits[Deck] = Hits()
    names: Mapping[FacetKind, Hits[FoundName]] = field(default_factory=dict)


class TypedWords:
    """Words as they are typed to find something: case and accents do not count, the last may be a beginning.

    What is joined by anything but space must stand in that order, as in a search of the library.
    """

    def __init__(self, typed: str) -> None:
        chunks = [searchable(chunk) for chunk in typed.split()]
        self._phrases = [f" {chunk} " for chunk in chunks if any(map(str.isalnum, chunk))]
        if self._phrases:
            self._phrases[-1] = self._phrases[-1].rstrip()

    def __bool__(self) -> bool:
        """Whether there is any letter or digit to look for."""
        return bool(self._phrases)

    def are_in(self, text: str) -> bool:
        """Whether `text` has all of the words."""
        words = f" {searchable(text)} "
        return all(phrase in words for phrase in self._phrases)

    def begin_words_of(self, text: str) -> bool:
        """Whether each of the words, not the last alone, is one of `text` or a beginning of one."""
        words = f" {searchable(text)} "
        return all(phrase.rstrip() in words for phrase in self._phrases)


class LookupService:
    """Reads only. At 100,000 cards a look takes some tens of milliseconds: for a worker."""

    def __init__(self, collection: Collection, library: LibraryService) -> None:
        self._collection = collection
        self._library = library

    def newest(self) -> Found:
        """Return the decks that were added last."""
        ids = self._library.find(DeckQuery())
        return Found(decks=_best(self._decks(ids[:_MOST]), len(ids)))

    def find(self, text: str) -> Found:
        """Return what has all words of `text`, nothing where it has no letter or digit.

        Decks are found by all that the library finds them by, those with the words in their title first. Cards,
        those with the words in their question first, and names are looked for in the newest 500 of these decks.
        """
        words = TypedWords(text)
        if not words:
            return Found()
        ids = self._library.find(DeckQuery(text=text))
        decks = self._decks(ids[:_DECKS_LOOKED_INTO])
        titled = sorted(decks, key=lambda deck: not words.are_in(deck.title))
        return Found(cards=self._cards(words, decks), decks=_best(titled, len(ids)), names=self._names(words, decks))

    def _decks(self, deck_ids: Sequence[DeckId]) -> list[Deck]:
        decks = self._collection.decks.get_many(deck_ids)
        return [decks[deck_id] for deck_id in deck_ids if deck_id in decks]

    def _cards(self, words: TypedWords, decks: Iterable[Deck]) -> Hits[FoundCard]:
        by_id = {deck.id: deck for deck in decks}
        of_decks = self._collection.cards.of_decks(by_id)
        found = [
            FoundCard(card=card, deck=deck)
            for deck_id, deck in by_id.items()
            for card in of_decks[deck_id]
            if words.are_in(f"{card.question}\n{card.answer}")
        ]
        found.sort(key=lambda hit: not words.are_in(hit.card.question))
        return _best(found, len(found))

    def _names(self, words: TypedWords, decks: Iterable[Deck]) -> dict[FacetKind, Hits[FoundName]]:
        counts = Counter(facet for deck in decks for facet in deck.facets)
        found: dict[FacetKind, list[str]] = {kind: [] for kind in FacetKind}
        for (kind, name), _ in counts.most_common():
            if words.are_in(name):
                found[kind].append(name)
        return {kind: self._counted(kind, names) for kind, names in found.items() if names}

    def _counted(self, kind: FacetKind, names: Sequence[str]) -> Hits[FoundName]:
        best = tuple(
            FoundName(kind=kind, name=name, decks=len(self._library.find(DeckQuery(facets=((kind, name),)))))
            for name in names[:_MOST_NAMES]
        )
        return Hits(best=best, more=len(names) > len(best))


def with_decks(collection: Collection, cards: Sequence[Card]) -> list[FoundCard]:
    """Return each of `cards` with its deck, in their order."""
    decks = collection.decks.get_many({card.deck_id for card in cards})
    return [FoundCard(card=card, deck=decks[card.deck_id]) for card in cards if card.deck_id in decks]


def _best(found: Sequence[T], total: int) -> Hits[T]:
    best = tuple(found[:_MOST])
    return Hits(best=best, more=total > len(best))
