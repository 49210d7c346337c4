"""Decks and cards by the few things a test is about, and the services of study on a collection in memory."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from clocks import FakeClock

from quizapp.core.card import Card, CardKind, MemoryState, Schedule, State
from quizapp.core.changes import Snapshot
from quizapp.core.deck import Deck
from quizapp.core.ids import CardId, DeckId
from quizapp.core.review import Rating
from quizapp.core.study_day import StudyDays
from quizapp.scheduling.scheduler import Scheduler
from quizapp.scheduling.settings import SchedulerSettings
from quizapp.services.cards import CardService
from quizapp.services.foundation import Foundation
from quizapp.services.history import History
from quizapp.services.library import LibraryService
from quizapp.services.study import Phase, StudySession
from quizapp.services.study_rules import StudyRules
from quizapp.services.today import StudyService
from quizapp.storage.collection import Collection

ADDED = datetime(2026, 11, 1, 12, tzinfo=UTC)


def make_deck(number: int = 1, title: str = "", **values: object) -> Deck:
    return replace(Deck(id=DeckId(number), title=title or f"Article {number}", added_at=ADDED), **values)


def make_card(number: int, deck: int = 1, **values: object) -> Card:
    card = Card(
        id=CardId(number),
        deck_id=DeckId(deck),
        position=number,
        question=f"Question {number}?",
        answer=f"Answer {number}.",
        added_at=ADDED,
    )
    return replace(card, **values)


def make_choice(number: int = 1, deck: int = 1, **values: object) -> Card:
    """Return a choice card of three capitals, of which Lima, B, is the right one."""
    texts = {"question": "Which is the capital of Peru?", "answer": "Lima", "explanation": "It lies on the coast."}
    choice = {"kind": CardKind.CHOICE, "choices": ("Quito", "Lima", "La Paz"), "correct": 1}
    return make_card(number, deck, **{**texts, **choice, **values})


def reviewed(card: Card, due: datetime, *, stability: float = 10.0) -> Card:
    """Return `card` in state REVIEW, due at `due`."""
    schedule = Schedule(
        state=State.REVIEW,
        memory=MemoryState(stability=stability, difficulty=5.0),
        due=due,
        last_review=due - timedelta(days=10),
        reps=3,
    )
    return replace(card, schedule=schedule)


class Bench:
    """The services of study on one collection in memory, with a clock that the test moves."""

    def __init__(self, *, clock: FakeClock | None = None, collection: Collection | None = None, **rules: Any) -> None:
        """Let the services follow StudyRules with `rules` in place of the defaults, on a new collection or this one."""
        self.clock = clock or FakeClock()
        self.collection = collection or Collection.in_memory()
        self.days = StudyDays(zone=self.clock.zone)
        self.history = History(self.collection)
        chosen = StudyRules(**rules)
        self.scheduler = Scheduler(SchedulerSettings(easy_days=chosen.easy_days), self.days)
        self.cards = CardService(self.collection, self.history, self.clock, self.days)
        self.foundation = Foundation(
            collection=self.collection,
            history=self.history,
            clock=self.clock,
            days=self.days,
            scheduler=self.scheduler,
            rules=chosen,
        )
        self.library = LibraryService(
            self.collection,
            self.history,
            self.scheduler,
            self.clock,
            self.days,
            leech_lapses=self.foundation.rules.leech_lapses,
        )
        self.study = StudyService(self.foundation)

    def add(self, *objects: Deck | Card) -> None:
        """Put decks and cards into the collection as they are, beside the history."""
        self.collection.swap(
            Snapshot(
                decks={one.id: one for one in objects if isinstance(one, Deck)},
                cards={one.id: one for one in objects if isinstance(one, Card)},
            )
        )

    def add_decks(self, decks: int, cards: int) -> None:
        """Put `decks` decks with `cards` new cards each into the collection; card 21 is the first of deck 2."""
        for deck in range(1, decks + 1):
            self.add(make_deck(deck), *(make_card(deck * 10 + n, deck) for n in range(1, cards + 1)))

    def card(self, number: int) -> Card:
        """Return the card as the collection has it."""
        card = self.collection.cards.get(CardId(number))
        assert card is not None
        return card

    def answer(self, session: StudySession, rating: Rating = Rating.GOOD, *, seconds: int = 10) -> Card:
        """Think for `seconds`, reveal, rate, and return the card that was asked."""
        asked = session.prompt.card
        self.clock.advance(timedelta(seconds=seconds))
        session.reveal()
        session.rate(rating)
        return asked

    def asked_until_end(self, session: StudySession, rating: Rating = Rating.GOOD) -> list[int]:
        """Answer all with `rating` and return the numbers of the cards in the order they were asked."""
        asked = []
        while session.phase is not Phase.FINISHED:
            asked.append(int(self.answer(session, rating).id))
        return asked

    def contents(self) -> list[str]:
        """Return all that the collection holds, for comparing."""
        return sorted(
            f"{card!r} {self.collection.reviews.of_card(card.id)!r}"
            for cards in self.collection.cards.of_decks(range(1, 100)).values()
            for card in cards
        )
