"""What the student does with feeds and the inbox. What comes from servers is in test_feed_refresh.py."""

from datetime import timedelta
from pathlib import Path

import pytest
from builders import make_deck
from clocks import FakeClock
from feeds import make_entry, make_feed, opml
from stored import NOW, content_of

from quizapp.core.changes import Action, Snapshot
from quizapp.core.feed import EntryState, FeedLink, InboxQuery
from quizapp.core.ids import DeckId, EntryId, FeedId
from quizapp.errors import QuizAppError
from quizapp.services.feed_refresh import EVERY
from quizapp.services.feeds import MOST_FEEDS, FeedService
from quizapp.services.history import History
from quizapp.storage.collection import Collection

LINK = FeedLink(address="https://example.org/feed.xml", title="Bridges", site="https://example.org/")


@pytest.fixture
def collection() -> Collection:
    return Collection.in_memory()


@pytest.fixture
def history(collection: Collection) -> History:
    return History(collection)


@pytest.fixture
def service(collection: Collection, history: History, clock: FakeClock) -> FeedService:
    return FeedService(collection, history, clock)


@pytest.fixture
def filled(collection: Collection, service: FeedService) -> FeedService:
    """Two feeds with two articles each."""
    entries = {EntryId(number): make_entry(number, 1 + number % 2) for number in range(1, 5)}
    collection.swap(Snapshot(feeds={FeedId(n): make_feed(n) for n in (1, 2)}, entries=entries))
    return service


def states(collection: Collection) -> dict[int, EntryState]:
    return {int(key): entry.state for key, entry in collection.feeds.entries(map(EntryId, range(1, 9))).items()}


def test_a_feed_is_added(service: FeedService, history: History):
    added = service.add([LINK])
    (row,) = service.feeds()
    assert (row.feed.id, row.feed.title, row.feed.site) == (added.feeds[0], "Bridges", LINK.site)
    assert row.feed.added_at == NOW
    assert added.change_set.inbox
    assert history.undoable is None


def test_a_feed_without_a_title_goes_by_its_address(service: FeedService):
    service.add([FeedLink(address=" https://example.org/feed/ ")])
    assert service.feeds()[0].feed.title == "example.org/feed"
    assert service.feeds()[0].feed.address == "https://example.org/feed/"


def test_a_feed_that_is_followed_already_stays_as_it_is(service: FeedService):
    service.add([LINK])
    again = service.add([FeedLink(address=LINK.address, title="Other"), FeedLink(address="https://example.org/b")])
    assert (len(again.feeds), again.known) == (1, 1)
    assert [row.feed.title for row in service.feeds()] == ["Bridges", "example.org/b"]
    nothing = service.add([LINK])
    assert (nothing.feeds, nothing.known, nothing.change_set.inbox) == ((), 1, False)


@pytest.mark.parametrize("address", ["", "example.org", "file:///etc/passwd", "javascript:alert(1)", "http://a\nb"])
def test_an_address_that_is_none_of_the_web_is_refused_with_all_others(service: FeedService, address: str):
    with pytest.raises(QuizAppError, match="no address of a feed"):
        service.add([LINK, FeedLink(address=address)])
    assert service.feeds() == []


def test_there_is_a_bound_to_feeds(service: FeedService):
    service.add(FeedLink(address=f"https://example.org/{number}") for number in range(MOST_FEEDS))
    with pytest.raises(QuizAppError, match="2,000 feeds"):
        service.add([LINK])


def test_a_list_is_imported_and_exported(service: FeedService, tmp_path: Path):
    path = tmp_path / "feeds.opml"
    path.write_text(opml(["https://example.org/1", "https://example.org/2", "https://example.org/1"]), "utf-8")
    assert len(service.import_list(path).feeds) == 2
    other = tmp_path / "mine.opml"
    assert service.export_list(other, replace=False) == 2
    assert service.import_list(other).known == 2
    with pytest.raises(QuizAppError, match="there already"):
        service.export_list(other, replace=False)


