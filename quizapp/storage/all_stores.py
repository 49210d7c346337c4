"""All the stores on one connection."""

from dataclasses import dataclass
from typing import Self

from quizapp.storage.cards import CardStore
from quizapp.storage.connection import Connection
from quizapp.storage.decks import DeckStore
from quizapp.storage.feeds import FeedStore
from quizapp.storage.media import MediaStore
from quizapp.storage.notes import NoteStore
from quizapp.storage.queue import QueueStore
from quizapp.storage.review_logs import ReviewStore
from quizapp.storage.selections import SelectionStore
from quizapp.storage.statistics import StatisticsStore
from quizapp.storage.undo_steps import UndoStore
from quizapp.storage.words import WordStore


@dataclass(frozen=True, slots=True, kw_only=True)
class Stores:
    """What is read from a collection, by subject. They belong to the thread of their connection."""

    decks: DeckStore
    cards: CardStore
    media: MediaStore
    reviews: ReviewStore
    queue: QueueStore
    statistics: StatisticsStore
    feeds: FeedStore
    words: WordStore
    undo_steps: UndoStore
    notes: NoteStore
    selections: SelectionStore

    @classmethod
    def on(cls, connection: Connection) -> Self:
        """Return the stores on `connection`."""
        return cls(
            decks=DeckStore(connection),
            cards=CardStore(connection),
            media=MediaStore(connection),
            reviews=ReviewStore(connection),
            queue=QueueStore(connection),
            statistics=StatisticsStore(connection),
            feeds=FeedStore(connection),
            words=WordStore(connection),
            undo_steps=UndoStore(connection),
            notes=NoteStore(connection),
            selections=SelectionStore(connection),
        )
