"""What a collection does beside its stores: ids, notes, other connections, and changes made elsewhere."""

import sqlite3
import threading
from pathlib import Path

import pytest
from builders import make_card, make_deck
from stored import NOW, content_of, interrupted_transaction

from quizapp.core.changes import Snapshot
from quizapp.core.ids import CardId, DeckId, ReviewId
from quizapp.errors import StaleError
from quizapp.storage.collection import Collection

DECK = Snapshot(decks={DeckId(1): make_deck()}, cards={CardId(1): make_card(1)})


def test_ids_begin_at_one_and_go_on(collection: Collection):
    assert collection.reserve_deck_ids(2) == [DeckId(1), DeckId(2)]
    assert collection.reserve_deck_ids(1) == [DeckId(3)]
    assert collection.reserve_card_ids(3) == [CardId(1), CardId(2), CardId(3)]
    assert collection.reserve_review_ids(1) == [ReviewId(1)]
    assert collection.reserve_review_ids(0) == []
    assert collection.reserve_review_ids(1) == [ReviewId(2)]


def test_ids_are_not_given_again_after_a_deletion_or_after_closing(path: Path, backups: Path):
    with Collection.open(path, backups=backups, now=NOW) as collection:
        (number,) = collection.reserve_deck_ids(1)
        inverse = collection.swap(Snapshot(decks={number: make_deck(number)}))
        collection.swap(inverse)
        assert collection.reserve_deck_ids(1) == [number + 1]
    with Collection.open(path, backups=backups, now=NOW) as collection:
        assert collection.decks.count() == 0
        assert collection.reserve_deck_ids(1) == [number + 2]


def test_two_programs_are_never_given_the_same_id(collection: Collection):
    with collection.sibling() as other:
        given = [number for each in (collection, other, collection) for number in each.reserve_card_ids(2)]
    assert given == [1, 2, 3, 4, 5, 6]


def test_ids_of_a_transaction_that_failed_may_be_given_again_as_nothing_has_them(collection: Collection):
    with interrupted_transaction(collection):
        (lost,) = collection.reserve_deck_ids(1)
        collection.swap(Snapshot(decks={lost: make_deck(lost)}))
    assert collection.reserve_deck_ids(1) == [lost]


def test_a_note_is_kept_until_it_is_set_anew(path: Path, backups: Path):
    with Collection.open(path, backups=backups, now=NOW) as collection:
        assert collection.note("samples") is None
        collection.set_note("samples", "added")
        collection.set_note("other", "")
    with Collection.open(path, backups=backups, now=NOW) as collection:
        assert collection.note("samples") == "added"
        assert collection.note("other") == ""
        collection.set_note("samples", "removed")
        assert collection.note("samples") == "removed"


def test_what_others_write_is_noticed_once_and_what_one_writes_oneself_never(collection: Collection):
    with collection.sibling() as other:
        assert not collection.changed_elsewhere()
        collection.swap(DECK)
        assert not collection.changed_elsewhere()
        other.set_note("a", "b")
        assert collection.changed_elsewhere()
        assert not collection.changed_elsewhere()
        assert other.changed_elsewhere()


def test_what_was_written_between_opening_and_first_asking_is_noticed(collection: Collection):
    with collection.sibling() as other:
        other.set_note("a", "b")
    assert collection.changed_elsewhere()


def test_what_another_program_undid_is_no_change(collection: Collection):
    with collection.sibling() as other:
        with interrupted_transaction(other):
            other.set_note("a", "b")
        assert not collection.changed_elsewhere()


def test_a_worker_reads_and_writes_over_a_sibling_of_its_own(collection: Collection):
    def work() -> None:
        with collection.sibling() as own:
            own.swap(DECK)

    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
    assert collection.cards.get(CardId(1)) == make_card(1)


def test_a_sibling_keeps_to_the_same_rules(collection: Collection):
    with collection.sibling() as other:
        assert other.path == collection.path
        assert not other.created
        assert other._connection.value("PRAGMA synchronous") == 2
        with pytest.raises(StaleError):
            other.swap(Snapshot(cards={CardId(1): make_card(1, deck=9)}))


def test_collections_in_memory_are_apart_and_their_siblings_are_not():
    with Collection.in_memory() as one, Collection.in_memory() as two, one.sibling() as sibling:
        one.swap(DECK)
        assert one.path is None
        assert sibling.decks.count() == 1
        assert two.decks.count() == 0
        assert sibling.reserve_deck_ids(1) == [DeckId(1)]
        assert one.changed_elsewhere()


def test_a_transaction_keeps_all_that_is_done_within(collection: Collection):
    before = content_of(collection)
    with interrupted_transaction(collection):
        collection.swap(DECK)
        collection.set_note("a", "b")
    assert content_of(collection) == before
    with collection.transaction():
        collection.swap(DECK)
        collection.set_note("a", "b")
    assert (collection.decks.count(), collection.note("a")) == (1, "b")


def test_a_closed_collection_leaves_one_file(path: Path, backups: Path):
    with Collection.open(path, backups=backups, now=NOW) as collection, collection.sibling():
        collection.swap(DECK)
    assert [each.name for each in path.parent.iterdir()] == ["collection.db"]
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        collection.decks.count()
