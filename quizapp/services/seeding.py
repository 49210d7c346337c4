"""Fills a collection with believable data: for benchmarks, and for pictures of a window that is in use."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import islice

from quizapp.core.card import NEW_SCHEDULE, Card, Schedule, State
from quizapp.core.changes import Snapshot
from quizapp.core.clock import Clock
from quizapp.core.deck import Deck
from quizapp.core.ids import CardId, DeckId, ReviewId
from quizapp.core.review import Rating, ReviewLog
from quizapp.core.study_day import StudyDays
from quizapp.scheduling.scheduler import Outcome, Scheduler
from quizapp.services.answers import review_log
from quizapp.storage.collection import Collection

_SUBJECTS = (
    ("Grain exports through the Black Sea", "Economy", "Ukraine", "World Trade Organization"),
    ("Solar power in the national grid", "Energy", "India", "International Energy Agency"),
    ("Coral reefs after the hot summer", "Environment", "Australia", "United Nations"),
    ("Fares and ridership of night trains", "Transport", "Austria", "European Union"),
    ("Malaria vaccination of children", "Health", "Ghana", "World Health Organization"),
    ("Semiconductor plants and their water", "Technology", "Japan", "Organisation for Economic Co-operation"),
    ("Turnout in regional elections", "Politics", "Germany", "Council of Europe"),
    ("Container traffic in the canal", "Trade", "Panama", "International Maritime Organization"),
    ("Glacier melt and drinking water", "Climate", "Peru", "World Meteorological Organization"),
    ("School meals and attendance", "Education", "Kenya", "UNICEF"),
)
_MEASURES = ("volume", "cost", "yearly growth", "regional share", "forecast", "main cause", "largest risk")
_SOURCES = ("news.example.org", "world.example.org", "wire.example.org")
# Shares of Again, Hard, Good and Easy among a diligent student's answers.
_RATING_WEIGHTS = (12, 14, 64, 10)
_CHUNK_DECKS = 100
_CARDS_A_WRITE = 2_000


class SeedingService:
    """Writes generated decks and simulated reviews. The same seed gives the same data."""

    def __init__(
        self, collection: Collection, scheduler: Scheduler, clock: Clock, days: StudyDays, *, seed: int = 1
    ) -> None:
        self._collection = collection
        self._scheduler = scheduler
        self._clock = clock
        self._days = days
        self._random = random.Random(seed)  # noqa: S311  not for secrets

    def add_decks(self, decks: int, cards: int, reviews_per_card: int) -> None:
        """Add `decks` generated decks with `cards` cards in all, each with `reviews_per_card` reviews behind it."""
        cards_left, decks_left = cards, decks
        while decks_left:
            batch = min(_CHUNK_DECKS, decks_left)
            share = cards_left * batch // decks_left
            made = self._deck_batch(decks - decks_left, batch, share)
            self._collection.swap(made)
            decks_left -= batch
            cards_left -= share
            if reviews_per_card:
                self.add_reviews([card for card in made.cards.values() if card is not None], reviews_per_card)

    def add_reviews(self, cards: Sequence[Card], reviews_per_card: int) -> None:
        """Give each of `cards` a simulated history of `reviews_per_card` reviews that ends about now."""
        waiting = iter(cards)
        while chunk := list(islice(waiting, max(1, _CARDS_A_WRITE // reviews_per_card))):
            ids = iter(self._collection.reserve_review_ids(len(chunk) * reviews_per_card))
            studied: dict[CardId, Card] = {}
            logs: dict[ReviewId, ReviewLog] = {}
            for card in chunk:
                schedule, history = self._history(card, reviews_per_card, ids)
                studied[card.id] = replace(card, schedule=schedule)
                logs.update((log.id, log) for log in history)
            self._collection.swap(Snapshot(cards=studied, reviews=logs))

    def add_lapses(self, cards: Sequence[Card], lapses: int) -> None:
        """Let each of `cards` have been forgotten `lapses` times, without a word of it in its history."""
        forgotten = {card.id: replace(card, schedule=replace(card.schedule, lapses=lapses)) for card in cards}
        self._collection.swap(Snapshot(cards=forgotten))

    def cards_of_group(self, group: str) -> list[Card]:
        """Return all the cards of a group of decks, deck by deck."""
        decks = self._collection.decks.in_group(group)
        return [card for of_deck in self._collection.cards.of_decks(decks).values() for card in of_deck]

    def _deck_batch(self, first: int, count: int, cards: int) -> Snapshot:
        deck_ids = self._collection.reserve_deck_ids(count)
        card_ids = iter(self._collection.reserve_card_ids(cards))
        decks: dict[DeckId, Deck | None] = {}
        made: dict[CardId, Card | None] = {}
        for index, deck_id in enumerate(deck_ids):
            deck = self._deck(deck_id, first + index)
            decks[deck_id] = deck
            for position, card_id in enumerate(islice(card_ids, cards // count + (index < cards % count))):
                made[card_id] = self._card(card_id, deck, first + index, position)
        return Snapshot(decks=decks, cards=made)

    def _deck(self, deck_id: DeckId, number: int) -> Deck:
        subject, topic, country, organization = _SUBJECTS[number % len(_SUBJECTS)]
        added = self._clock.now() - timedelta(hours=5 * number % 8_000)
        return Deck(
            id=deck_id,
            title=f"{subject}, report {number + 1}",
            source=_SOURCES[number % len(_SOURCES)],
            summary=f"Report {number + 1} compares this season's figures with those of the season before.",
            language="English",
            country=country,
            as_of=added.date(),
            topics=(topic, "Reports"),
            organizations=(organization,),
            added_at=added,
        )

    def _card(self, card_id: CardId, deck: Deck, number: int, position: int) -> Card:
        measure = _MEASURES[position % len(_MEASURES)]
        subject = deck.title.rsplit(",", 1)[0]
        value, change = self._random.randint(10, 990), self._random.randint(1, 30)
        return Card(
            id=card_id,
            deck_id=deck.id,
            position=position,
            question=f"What does report {number + 1} on {subject.lower()} give in table {position + 1}, the {measure}?",
            answer=(
                f"Table {position + 1} of the report gives {value} as the {measure}, {change} per cent more than in "
                f"the season before. It names the weather, new rules and higher transport prices as the reasons, and "
                f"expects the figure to settle within {position % 9 + 2} months."
            ),
            added_at=deck.added_at,
        )

    def _history(self, card: Card, count: int, ids: Iterator[ReviewId]) -> tuple[Schedule, list[ReviewLog]]:
        """Simulate `count` reviews, each when it was due, and lay them so that the last interval ends about now."""
        now = self._clock.now()
        instant, studied, logs = now, replace(card, schedule=NEW_SCHEDULE), []
        for left in range(count, 0, -1):
            options = self._scheduler.preview(studied, instant)
            rating = self._rating(options, is_last=left == 1)
            outcome = options[rating]
            duration = self._random.randint(6_000, 40_000)
            logs.append(review_log(next(ids), studied, outcome, rating, instant, duration))
            studied = replace(studied, schedule=outcome.schedule)
            instant = outcome.schedule.due or instant
            if outcome.schedule.state is State.REVIEW:
                instant += timedelta(hours=self._random.randint(3, 16))
        last = logs[-1]
        since_last = timedelta(days=int(last.scheduled_days * self._random.uniform(0.0, 1.1)))
        shift = now - last.reviewed_at - since_last - timedelta(minutes=self._random.randint(1, 600))
        shift = timedelta(days=shift // timedelta(days=1))
        return self._moved(studied.schedule, shift), [
            replace(log, reviewed_at=log.reviewed_at + shift, before=self._moved(log.before, shift)) for log in logs
        ]

    def _rating(self, options: Mapping[Rating, Outcome], *, is_last: bool) -> Rating:
        """Draw a rating. What is looked at now is likelier to lie in a long interval than in a short one, so the last
        rating is drawn by the interval it leads to as well: else all that is recent would look forgotten.
        """
        weights = [
            weight * (outcome.interval / timedelta(days=1) if is_last else 1.0)
            for weight, outcome in zip(_RATING_WEIGHTS, options.values(), strict=True)
        ]
        return self._random.choices(list(options), weights=weights)[0]

    def _moved(self, schedule: Schedule, shift: timedelta) -> Schedule:
        """Return `schedule` later by the whole days of `shift`: a review stays due when its day begins."""
        due = _later(schedule.due, shift)
        if schedule.due is not None and schedule.state is State.REVIEW:
            due = self._days.start_of(self._days.day_of(schedule.due) + shift)
        return replace(schedule, due=due, last_review=_later(schedule.last_review, shift))


def _later(instant: datetime | None, shift: timedelta) -> datetime | None:
    return None if instant is None else instant + shift
