"""The small collections of `tests/data`, one for each released schema, that every later version must open.

Each is made once, when its schema is released, and kept: `PYTHONPATH=.:tests python -m storage.old_files`.
"""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from feeds import make_entry, make_feed
from stored import NOW, make_review

from quizapp.core.card import Card, CardKind, MemoryState, Schedule, State
from quizapp.core.changes import Snapshot
from quizapp.core.deck import Deck
from quizapp.core.feed import EntryState
from quizapp.core.ids import CardId, DeckId, EntryId, FeedId, ReviewId
from quizapp.core.key_points import KeyPoint
from quizapp.core.picture import Picture, Side
from quizapp.core.review import Confidence, Rating, ReviewKind
from quizapp.core.withdrawal import Reason, Withdrawal
from quizapp.storage.collection import Collection
from quizapp.storage.migrations import SCHEMA

DATA = Path(__file__).parents[1] / "data"

_DECK = Deck(
    id=DeckId(1),
    title="Japan, U.S. Reaffirm Alliance",
    source="example.org",
    url="https://example.org/1",
    summary="日本 and the U.S. agreed.",
    language="English",
    country="Japan",
    as_of=date(2026, 11, 20),
    topics=("Politics", "Diplomacy"),
    organizations=("Apec",),
    people=("Élise Martin",),
    group="Samples",
    origin=-(2**62),
    about_origin=7,
    added_at=NOW - timedelta(days=4),
)
_MEMORY = MemoryState(stability=3.25, difficulty=6.5)
_NEW = Card(
    id=CardId(1), deck_id=DeckId(1), position=0, question="Who met?", answer="Both.", added_at=NOW - timedelta(days=4)
)
_STUDIED = Card(
    id=CardId(2),
    deck_id=DeckId(1),
    position=1,
    question="Where?",
    answer="In Lima.",
    kind=CardKind.CHOICE,
    choices=("In Lima.", "In Rome."),
    correct=0,
    explanation="Apec met there.",
    cut_off=True,
    origin=12,
    schedule=Schedule(
        state=State.RELEARNING,
        step=0,
        memory=_MEMORY,
        due=NOW + timedelta(minutes=10),
        last_review=NOW,
        reps=3,
        lapses=1,
    ),
    suspended=True,
    buried_until=date(2026, 11, 25),
    superseded_by=CardId(1),
    flag=2,
    starred=True,
    added_at=NOW - timedelta(days=4),
)
_ANSWER = make_review(
    1,
    card=2,
    rating=Rating.AGAIN,
    kind=ReviewKind.REVIEW,
    after=_MEMORY,
    recall_score=0.25,
    suggested=Rating.AGAIN,
)

_FIRST = Snapshot(
    decks={DeckId(1): _DECK},
    cards={CardId(1): _NEW, CardId(2): _STUDIED},
    reviews={ReviewId(1): _ANSWER},
)
_PICTURES = (Picture(digest="0a" * 16, side=Side.QUESTION), Picture(digest="0b" * 16, side=Side.ANSWER))
_SECOND = replace(
    _FIRST,
    decks={DeckId(1): replace(_DECK, story=1)},
    cards={CardId(1): replace(_NEW, passage="Both met in Lima.", pictures=_PICTURES), CardId(2): _STUDIED},
)

_THIRD = replace(
    _SECOND,
    feeds={FeedId(1): make_feed(1, site="https://example.org/", refreshed_at=NOW, etag='"a"', last_modified="today")},
    entries={
        EntryId(1): make_entry(
            1, summary="日本", published_at=NOW - timedelta(days=1), page_url="https://example.org/"
        ),
        EntryId(2): make_entry(2, url=None, state=EntryState.DISMISSED),
    },
)

_FOURTH = replace(
    _THIRD,
    decks={DeckId(1): replace(_DECK, story=1, author="É. Martin", desired_retention=0.85, maximum_interval=90)},
    cards={
        CardId(1): replace(
            _SECOND.cards[CardId(1)],
            key_points=(KeyPoint(start=0, end=4, core=True), KeyPoint(start=4, end=5)),
            withdrawn=Withdrawal(reason=Reason.OUTDATED, note="日本", at=NOW),
        ),
        CardId(2): replace(
            _STUDIED, split_from=CardId(1), kept_lapses=1, schedule=replace(_STUDIED.schedule, checks=2)
        ),
    },
    reviews={ReviewId(1): replace(_ANSWER, confidence=Confidence.SURE, before=replace(_ANSWER.before, checks=1))},
)

CONTENTS = {1: _FIRST, 2: _SECOND, 3: _THIRD, 4: _FOURTH}
"""What is in the file of each schema, in today's words."""


def make() -> None:
    """Make the file of the newest schema."""
    path = DATA / f"schema{SCHEMA.version}.db"
    with Collection.open(path, backups=DATA, now=NOW) as collection:
        collection.reserve_deck_ids(1)
        collection.reserve_card_ids(2)
        collection.reserve_review_ids(1)
        collection.feeds.reserve_feed_ids(1)
        collection.feeds.reserve_entry_ids(2)
        collection.swap(CONTENTS[SCHEMA.version])
        collection.set_note("samples", "added")


if __name__ == "__main__":
    make()