def test_addresses_of_a_list_that_are_none_of_the_web_are_left_out(service: FeedService, tmp_path: Path):
    path = tmp_path / "feeds.opml"
    path.write_text(opml(["file:///etc/feed", "https://example.org/1", "news"]), "utf-8")
    added = service.import_list(path)
    assert [row.feed.address for row in service.feeds()] == ["https://example.org/1"]
    assert (len(added.feeds), added.refused) == (1, ("file:///etc/feed", "news"))


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (opml([]), "names no feeds"),
        (opml(["file:///etc/feed"]), "no address of a feed"),
        ("<rss/>", "no OPML"),
        ("x" * 5_000_001, "larger than a list"),
    ],
)
def test_a_list_that_is_none_is_refused(service: FeedService, tmp_path: Path, text: str, fault: str):
    path = tmp_path / "feeds.opml"
    path.write_text(text, "utf-8")
    with pytest.raises(QuizAppError, match=fault):
        service.import_list(path)
    with pytest.raises(QuizAppError, match="does not exist"):
        service.import_list(tmp_path / "missing.opml")


def test_a_feed_is_renamed(filled: FeedService):
    assert filled.rename(FeedId(1), "  Water   and wind ").inbox
    assert [row.feed.title for row in filled.feeds()] == ["Feed 2", "Water and wind"]
    with pytest.raises(QuizAppError, match="needs a title"):
        filled.rename(FeedId(1), "  ")
    with pytest.raises(QuizAppError, match="no longer there"):
        filled.rename(FeedId(9), "Water")


def test_a_feed_is_removed_with_its_articles_but_not_its_decks(
    filled: FeedService, collection: Collection, history: History
):
    collection.swap(Snapshot(decks={DeckId(1): make_deck(1, url="https://example.org/articles/2")}))
    before = content_of(collection)
    assert filled.remove([FeedId(1)]).inbox
    assert [row.feed.id for row in filled.feeds()] == [2]
    assert filled.find(InboxQuery(done=True)) == [3, 1]
    assert collection.decks.count() == 1
    history.undo()
    assert content_of(collection) == before


def test_articles_are_dismissed_and_come_back(filled: FeedService, collection: Collection, history: History):
    assert filled.find(InboxQuery()) == [4, 3, 2, 1]
    filled.dismiss([EntryId(4), EntryId(2), EntryId(9)])
    assert filled.find(InboxQuery()) == [3, 1]
    assert history.undoable is Action.DISMISS
    history.undo()
    assert filled.find(InboxQuery()) == [4, 3, 2, 1]
    history.redo()
    filled.take_back([EntryId(4)])
    assert filled.find(InboxQuery()) == [4, 3, 1]
    assert states(collection)[4] is EntryState.SEEN


def test_what_was_looked_at_still_waits(filled: FeedService, collection: Collection, history: History):
    filled.dismiss([EntryId(4)])
    step = history.newest
    assert filled.note_seen([EntryId(3), EntryId(4)]).inbox
    assert not filled.note_seen([EntryId(3)]).inbox
    assert (states(collection)[3], states(collection)[4]) == (EntryState.SEEN, EntryState.DISMISSED)
    assert [(row.waiting, row.new) for row in filled.feeds()] == [(1, 1), (2, 1)]
    assert history.newest is step


def test_an_article_is_known_as_imported_by_the_address_that_its_page_names(
    filled: FeedService, collection: Collection
):
    real = "https://example.org/real"
    assert filled.note_page({"https://example.org/articles/3": real, "https://example.org/other": real}).inbox
    assert not filled.note_page({"https://example.org/articles/3": real}).inbox
    collection.swap(Snapshot(decks={DeckId(1): make_deck(1, url=real)}))
    assert filled.find(InboxQuery()) == [4, 2, 1]
    assert [row.imported for row in filled.inbox([EntryId(3), EntryId(4)])] == [True, False]


def test_feeds_are_due_every_three_hours(service: FeedService, collection: Collection, clock: FakeClock):
    asked = [None, NOW, NOW - EVERY + timedelta(seconds=1), NOW - EVERY, NOW + timedelta(hours=1)]
    feeds = {FeedId(n): make_feed(n, refreshed_at=instant) for n, instant in enumerate(asked, start=1)}
    collection.swap(Snapshot(feeds=feeds))
    assert sorted(service.due()) == [1, 4, 5]
    clock.advance(EVERY)
    assert sorted(service.due()) == [1, 2, 3, 4]
