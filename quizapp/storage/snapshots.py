"""The one way to write: bring objects to a snapshot, and return the snapshot that takes it back."""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import TypeVar

from quizapp.core.card import Card
from quizapp.core.changes import Snapshot
from quizapp.core.deck import Deck
from quizapp.core.ids import DeckId
from quizapp.core.progress import Stretch
from quizapp.core.review import ReviewLog
from quizapp.storage.card_writing import remove_cards, write_cards
from quizapp.storage.cards import CardStore
from quizapp.storage.changing import Changes, changes_between
from quizapp.storage.connection import Connection
from quizapp.storage.deck_writing import remove_decks, write_decks
from quizapp.storage.decks import DeckStore
from quizapp.storage.feeds import FeedStore, remove_feeds, write_entries, write_feeds
from quizapp.storage.notes import NoteStore
from quizapp.storage.review_logs import ReviewStore
from quizapp.storage.rows import REVIEW_COLUMNS, review_row
from quizapp.storage.search import SearchIndex
from quizapp.storage.statements import insert, update

K = TypeVar("K", bound=int)
T = TypeVar("T")

_INSERT_REVIEW = insert("review", REVIEW_COLUMNS)
_UPDATE_REVIEW = update("review", REVIEW_COLUMNS)


class SnapshotWriter:
    """Writes snapshots over one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._decks = DeckStore(connection)
        self._cards = CardStore(connection)
        self._reviews = ReviewStore(connection)
        self._feeds = FeedStore(connection)
        self._notes = NoteStore(connection)
        self._search = SearchIndex(connection)

    def swap(self, after: Snapshot, stretch: Stretch) -> Snapshot:
        """Bring the objects of `after` to it, in one transaction, and return them as they were.

        Unchanged objects are not written. Rows that others refer to go last and come first: a deck before its
        cards, a card before its answers, a feed before its articles. Raises StaleError, with nothing written, for a
        snapshot that leaves a card without its deck, an answer without its card, or an article without its feed; and
        Cancelled, with nothing written, where `stretch` is told to stop.
        """
        with self._connection.transaction():
            before = self.present(after)
            decks = changes_between(before.decks, after.decks)
            cards = changes_between(before.cards, after.cards)
            reviews = changes_between(before.reviews, after.reviews)
            feeds = changes_between(before.feeds, after.feeds)
            entries = changes_between(before.entries, after.entries)
            write_decks(self._connection, decks)
            write_cards(self._connection, cards, stretch)
            self._write_reviews(reviews)
            remove_cards(self._connection, cards.removed)
            remove_decks(self._connection, decks.removed)
            write_feeds(self._connection, feeds)
            write_entries(self._connection, entries)
            remove_feeds(self._connection, feeds.removed)
            for name, text in after.notes.items():
                self._notes.put(name, text)
            self._search.refresh({*_decks_that_read_otherwise(decks), *_decks_whose_cards_read_otherwise(cards)})
        return before

    def present(self, wanted: Snapshot) -> Snapshot:
        """Return the objects of `wanted` as they are; None for those that are not there."""
        return Snapshot(
            decks=self._found("SELECT max(id) FROM deck", self._decks.get_many, wanted.decks),
            cards=self._found("SELECT max(id) FROM card", self._cards.get_many, wanted.cards),
            reviews=self._found("SELECT max(id) FROM review", self._reviews.get_many, wanted.reviews),
            feeds=self._found("SELECT max(id) FROM feed", self._feeds.get_many, wanted.feeds),
            entries=self._found("SELECT max(id) FROM inbox_entry", self._feeds.entries, wanted.entries),
            notes={name: self._notes.get(name) for name in wanted.notes},
        )

    def _found(self, newest: str, read: Callable[[list[K]], Mapping[K, T]], wanted: Collection[K]) -> dict[K, T | None]:
        """Return what `read` finds for the ids `wanted`. Those past the newest in the file are not looked for."""
        if not wanted:
            return {}
        last = self._connection.value(newest) or 0
        known = [key for key in wanted if key <= last]
        found = read(known) if known else {}
        return {key: found.get(key) for key in wanted}

    def _write_reviews(self, changes: Changes[ReviewLog]) -> None:
        self._connection.write_many(_INSERT_REVIEW, map(review_row, changes.added))
        self._connection.write_many(_UPDATE_REVIEW, ((*review_row(log), log.id) for _, log in changes.changed))
        self._connection.write_many("DELETE FROM review WHERE id = ?", ((log.id,) for log in changes.removed))


def _decks_that_read_otherwise(changes: Changes[Deck]) -> Iterator[DeckId]:
    """Yield the decks whose own searchable words change."""
    yield from (deck.id for deck in (*changes.added, *changes.removed))
    for before, after in changes.changed:
        if _searched(before) != _searched(after):
            yield after.id


def _searched(deck: Deck) -> tuple[object, ...]:
    return deck.title, deck.summary, deck.author, deck.facets


def _decks_whose_cards_read_otherwise(changes: Changes[Card]) -> Iterator[DeckId]:
    """Yield the decks that get, lose or change a searchable word with one of their cards."""
    yield from (card.deck_id for card in (*changes.added, *changes.removed))
    for before, after in changes.changed:
        if (before.question, before.answer, before.deck_id) != (after.question, after.answer, after.deck_id):
            yield from (before.deck_id, after.deck_id)
