"""The log of answers is read by card, by time, and as a whole."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from builders import make_card, make_deck
from stored import NOW, make_review, statements_of

from quizapp.core.changes import Snapshot
from quizapp.core.ids import CardId, DeckId, ReviewId
from quizapp.core.review import Rating, ReviewKind
from quizapp.storage.collection import Collection

LATE = make_review(1, card=1, minutes=30, duration_ms=3_000)
LATER = NOW + timedelta(days=1)
EARLY = make_review(2, card=1, minutes=10, duration_ms=1_000, rating=Rating.AGAIN, kind=ReviewKind.LEARN)
OTHER = make_review(3, card=2, minutes=20, duration_ms=2_000, rating=Rating.EASY)
SAME_TIME = make_review(4, card=2, minutes=30, duration_ms=4_000)


@pytest.fixture
def collection() -> Iterator[Collection]:
    with Collection.in_memory() as opened:
        cards = {CardId(number): make_card(number) for number in (1, 2, 3)}
        logs = {log.id: log for log in (LATE, EARLY, OTHER, SAME_TIME)}
        opened.swap(Snapshot(decks={DeckId(1): make_deck()}, cards=cards, reviews=logs))
        yield opened


def test_the_answers_to_a_card_come_oldest_first(collection: Collection):
    assert collection.reviews.of_card(CardId(1)) == [EARLY, LATE]
    assert collection.reviews.of_card(CardId(3)) == []
    assert collection.reviews.of_cards([CardId(2), CardId(1)]) == [EARLY, LATE, OTHER, SAME_TIME]
    assert sorted(collection.reviews.ids_of_cards([CardId(1), CardId(3)])) == [1, 2]


def test_answers_are_found_by_id(collection: Collection):
    assert collection.reviews.get_many([ReviewId(3), ReviewId(9)]) == {3: OTHER}


def test_the_last_answer_is_the_newest_and_of_two_at_once_the_later_id(collection: Collection):
    last = collection.reviews.last_between
    assert last(NOW, LATER) == SAME_TIME
    assert last(SAME_TIME.reviewed_at, LATER) == SAME_TIME
    assert last(SAME_TIME.reviewed_at + timedelta(milliseconds=1), LATER) is None
    assert last(NOW, SAME_TIME.reviewed_at) == OTHER


def test_answers_of_a_time_come_oldest_first(collection: Collection):
    assert collection.reviews.between(OTHER.reviewed_at, LATER) == [OTHER, LATE, SAME_TIME]
    assert collection.reviews.between(NOW, LATER) == [EARLY, OTHER, LATE, SAME_TIME]
    assert collection.reviews.between(NOW, OTHER.reviewed_at) == [EARLY]


def test_the_cards_answered_in_some_stretches_of_time_are_named_once_each(collection: Collection):
    between = collection.reviews.cards_between
    early, late = (NOW, OTHER.reviewed_at), (LATE.reviewed_at, LATER)
    assert between([early], most=9) == [1]
    assert sorted(between([early, late], most=9)) == [1, 2]
    assert len(between([early, late], most=1)) == 1
    assert between([], most=9) == between([(NOW, NOW)], most=9) == []


def test_the_latest_durations_come_newest_first(collection: Collection):
    assert collection.reviews.recent_durations(3) == [4_000, 3_000, 2_000]
    assert collection.reviews.recent_durations(9) == [4_000, 3_000, 2_000, 1_000]


def test_all_answers_can_be_read_for_fitting_card_by_card(collection: Collection):
    assert list(collection.reviews.all_for_fitting()) == [
        (1, EARLY.reviewed_at, Rating.AGAIN, ReviewKind.LEARN),
        (1, LATE.reviewed_at, Rating.GOOD, ReviewKind.REVIEW),
        (2, OTHER.reviewed_at, Rating.EASY, ReviewKind.REVIEW),
        (2, SAME_TIME.reviewed_at, Rating.GOOD, ReviewKind.REVIEW),
    ]


def test_a_million_answers_are_read_for_fitting_without_sorting_them(collection: Collection):
    said = statements_of(collection, lambda: list(collection.reviews.all_for_fitting()))
    plan = [row[3] for row in collection._connection.rows("EXPLAIN QUERY PLAN " + said[-1])]
    assert plan == ["SCAN review USING COVERING INDEX review_by_card"]


def test_a_changed_answer_is_written_over(collection: Collection):
    changed = make_review(1, card=2, minutes=99, rating=Rating.HARD, recall_score=0.5, suggested=Rating.GOOD)
    collection.swap(Snapshot(reviews={changed.id: changed}))
    assert collection.reviews.last_between(NOW, LATER) == changed
    assert collection.reviews.of_card(CardId(1)) == [EARLY]
