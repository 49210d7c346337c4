"""What lies in a collection and beside it, for comparing, and any objects that it must be able to hold."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from hypothesis import strategies as st

from quizapp.core.card import Card, CardKind, MemoryState, Schedule, State
from quizapp.core.changes import Snapshot
from quizapp.core.deck import Deck
from quizapp.core.ids import CardId, DeckId, ReviewId
from quizapp.core.key_points import KeyPoint
from quizapp.core.picture import Picture, Side, digest_of
from quizapp.core.review import Confidence, Rating, ReviewKind, ReviewLog
from quizapp.core.withdrawal import Reason, Withdrawal
from quizapp.storage.collection import Collection
from quizapp.storage.connection import Connection

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
TODAY = NOW.date()
DAY_END = datetime(2026, 11, 25, 4, tzinfo=UTC)

_CONTENT = (
    "SELECT * FROM deck ORDER BY id",
    "SELECT kind, name FROM facet ORDER BY kind, name",
    "SELECT deck_id, position, kind, name FROM deck_facet JOIN facet ON facet.id = facet_id ORDER BY deck_id, position",
    "SELECT * FROM card ORDER BY id",
    "SELECT * FROM choice ORDER BY card_id, position",
    "SELECT * FROM review ORDER BY id",
    "SELECT rowid, words FROM search ORDER BY rowid",
    "SELECT * FROM feed ORDER BY id",
    "SELECT * FROM inbox_entry ORDER BY id",
    "SELECT * FROM note ORDER BY name",
)


def content_of(collection: Collection) -> list[list[tuple[object, ...]]]:
    """Return every row that means something, table by table; row ids that nobody sees are left out."""
    return [collection._connection.rows(query) for query in _CONTENT]


def assert_sound(collection: Collection) -> None:
    """Let SQLite check the file, its references and the search index."""
    connection = collection._connection
    assert connection.rows("PRAGMA integrity_check") == [("ok",)]
    assert connection.rows("PRAGMA foreign_key_check") == []
    connection.write("INSERT INTO search (search) VALUES ('integrity-check')")


@contextmanager
def interrupted_transaction(owner: Collection | Connection) -> Iterator[None]:
    """Run what is within in a transaction that an exception leaves at its end."""
    with suppress(InterruptedError), owner.transaction():
        yield
        raise InterruptedError


def statements_of(collection: Collection, action: Callable[[], object]) -> list[str]:
    """Return all that SQLite is told during `action`."""
    said: list[str] = []
    raw = collection._connection._db.conn
    raw.set_trace_callback(said.append)
    action()
    raw.set_trace_callback(None)
    return said


def files_in(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder with its bytes."""
    return {each.name: each.read_bytes() for each in folder.iterdir() if each.is_file()}


def make_review(number: int, card: int, *, minutes: int = 0, **values: object) -> ReviewLog:
    """Return an answer given `minutes` after NOW."""
    log = ReviewLog(
        id=ReviewId(number),
        card_id=CardId(card),
        rating=Rating.GOOD,
        reviewed_at=NOW + timedelta(minutes=minutes),
        duration_ms=9_000,
        kind=ReviewKind.REVIEW,
        before=Schedule(state=State.REVIEW, memory=MemoryState(stability=3.5, difficulty=5.0), due=NOW, reps=2),
        after=MemoryState(stability=8.25, difficulty=4.75),
        elapsed_days=4,
        scheduled_days=8.0,
    )
    return replace(log, **values)


TEXTS = st.text(max_size=12)
INSTANTS = st.integers(-(10**12), 4 * 10**12).map(
    lambda millis: datetime(1970, 1, 1, tzinfo=UTC) + millis * timedelta(milliseconds=1)
)
DAYS = st.dates(date(1900, 1, 1), date(2200, 1, 1))
DIGESTS = st.integers(-(2**63), 2**63 - 1)
NAMES = st.lists(TEXTS, max_size=3).map(tuple)
MEMORIES = st.builds(MemoryState, stability=st.floats(0.001, 36_500), difficulty=st.floats(1, 10))
SCHEDULES = st.builds(
    Schedule,
    state=st.sampled_from(State),
    step=st.none() | st.integers(0, 9),
    memory=st.none() | MEMORIES,
    due=st.none() | INSTANTS,
    last_review=st.none() | INSTANTS,
    reps=st.integers(0, 10_000),
    lapses=st.integers(0, 1_000),
    checks=st.integers(0, 2),
)


