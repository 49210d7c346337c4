"""Feeds and the inbox in the file: what is listed, in what order, and what is counted as waiting."""

from datetime import timedelta

import pytest
from builders import make_deck
from feeds import make_entry, make_feed
from stored import NOW, content_of

from quizapp.core.changes import Snapshot
from quizapp.core.feed import EntryState, FeedRow, InboxQuery
from quizapp.core.ids import DeckId, EntryId, FeedId
from quizapp.errors import StaleError
from quizapp.storage.collection import Collection

WORLD = Snapshot(
    feeds={FeedId(1): make_feed(1, title="water"), FeedId(2): make_feed(2, title="Bridges")},
    entries={
        EntryId(1): make_entry(1),
        EntryId(2): make_entry(2, state=EntryState.SEEN, published_at=NOW - timedelta(days=3)),
        EntryId(3): make_entry(3, 2, minutes=5),
        EntryId(4): make_entry(4, 2, state=EntryState.DISMISSED),
        EntryId(5): make_entry(5, 2, page_url="https://example.org/real"),
    },
)


@pytest.fixture
def filled(collection: Collection) -> Collection:
    collection.swap(WORLD)
    return collection


def import_deck(collection: Collection, url: str) -> None:
    collection.swap(Snapshot(decks={DeckId(1): make_deck(1, url=url)}))


def test_feeds_are_listed_by_title_with_what_waits(filled: Collection):
    assert filled.feeds.rows() == [
        FeedRow(feed=make_feed(2, title="Bridges"), waiting=2, new=2),
        FeedRow(feed=make_feed(1, title="water"), waiting=2, new=1),
    ]


def test_what_waits_is_listed_the_newest_first(filled: Collection):
    assert filled.feeds.find(InboxQuery()) == [3, 5, 1, 2]


def test_one_feed_can_be_listed(filled: Collection):
    assert filled.feeds.find(InboxQuery(feed=FeedId(1))) == [1, 2]


def test_what_is_done_can_be_listed_too(filled: Collection):
    assert filled.feeds.find(InboxQuery(feed=FeedId(2), done=True)) == [3, 5, 4]


@pytest.mark.parametrize(("url", "gone"), [("https://example.org/articles/3", 3), ("https://example.org/real", 5)])
def test_what_a_deck_was_made_of_waits_no_longer_until_the_deck_is_gone(filled: Collection, url: str, gone: int):
    import_deck(filled, url)
    assert gone not in filled.feeds.find(InboxQuery())
    assert [row.entry.id for row in filled.feeds.inbox_rows([EntryId(3), EntryId(5)]) if row.imported] == [gone]
    assert filled.feeds.rows()[0].waiting == 1
    filled.swap(Snapshot(decks={DeckId(1): None}))
    assert gone in filled.feeds.find(InboxQuery())


def test_a_deck_without_an_address_is_no_article_without_one(filled: Collection):
    filled.swap(Snapshot(entries={EntryId(6): make_entry(6, url=None)}, decks={DeckId(1): make_deck(1)}))
    assert 6 in filled.feeds.find(InboxQuery())


def test_rows_come_in_the_order_asked_for_without_those_that_are_gone(filled: Collection):
    rows = filled.feeds.inbox_rows([EntryId(2), EntryId(9), EntryId(3)])
    assert [(row.entry.id, row.feed) for row in rows] == [(2, "water"), (3, "Bridges")]


def test_articles_are_found_by_their_addresses(filled: Collection):
    found = filled.feeds.entries_with_urls(["https://example.org/articles/2", "https://example.org/other"])
    assert found == [WORLD.entries[EntryId(2)]]


def test_a_feed_has_its_articles_the_newest_first(filled: Collection):
    assert [entry.id for entry in filled.feeds.entries_of(FeedId(1))] == [1, 2]


def test_a_feed_goes_with_its_articles_and_comes_back_with_them(filled: Collection):
    before = content_of(filled)
    inverse = filled.swap(Snapshot(feeds={FeedId(2): None}, entries=dict.fromkeys(map(EntryId, (3, 4, 5)))))
    assert filled.feeds.find(InboxQuery(done=True)) == [1, 2]
    filled.swap(inverse)
    assert content_of(filled) == before


def test_articles_without_their_feed_are_refused(filled: Collection):
    before = content_of(filled)
    with pytest.raises(StaleError):
        filled.swap(Snapshot(feeds={FeedId(2): None}))
    with pytest.raises(StaleError):
        filled.swap(Snapshot(entries={EntryId(9): make_entry(9, feed=8)}))
    assert content_of(filled) == before


def test_ids_are_never_given_again(filled: Collection):
    assert filled.feeds.reserve_feed_ids(2) == [1, 2]
    assert filled.feeds.reserve_feed_ids(1) == [3]
    assert filled.feeds.reserve_entry_ids(1) == [1]


def test_deleting_a_feed_and_finding_an_address_look_through_no_table(filled: Collection):
    for column in ("feed_id", "url"):
        (plan,) = filled._connection.rows(f"EXPLAIN QUERY PLAN SELECT 1 FROM inbox_entry WHERE {column} = 1")
        assert plan[-1].startswith("SEARCH inbox_entry"), plan
