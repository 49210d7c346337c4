"""Which cards a session asks beyond what is due today."""

from datetime import datetime, timedelta

import pytest
from builders import make_card, make_deck, reviewed
from stored import DAY_END, NOW, TODAY, make_review, statements_of

from quizapp.core.changes import Snapshot
from quizapp.core.ids import CardId, DeckId
from quizapp.core.review import Rating
from quizapp.core.study_request import EVERYTHING, Scope
from quizapp.core.withdrawal import Reason, Withdrawal
from quizapp.storage.collection import Collection

DAY = timedelta(days=1)
ONE_DECK = Scope(decks=frozenset({DeckId(1)}))
OUT_OF_STUDY = [
    {"suspended": True},
    {"superseded_by": CardId(1)},
    {"buried_until": TODAY + DAY},
    {"withdrawn": Withdrawal(reason=Reason.RETIRED, note="", at=NOW)},
]


def put(collection: Collection, *cards):
    decks = {DeckId(number): make_deck(number) for number in (1, 2)}
    collection.swap(Snapshot(decks=decks, cards={card.id: card for card in cards}))


def ahead(
    collection: Collection, scope: Scope = EVERYTHING, *, days: int = 7, seen_before: datetime = NOW + DAY
) -> list[int]:
    return collection.selections.reviews(
        scope, due_from=DAY_END, due_until=DAY_END + days * DAY, seen_before=seen_before, today=TODAY
    )


def test_reviews_of_the_days_to_come_are_listed_the_soonest_first(collection: Collection):
    put(
        collection,
        reviewed(make_card(1), DAY_END + 3 * DAY),
        reviewed(make_card(2, deck=2), DAY_END + DAY),
        reviewed(make_card(3), DAY_END + 9 * DAY),
        reviewed(make_card(4), NOW),
        make_card(5),
    )
    assert ahead(collection) == [2, 1]
    assert ahead(collection, ONE_DECK) == [1]
    assert ahead(collection, days=10) == [2, 1, 3]


def test_what_was_answered_lately_is_not_listed(collection: Collection):
    put(collection, *(reviewed(make_card(number), DAY_END + DAY) for number in (1, 2)))
    logs = [make_review(1, card=1), make_review(2, card=2, minutes=-1)]
    collection.swap(Snapshot(reviews={log.id: log for log in logs}))
    assert ahead(collection, seen_before=NOW) == [2]


def test_the_days_to_come_are_read_from_indexes_alone(collection: Collection):
    put(collection, reviewed(make_card(1), DAY_END + DAY))
    said = statements_of(collection, lambda: ahead(collection))
    values = {"due_from": 0, "day_end": 1, "seen_before": 0, "today": ""}
    plan = [row[3] for row in collection._connection.rows("EXPLAIN QUERY PLAN " + said[-1], **values)]
    read = [step for step in plan if "card" in step or "review" in step]
    assert len(read) == 2
    assert all("COVERING INDEX" in step for step in read), plan


@pytest.mark.parametrize("field", OUT_OF_STUDY, ids=lambda field: next(iter(field)))
def test_what_is_out_of_study_is_listed_nowhere(collection: Collection, field: dict):
    put(collection, reviewed(make_card(1), DAY_END + DAY), reviewed(make_card(2, **field), DAY_END + DAY))
    assert ahead(collection) == [1]
    assert collection.selections.all_of(EVERYTHING, today=TODAY) == [1]


def test_what_was_forgotten_is_found_once_each_by_its_day(collection: Collection):
    put(collection, *(reviewed(make_card(number), NOW) for number in (1, 2, 3)))
    logs = [
        make_review(1, card=1, rating=Rating.AGAIN),
        make_review(2, card=1, rating=Rating.AGAIN, minutes=1),
        make_review(3, card=2, rating=Rating.HARD),
        make_review(4, card=3, rating=Rating.AGAIN, minutes=-60 * 24),
    ]
    collection.swap(Snapshot(reviews={log.id: log for log in logs}))
    assert collection.selections.forgotten(NOW, DAY_END) == [1]


def test_all_cards_of_a_scope_come_scattered_and_yet_in_the_same_order(collection: Collection):
    put(collection, *(make_card(number, deck=1 + number % 2) for number in range(1, 40)))
    every = collection.selections.all_of(EVERYTHING, today=TODAY)
    assert sorted(every) == list(range(1, 40))
    assert every != sorted(every)
    part = collection.selections.all_of(ONE_DECK, today=TODAY)
    assert part == [number for number in every if number % 2 == 0]
    few = Scope(cards=frozenset(map(CardId, (3, 7))))
    assert sorted(collection.selections.all_of(few, today=TODAY)) == [3, 7]
