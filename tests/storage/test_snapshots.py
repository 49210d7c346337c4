"""Writing a snapshot brings the collection to it, exactly, and what is returned takes it back."""

from dataclasses import replace

import pytest
from builders import make_card, make_deck
from hypothesis import given, settings
from hypothesis import strategies as st
from stored import (
    EMPTY,
    NOW,
    World,
    assert_sound,
    content_of,
    interrupted_transaction,
    make_review,
    statements_of,
    worlds,
)

from quizapp.core.card import CardKind
from quizapp.core.changes import Snapshot
from quizapp.core.ids import CardId, DeckId, ReviewId
from quizapp.core.library import DeckQuery
from quizapp.errors import StaleError
from quizapp.storage.collection import Collection

ONE_DECK = Snapshot(
    decks={DeckId(1): make_deck(1, topics=("Politics",))},
    cards={CardId(1): make_card(1), CardId(2): make_card(2, kind=CardKind.CHOICE, choices=("Yes", "No"), correct=0)},
    reviews={ReviewId(1): make_review(1, card=1)},
)


@given(worlds())
def test_every_field_of_every_object_is_read_as_it_was_written(world: World):
    with Collection.in_memory() as collection:
        collection.swap(EMPTY.step_to(world))
        assert World.of(collection) == world
        assert all(collection.cards.get(card.id) == card for card in world.cards.values())
        assert all(collection.decks.get(deck.id) == deck for deck in world.decks.values())


@settings(max_examples=60)
@given(st.lists(worlds(), min_size=1, max_size=4))
def test_any_steps_taken_back_in_reverse_leave_the_same_content(steps: list[World]):
    with Collection.in_memory() as collection:
        taken = []
        before = EMPTY
        for world in steps:
            content = content_of(collection)
            inverse = collection.swap(before.step_to(world))
            assert inverse == world.step_to(before)
            assert World.of(collection) == world
            taken.append((inverse, content))
            before = world
        last = content_of(collection)
        forth = []
        for inverse, content in reversed(taken):
            forth.append(collection.swap(inverse))
            assert content_of(collection) == content
        for again in reversed(forth):
            collection.swap(again)
        assert content_of(collection) == last
        assert_sound(collection)


def test_what_was_there_is_returned_and_none_where_nothing_was(collection: Collection):
    first = collection.swap(ONE_DECK)
    assert first == Snapshot(
        decks={DeckId(1): None}, cards={CardId(1): None, CardId(2): None}, reviews={ReviewId(1): None}
    )
    edited = replace(make_card(1), answer="Another answer.")
    assert collection.swap(Snapshot(cards={CardId(1): edited})).cards == {CardId(1): make_card(1)}
    assert collection.swap(first).cards == {CardId(1): edited, CardId(2): ONE_DECK.cards[CardId(2)]}


def test_deleting_what_is_not_there_changes_nothing(collection: Collection):
    collection.swap(ONE_DECK)
    before = content_of(collection)
    nothing = Snapshot(decks={DeckId(7): None}, cards={CardId(7): None}, reviews={ReviewId(7): None})
    assert collection.swap(nothing) == nothing
    assert content_of(collection) == before


def test_what_is_as_it_should_be_is_not_written(collection: Collection):
    collection.swap(ONE_DECK)
    assert not [
        said
        for said in statements_of(collection, lambda: collection.swap(ONE_DECK))
        if said.split()[0] in {"INSERT", "UPDATE"}
    ]


def test_cards_may_supersede_each_other_in_any_order_of_ids(collection: Collection):
    old, new = make_card(1, superseded_by=CardId(2)), make_card(2)
    collection.swap(Snapshot(decks={DeckId(1): make_deck()}, cards={old.id: old, new.id: new}))
    assert collection.cards.get(CardId(1)) == old


@pytest.mark.parametrize(
    "snapshot",
    [
        Snapshot(decks={DeckId(1): None}),
        Snapshot(cards={CardId(1): None}),
        Snapshot(cards={CardId(3): make_card(3, deck=9)}),
        Snapshot(cards={CardId(1): make_card(1, superseded_by=CardId(9))}),
        Snapshot(reviews={ReviewId(9): make_review(9, card=9)}),
    ],
    ids=["deck with cards", "card with answers", "card of no deck", "successor that is not there", "answer to no card"],
)
def test_a_snapshot_that_would_tear_things_apart_is_refused_as_a_whole(collection: Collection, snapshot: Snapshot):
    collection.swap(ONE_DECK)
    before = content_of(collection)
    deck = make_deck(8)
    with pytest.raises(StaleError):
        collection.swap(replace(snapshot, decks={deck.id: deck, **snapshot.decks}))
    assert content_of(collection) == before
    assert not collection._connection._db.conn.in_transaction


def test_a_swap_inside_a_transaction_that_fails_is_undone_with_it(collection: Collection):
    with interrupted_transaction(collection):
        collection.swap(ONE_DECK)
    assert collection.decks.count() == 0


def test_many_new_cards_go_in_and_out_at_once(collection: Collection):
    made = Snapshot(
        decks={DeckId(number): make_deck(number) for number in range(1, 1201)},
        cards={CardId(number): make_card(number, deck=(number - 1) // 10 + 1) for number in range(1, 12_001)},
    )
    inverse = collection.swap(made)
    assert (collection.decks.count(), collection.cards.count()) == (1200, 12_000)
    assert collection.cards.get(CardId(12_000)) == made.cards[CardId(12_000)]
    day = {"day_end": NOW, "today": NOW.date()}
    assert collection.decks.find(DeckQuery(text="answer 11999"), **day) == [DeckId(1200)]
    assert collection.swap(inverse) == made
    assert content_of(collection) == [[]] * 10


def test_notes_are_written_removed_and_come_back(collection: Collection):
    collection.set_note("cram", "one")
    before = collection.swap(Snapshot(notes={"cram": "two", "other": "new"}))
    assert (collection.note("cram"), collection.note("other")) == ("two", "new")
    assert before.notes == {"cram": "one", "other": None}
    collection.swap(before)
    assert (collection.note("cram"), collection.note("other")) == ("one", None)
