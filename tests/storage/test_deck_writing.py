"""Decks are written with their facets, which are there as long as a deck has them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from builders import make_card, make_deck
from stored import NOW, statements_of

from quizapp.core.changes import Snapshot
from quizapp.core.deck import Deck, FacetKind
from quizapp.core.ids import CardId
from quizapp.core.study_request import EVERYTHING
from quizapp.storage.collection import Collection

ONE = make_deck(1, topics=("Politics", "Law"), people=("Iwaya",), country="Japan")
TWO = make_deck(2, topics=("Politics",), country="Japan", source="example.org")


@pytest.fixture
def collection() -> Iterator[Collection]:
    with Collection.in_memory() as opened:
        opened.swap(Snapshot(decks={ONE.id: ONE, TWO.id: TWO}))
        yield opened


def write(collection: Collection, deck: Deck) -> None:
    collection.swap(Snapshot(decks={deck.id: deck}))


def facets(collection: Collection) -> set[tuple[str, str]]:
    return set(collection._connection.rows("SELECT kind, name FROM facet"))


def test_a_name_that_several_decks_have_is_kept_once(collection: Collection):
    assert collection.decks.facet_names(FacetKind.TOPIC) == [("Politics", 2), ("Law", 1)]
    assert len(facets(collection)) == 5


def test_the_last_deck_with_a_facet_takes_the_facet_with_it(collection: Collection):
    collection.swap(Snapshot(decks={ONE.id: None}))
    assert facets(collection) == {("topic", "Politics"), ("country", "Japan"), ("source", "example.org")}
    write(collection, replace(TWO, topics=("Science",), source=None))
    assert facets(collection) == {("topic", "Science"), ("country", "Japan")}
    collection.swap(Snapshot(decks={TWO.id: None}))
    assert facets(collection) == set()


@pytest.mark.parametrize("topics", [("Law", "Politics"), ("Law", "Law"), (), ("",), ("law",)])
def test_order_repetition_and_spelling_of_facets_are_kept(collection: Collection, topics: tuple[str, ...]):
    changed = replace(ONE, topics=topics)
    write(collection, changed)
    assert collection.decks.get(ONE.id) == changed
    assert collection.decks.get(TWO.id) == TWO


def test_an_empty_country_is_not_a_missing_one(collection: Collection):
    changed = replace(ONE, country="", source=None, language="")
    write(collection, changed)
    assert collection.decks.get(ONE.id) == changed


def test_facets_that_stay_are_not_written_again(collection: Collection):
    said = statements_of(collection, lambda: write(collection, replace(ONE, summary="Other.")))
    assert not [each for each in said if "INSERT INTO deck_facet" in each or "DELETE FROM deck_facet" in each]


def test_a_deck_is_found_by_its_new_title_after_an_edit(collection: Collection):
    write(collection, replace(ONE, title="Another Title"))
    assert collection.decks.with_titles(["another title", "Article 1"]) == {
        "another title": [replace(ONE, title="Another Title")]
    }


def test_a_deck_made_newer_comes_earlier_in_the_queue(collection: Collection):
    cards = {CardId(number): make_card(number, deck=number) for number in (1, 2)}
    collection.swap(Snapshot(cards=cards))
    assert collection.queue.next_new(EVERYTHING, today=NOW.date()) == CardId(1)
    write(collection, replace(TWO, added_at=ONE.added_at + timedelta(days=1)))
    assert collection.queue.next_new(EVERYTHING, today=NOW.date()) == CardId(2)
