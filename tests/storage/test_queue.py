"""Which card is next, and how many wait: the same as going through all cards one by one."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from builders import make_card, make_deck, reviewed
from hypothesis import given
from hypothesis import strategies as st
from stored import DAY_END, NOW, TODAY, make_review

from quizapp.core.card import Card, MemoryState, Schedule, State
from quizapp.core.changes import Snapshot
from quizapp.core.ids import CardId, DeckId
from quizapp.core.queue import AnswerCounts, DueCounts, weight_of
from quizapp.core.study_request import EVERYTHING, Scope
from quizapp.storage.collection import Collection

MINUTE = timedelta(minutes=1)
MEMORY = MemoryState(stability=3.0, difficulty=5.0)
DUES = st.sampled_from([NOW - timedelta(days=9), NOW - MINUTE, NOW, NOW + MINUTE, DAY_END, DAY_END + MINUTE])
ADDED = {1: NOW - timedelta(days=2), 2: NOW - timedelta(days=3), 3: NOW - timedelta(days=2)}


@pytest.fixture
def collection() -> Iterator[Collection]:
    with Collection.in_memory() as opened:
        opened.swap(Snapshot(decks={DeckId(key): make_deck(key, added_at=at) for key, at in ADDED.items()}))
        yield opened


def learning(number: int, due: datetime, deck: int = 1, state: State = State.LEARNING) -> Card:
    return make_card(number, deck, schedule=Schedule(state=state, step=0, memory=MEMORY, due=due, reps=1))


def put(collection: Collection, *cards: Card) -> None:
    collection.swap(Snapshot(cards={card.id: card for card in cards}))


def next_review(collection: Collection, scope: Scope = EVERYTHING, avoid: int | None = None) -> CardId | None:
    return collection.queue.next_review(scope, day_end=DAY_END, today=TODAY, avoid_deck=avoid)


def next_learning(collection: Collection, scope: Scope = EVERYTHING, avoid: int | None = None) -> CardId | None:
    return collection.queue.next_learning(scope, until=NOW, today=TODAY, avoid_deck=avoid)


def next_new(collection: Collection, scope: Scope = EVERYTHING) -> CardId | None:
    return collection.queue.next_new(scope, today=TODAY)


@st.composite
def piles(draw: st.DrawFn) -> list[Card]:
    """Return any cards of any states and marks."""
    made = []
    for number in range(1, draw(st.integers(1, 9))):
        state = draw(st.sampled_from(State))
        schedule = Schedule() if state is State.NEW else Schedule(state=state, memory=MEMORY, due=draw(DUES), reps=1)
        card = make_card(
            number,
            deck=draw(st.integers(1, 3)),
            position=draw(st.integers(0, 3)),
            schedule=schedule,
            suspended=draw(st.booleans()),
            superseded_by=CardId(1) if draw(st.booleans()) and number > 1 else None,
            buried_until=draw(st.sampled_from([None, None, TODAY, TODAY + timedelta(days=1)])),
        )
        made.append(card)
    return made


SCOPES = st.just(EVERYTHING) | st.one_of(
    st.frozensets(st.integers(1, 3).map(DeckId)).map(lambda decks: Scope(decks=decks)),
    st.frozensets(st.integers(1, 12).map(CardId)).map(lambda cards: Scope(cards=cards)),
)


@given(piles(), SCOPES, st.none() | st.integers(1, 3))
def test_the_queue_is_what_going_through_all_cards_gives(cards: list[Card], scope: Scope, avoid: int | None):
    asked = [card for card in cards if scope.has(card)]
    weights = {card.id: weight_of(card, today=TODAY, day_end=DAY_END) for card in asked}

    def first(wanted: Callable[[Card], bool], key: Callable[[Card], object], avoid: int | None) -> CardId | None:
        chosen = sorted((card for card in asked if wanted(card)), key=key)
        others = [card for card in chosen if card.deck_id != avoid]
        return next((card.id for card in others or chosen), None)

    def by_due(card: Card) -> object:
        return (card.schedule.due, card.id)

    def by_due_scattered(card: Card) -> object:
        return (card.schedule.due, card.id * 2654435761 % 4294967296)

    def by_deck(card: Card) -> object:
        return (NOW - ADDED[card.deck_id], card.deck_id, card.position, card.id)

    with Collection.in_memory() as collection:
        decks = {DeckId(key): make_deck(key, added_at=at) for key, at in ADDED.items()}
        collection.swap(Snapshot(decks=decks, cards={card.id: card for card in cards}))
        assert collection.queue.counts(scope, day_end=DAY_END, today=TODAY) == DueCounts(
            due=sum(weight.due for weight in weights.values()),
            learning=sum(weight.learning for weight in weights.values()),
            new=sum(weight.new for weight in weights.values()),
        )
        assert next_review(collection, scope, avoid) == first(
            lambda card: weights[card.id].due, by_due_scattered, avoid
        )
        assert next_new(collection, scope) == first(lambda card: weights[card.id].new, by_deck, None)
        assert next_learning(collection, scope, avoid) == first(
            lambda card: weights[card.id].learning and card.schedule.due <= NOW, by_due, avoid
        )


def in_order_of_review(collection: Collection, cards: list[Card]) -> list[CardId]:
    put(collection, *cards)
    order = []
    while (found := next_review(collection)) is not None:
        order.append(found)
        put(collection, next(replace(card, suspended=True) for card in cards if card.id == found))
    return order


def test_reviews_come_by_their_due_day(collection: Collection):
    dues = [NOW - timedelta(days=days) for days in (1, 3, 0, 2)]
    cards = [reviewed(make_card(number), due) for number, due in enumerate(dues, start=1)]
    assert in_order_of_review(collection, cards) == [2, 4, 1, 3]


def test_reviews_due_from_the_same_instant_come_scattered_and_always_in_the_same_order(collection: Collection):
    cards = [reviewed(make_card(number), NOW) for number in range(1, 11)]
    order = in_order_of_review(collection, cards)
    assert sorted(order) == list(range(1, 11))
    assert sum(abs(one - other) == 1 for one, other in pairwise(order)) <= 2
    with Collection.in_memory() as another:
        another.swap(Snapshot(decks={DeckId(1): make_deck(1)}))
        assert in_order_of_review(another, cards) == order


def test_a_card_of_another_deck_goes_first_and_one_of_the_same_if_there_is_no_other(collection: Collection):
    put(collection, reviewed(make_card(1, deck=1), NOW - timedelta(days=5)), reviewed(make_card(2, deck=2), NOW))
    assert next_review(collection, avoid=1) == CardId(2)
    assert next_review(collection, avoid=2) == CardId(1)
    put(collection, replace(make_card(2, deck=2), suspended=True))
    assert next_review(collection, avoid=1) == CardId(1)
    assert next_review(collection, Scope(decks=frozenset({DeckId(1)})), avoid=1) == CardId(1)


def test_a_learning_card_is_asked_when_its_step_is_over_and_not_before(collection: Collection):
    put(collection, learning(1, NOW + timedelta(milliseconds=1)), learning(2, NOW, state=State.RELEARNING))
    assert next_learning(collection) == CardId(2)
    put(collection, learning(2, NOW + MINUTE))
    assert next_learning(collection) is None


def test_new_cards_come_deck_by_deck_the_newest_deck_first_in_the_articles_order(collection: Collection):
    cards = [make_card(number, deck, position=position) for number, deck, position in (
        (1, 1, 1), (2, 1, 0), (3, 2, 0), (4, 2, 1), (5, 3, 0)
    )]  # fmt: skip
    put(collection, *cards)
    order = []
    while (found := next_new(collection)) is not None:
        order.append(found)
        put(collection, reviewed(next(card for card in cards if card.id == found), NOW))
    assert order == [2, 1, 5, 3, 4]


def test_a_buried_card_comes_back_on_its_day(collection: Collection):
    put(collection, make_card(1, buried_until=TODAY + timedelta(days=1)))
    assert next_new(collection) is None
    assert collection.queue.next_new(EVERYTHING, today=TODAY + timedelta(days=1)) == CardId(1)


def test_the_next_learning_step_of_the_day_is_known(collection: Collection):
    put(collection, learning(1, DAY_END), learning(2, NOW + 9 * MINUTE), reviewed(make_card(3), NOW))
    assert collection.queue.next_learning_due(day_end=DAY_END, today=TODAY) == NOW + 9 * MINUTE
    put(collection, learning(2, DAY_END + MINUTE))
    assert collection.queue.next_learning_due(day_end=DAY_END, today=TODAY) is None


def test_answers_are_counted_by_the_state_in_which_the_card_was_asked(collection: Collection):
    put(collection, make_card(1, deck=1), make_card(2, deck=2))
    logs = [
        make_review(1, card=1, minutes=-1),
        make_review(2, card=1, minutes=0, before=Schedule()),
        make_review(3, card=1, minutes=1, before=Schedule(state=State.LEARNING, step=0, memory=MEMORY, reps=1)),
        make_review(4, card=2, minutes=2),
    ]
    collection.swap(Snapshot(reviews={log.id: log for log in logs}))

    def answered(start: datetime, end: datetime, scope: Scope = EVERYTHING) -> AnswerCounts:
        return collection.queue.answered_between(start, end, scope)

    assert answered(NOW, DAY_END) == AnswerCounts(new=1, reviews=1, all=3)
    assert answered(NOW, DAY_END, Scope(decks=frozenset({DeckId(1)}))) == AnswerCounts(new=1, reviews=0, all=2)
    assert answered(NOW + 3 * MINUTE, DAY_END) == AnswerCounts(new=0, reviews=0, all=0)
    assert answered(NOW, NOW + 2 * MINUTE) == AnswerCounts(new=1, reviews=0, all=2)


def test_topics_of_the_cards_that_are_due_come_the_commonest_first(collection: Collection):
    decks = [
        make_deck(1, topics=("Politics", "Law")),
        make_deck(2, topics=("Politics",), people=("Law",)),
        make_deck(3, topics=("Science", "Economy")),
    ]
    collection.swap(Snapshot(decks={deck.id: deck for deck in decks}))
    put(
        collection,
        reviewed(make_card(1, deck=1), NOW),
        learning(2, NOW, deck=1),
        reviewed(make_card(3, deck=2), NOW),
        reviewed(make_card(4, deck=3), DAY_END),
        make_card(5, deck=3),
        replace(reviewed(make_card(6, deck=3), NOW), suspended=True),
    )

    def topics(limit: int) -> list[tuple[str, int]]:
        return collection.queue.due_by_topic(day_end=DAY_END, today=TODAY, limit=limit)

    assert topics(9) == [("Politics", 3), ("Law", 2)]
    assert topics(1) == [("Politics", 3)]


def test_reviews_are_counted_by_the_instant_they_are_due_from(collection: Collection):
    later = NOW + timedelta(days=3)
    put(
        collection,
        reviewed(make_card(1), later),
        reviewed(make_card(2), later),
        reviewed(make_card(3), NOW),
        reviewed(make_card(4), NOW - MINUTE),
        replace(reviewed(make_card(5), later), suspended=True),
        learning(6, later),
    )
    assert collection.queue.reviews_by_due(NOW) == [(NOW, 1), (later, 2)]


def of_memory(number: int, stability: float, days: int, deck: int = 1) -> Card:
    card = reviewed(make_card(number, deck), NOW, stability=stability)
    return replace(card, schedule=replace(card.schedule, last_review=NOW - timedelta(days=days)))


def likeliest(collection: Collection, scope: Scope = EVERYTHING, limit: int = 9) -> list[CardId]:
    return collection.queue.likeliest_recalled(scope, day_end=DAY_END, today=TODAY, limit=limit)


def test_what_is_likeliest_recalled_is_what_has_waited_least_for_its_stability(collection: Collection):
    put(collection, of_memory(1, 10.0, 30), of_memory(2, 100.0, 40), of_memory(3, 2.0, 1), of_memory(4, 9.0, 90))
    assert likeliest(collection) == [2, 3, 1, 4]
    assert likeliest(collection, limit=2) == [2, 3]
    put(collection, make_card(5), learning(6, NOW), replace(of_memory(2, 100.0, 40), suspended=True))
    assert likeliest(collection) == [3, 1, 4]


def test_the_first_review_of_a_list_is_one_that_may_be_asked(collection: Collection):
    put(collection, of_memory(1, 9.0, 9), of_memory(2, 9.0, 9, deck=2), reviewed(make_card(3), DAY_END), make_card(4))

    def first(*numbers: int, avoid: int | None = None) -> CardId | None:
        at = {"day_end": DAY_END, "today": TODAY, "avoid_deck": avoid}
        return collection.queue.first_review_of(numbers, EVERYTHING, **at)

    assert first(3, 4, 2, 1) == 2
    assert first(1, 2, avoid=1) == 2
    assert first(1, 3, avoid=1) == 1
    assert first(3, 4) is None
    assert first() is None


def test_a_resting_deck_has_only_its_cards_in_a_step(collection: Collection):
    put(collection, reviewed(make_card(1), NOW), make_card(2), learning(3, NOW), reviewed(make_card(4, 2), NOW))
    scope = Scope(resting=frozenset({DeckId(1)}))
    at = {"today": TODAY, "day_end": DAY_END}
    assert collection.queue.counts(scope, **at) == DueCounts(due=1, learning=1, new=0)
    assert collection.queue.next_review(scope, avoid_deck=None, **at) == 4
    assert collection.queue.next_new(scope, today=TODAY) is None
    assert collection.queue.next_learning(scope, until=NOW, today=TODAY, avoid_deck=None) == 3
    assert likeliest(collection, scope) == [4]


def test_the_decks_that_were_answered_are_known(collection: Collection):
    put(collection, make_card(1), make_card(2, deck=2), make_card(3, deck=2))
    logs = [make_review(1, card=1, minutes=-1), make_review(2, card=2, minutes=1), make_review(3, card=3, minutes=2)]
    collection.swap(Snapshot(reviews={log.id: log for log in logs}))
    assert collection.queue.decks_answered_between(NOW, DAY_END) == {2}
    assert collection.queue.decks_answered_between(NOW - 2 * MINUTE, DAY_END) == {1, 2}


def test_the_reviews_due_in_a_stretch_of_time_are_known(collection: Collection):
    later = NOW + timedelta(days=3)
    put(
        collection,
        reviewed(make_card(1), later),
        reviewed(make_card(2), NOW),
        reviewed(make_card(3), later + MINUTE),
        replace(reviewed(make_card(4), NOW), suspended=True),
        learning(5, NOW),
    )
    assert collection.queue.reviews_due_between(NOW, later + MINUTE) == [2, 1]