def decks(number: int) -> st.SearchStrategy[Deck]:
    """Return any deck with this id."""
    return st.builds(
        Deck,
        id=st.just(DeckId(number)),
        title=TEXTS,
        source=st.none() | TEXTS,
        url=st.none() | TEXTS,
        author=st.none() | TEXTS,
        summary=st.none() | TEXTS,
        language=st.none() | TEXTS,
        country=st.none() | TEXTS,
        as_of=st.none() | DAYS,
        topics=NAMES,
        organizations=NAMES,
        people=NAMES,
        story=st.none() | st.integers(1, 9),
        group=st.none() | TEXTS,
        origin=st.none() | DIGESTS,
        about_origin=st.none() | DIGESTS,
        desired_retention=st.none() | st.floats(0.7, 0.99),
        maximum_interval=st.none() | st.integers(1, 36_500),
        added_at=INSTANTS,
    )


KEY_POINTS = st.lists(st.integers(0, 99), min_size=2, max_size=12, unique=True).map(
    lambda ends: tuple(
        KeyPoint(start=start, end=end, core=start % 2 == 0)
        for start, end in zip(sorted(ends)[::2], sorted(ends)[1::2], strict=False)
    )
)
WITHDRAWALS = st.builds(Withdrawal, reason=st.sampled_from(Reason), note=TEXTS, at=INSTANTS)
PICTURES = st.builds(Picture, digest=st.binary().map(digest_of), side=st.sampled_from(Side))


def cards(number: int, deck_ids: list[DeckId], successors: list[CardId]) -> st.SearchStrategy[Card]:
    """Return any card with this id of one of the decks, superseded by one of `successors` or by none."""
    return st.builds(
        Card,
        id=st.just(CardId(number)),
        deck_id=st.sampled_from(deck_ids),
        position=st.integers(0, 9),
        question=TEXTS,
        answer=TEXTS,
        kind=st.sampled_from(CardKind),
        choices=NAMES,
        correct=st.none() | st.integers(0, 3),
        explanation=st.none() | TEXTS,
        cut_off=st.booleans(),
        passage=st.none() | TEXTS,
        key_points=st.just(()) | KEY_POINTS,
        pictures=st.lists(PICTURES, max_size=3).map(tuple),
        origin=st.none() | DIGESTS,
        schedule=SCHEDULES,
        suspended=st.booleans(),
        buried_until=st.none() | DAYS,
        superseded_by=st.none() | st.sampled_from(successors),
        flag=st.integers(0, 7),
        starred=st.booleans(),
        withdrawn=st.none() | WITHDRAWALS,
        split_from=st.none() | st.sampled_from(successors),
        kept_lapses=st.integers(0, 1_000),
        added_at=INSTANTS,
    )


def reviews(number: int, card_ids: list[CardId]) -> st.SearchStrategy[ReviewLog]:
    """Return any answer with this id to one of the cards."""
    return st.builds(
        ReviewLog,
        id=st.just(ReviewId(number)),
        card_id=st.sampled_from(card_ids),
        rating=st.sampled_from(Rating),
        reviewed_at=INSTANTS,
        duration_ms=st.integers(0, 10**9),
        kind=st.sampled_from(ReviewKind),
        before=SCHEDULES,
        after=MEMORIES,
        elapsed_days=st.integers(0, 10**5),
        scheduled_days=st.floats(0, 36_500),
        recall_score=st.none() | st.floats(0, 1),
        suggested=st.none() | st.sampled_from(Rating),
        confidence=st.none() | st.sampled_from(Confidence),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """All that a collection holds."""

    decks: dict[DeckId, Deck]
    cards: dict[CardId, Card]
    reviews: dict[ReviewId, ReviewLog]

    @classmethod
    def of(cls, collection: Collection) -> "World":
        """Return what `collection` holds of the ids that small worlds have."""
        return cls(
            decks=collection.decks.get_many(DeckId(number) for number in range(1, 9)),
            cards=collection.cards.get_many(CardId(number) for number in range(1, 9)),
            reviews=collection.reviews.get_many(ReviewId(number) for number in range(1, 9)),
        )

    def step_to(self, other: "World") -> Snapshot:
        """Return what makes `other` of this."""
        return Snapshot(
            decks={key: other.decks.get(key) for key in {**self.decks, **other.decks}},
            cards={key: other.cards.get(key) for key in {**self.cards, **other.cards}},
            reviews={key: other.reviews.get(key) for key in {**self.reviews, **other.reviews}},
        )


EMPTY = World(decks={}, cards={}, reviews={})


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """Return any small world in which everything that is referred to is there."""
    deck_ids = [DeckId(number) for number in draw(st.sets(st.integers(1, 3)))]
    card_ids = [CardId(number) for number in draw(st.sets(st.integers(1, 4)))] if deck_ids else []
    review_ids = [ReviewId(number) for number in draw(st.sets(st.integers(1, 4)))] if card_ids else []
    return World(
        decks={key: draw(decks(key)) for key in deck_ids},
        cards={key: draw(cards(key, deck_ids, card_ids)) for key in card_ids},
        reviews={key: draw(reviews(key, card_ids)) for key in review_ids},
    )
