"""A snapshot comes back from its text as it was, whatever is in it."""

import json

import pytest
from builders import make_card
from hypothesis import given
from stored import World, worlds

from quizapp.core.changes import Snapshot
from quizapp.core.ids import CardId, DeckId, FeedId, ReviewId
from quizapp.storage.snapshot_text import snapshot_from, text_of


@given(worlds())
def test_what_is_read_equals_what_was_written(world: World):
    snapshot = Snapshot(decks=world.decks, cards=world.cards, reviews=world.reviews)
    assert snapshot_from(text_of(snapshot)) == snapshot
    assert snapshot_from(text_of(snapshot)).fingerprint == snapshot.fingerprint


def test_what_was_not_there_is_not_there_either():
    gone = Snapshot(decks={DeckId(1): None}, cards={CardId(2): None}, reviews={ReviewId(3): None})
    assert snapshot_from(text_of(gone)) == gone


def test_notes_are_kept_too():
    noted = Snapshot(notes={"cram": "a round", "other": None})
    assert snapshot_from(text_of(noted)) == noted


def test_the_text_of_equal_snapshots_is_the_same_in_every_run():
    assert text_of(Snapshot(cards={CardId(2): None})) == '{"cards":{"2":null}}'
    assert text_of(Snapshot()) == "{}"


def test_the_values_stand_under_the_names_of_their_columns():
    written = json.loads(text_of(Snapshot(cards={CardId(1): make_card(1)})))
    assert written["cards"]["1"]["question"] == "Question 1?"


@pytest.mark.parametrize("text", ["", "[]", '{"cards":{"1":{"id":1}}}', '{"cards":{"x":null}}', '{"cards":{"1":7}}'])
def test_other_text_is_not_read_as_something_else(text: str):
    with pytest.raises((ValueError, LookupError, TypeError)):
        snapshot_from(text)


def test_feeds_are_not_kept_as_text():
    with pytest.raises(ValueError, match="feeds"):
        text_of(Snapshot(feeds={FeedId(1): None}))
