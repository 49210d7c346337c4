"""What a mutation touched, and fingerprints of what is there."""

from dataclasses import replace

from builders import make_card, make_deck
from hypothesis import given
from hypothesis import strategies as st
from stored import World, make_review, worlds

from quizapp.core.changes import ChangeSet, Snapshot
from quizapp.core.ids import CardId, DeckId, ReviewId

DECK, CARD, OTHER = make_deck(1), make_card(11, 1), make_card(21, 2)


def snapshot_of(world: World) -> Snapshot:
    return Snapshot(decks=world.decks, cards=world.cards, reviews=world.reviews)


def test_a_change_touches_the_objects_and_the_decks_of_the_cards():
    snapshot = Snapshot(decks={DECK.id: DECK}, cards={OTHER.id: OTHER}, reviews={ReviewId(5): make_review(5, 21)})
    assert snapshot.change_set == ChangeSet(decks=frozenset({1, 2}), cards=frozenset({21}), reviews=True)


def test_deleted_objects_are_touched_too():
    snapshot = Snapshot(decks={DeckId(1): None}, cards={CardId(11): None})
    assert snapshot.change_set == ChangeSet(decks=frozenset({1}), cards=frozenset({11}), reviews=False)


def test_nothing_touches_nothing():
    assert Snapshot().change_set == ChangeSet()


def test_the_order_of_objects_makes_no_other_fingerprint():
    one, other = Snapshot(cards={11: CARD, 21: OTHER}), Snapshot(cards={21: OTHER, 11: CARD})
    assert one.fingerprint == other.fingerprint


def test_any_difference_in_an_object_makes_another_fingerprint():
    before = Snapshot(decks={DECK.id: DECK}, cards={CARD.id: CARD})
    for after in (
        Snapshot(decks={DECK.id: DECK}, cards={CARD.id: replace(CARD, answer="Other.")}),
        Snapshot(decks={DECK.id: DECK}, cards={CARD.id: None}),
        Snapshot(decks={DECK.id: replace(DECK, topics=("Trade",))}, cards={CARD.id: CARD}),
        Snapshot(decks={DECK.id: DECK}),
    ):
        assert after.fingerprint != before.fingerprint


@given(st.tuples(worlds(), worlds()))
def test_fingerprints_agree_with_equality(pair: tuple[World, World]):
    one, other = map(snapshot_of, pair)
    assert (one.fingerprint == other.fingerprint) == (one == other)


def test_a_note_counts_as_an_object_and_touches_no_page():
    noted = Snapshot(notes={"cram": "a round"})
    assert noted.size == 1
    assert noted.change_set == ChangeSet()
    assert noted.fingerprint != Snapshot(notes={"cram": "another"}).fingerprint
