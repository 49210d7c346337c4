"""Feeds of a server on this computer: new articles, none twice, faults that are told, and 304."""

import threading
from collections.abc import Sequence
from datetime import timedelta

import pytest
from builders import make_deck
from clocks import FakeClock
from feeds import ATOM, RSS, feed_link, make_entry, page_with_feed, rss
from stored import NOW
from web_server import Handler, WebServer, silent

from quizapp.core.changes import Snapshot
from quizapp.core.feed import EntryState, Feed, FeedItem, FeedLink, FeedText, InboxQuery
from quizapp.core.ids import DeckId, EntryId, FeedId
from quizapp.errors import QuizAppError
from quizapp.services.feed_refresh import MOST_ENTRIES, FeedRefresher, Fetched
from quizapp.services.feeds import FeedService
from quizapp.services.history import History
from quizapp.storage.collection import Collection


class Watched:
    """A progress that notes what it hears, and is cancelled when it has heard of `enough` feeds."""

    def __init__(self, enough: int | None = None) -> None:
        self.heard: list[tuple[int, int]] = []
        self._enough = enough

    @property
    def cancelled(self) -> bool:
        return self._enough is not None and any(done >= self._enough for done, _ in self.heard)

    def report(self, done: int, total: int) -> None:
        self.heard.append((done, total))


@pytest.fixture
def collection() -> Collection:
    return Collection.in_memory()


@pytest.fixture
def service(collection: Collection, clock: FakeClock) -> FeedService:
    return FeedService(collection, History(collection), clock)


def titles(service: FeedService, query: InboxQuery | None = None) -> list[str]:
    return [row.entry.title for row in service.inbox(service.find(query or InboxQuery()))]


def follow(service: FeedService, *addresses: str) -> Sequence[FeedId]:
    return service.add(FeedLink(address=address) for address in addresses).feeds


def feed(service: FeedService) -> Feed:
    (row,) = service.feeds()
    return row.feed


def test_new_articles_come_into_the_inbox_once(service: FeedService, web: WebServer, clock: FakeClock):
    follow(service, web.page("/a.xml", rss("Road", "Bridge"), content_type=RSS))
    first = service.refresh()
    assert (first.asked, first.new, first.faults) == (1, 2, {})
    assert first.change_set.inbox
    assert titles(service) == ["Road", "Bridge"]
    assert (feed(service).refreshed_at, feed(service).site) == (NOW, "https://bridges.example.org/")
    clock.advance(timedelta(hours=1))
    web.page("/a.xml", rss("Tunnel", "Road", "Bridge"), content_type=RSS)
    assert service.refresh().new == 1
    assert sorted(titles(service)) == ["Bridge", "Road", "Tunnel"]


def test_a_title_that_the_student_gave_stays(service: FeedService, web: WebServer):
    (feed_id,) = follow(service, web.page("/a.xml", rss("Road"), content_type=RSS))
    service.rename(feed_id, "My bridges")
    service.refresh()
    assert feed(service).title == "My bridges"


def test_an_article_that_two_feeds_tell_of_waits_once(service: FeedService, web: WebServer):
    both = [web.page(path, rss("Road", title=path), content_type=RSS) for path in ("/a.xml", "/b.xml")]
    follow(service, *both)
    assert service.refresh().new == 1


def test_articles_without_a_time_keep_the_order_of_their_feed(service: FeedService, web: WebServer):
    text = rss("First", "Second", "Third").replace("pubDate", "when")
    follow(service, web.page("/a.xml", text, content_type=RSS))
    service.refresh()
    assert titles(service) == ["First", "Second", "Third"]


def test_what_was_dismissed_does_not_come_back(service: FeedService, web: WebServer):
    follow(service, web.page("/a.xml", rss("Road", "Bridge"), content_type=RSS))
    service.refresh()
    service.dismiss(service.find(InboxQuery()))
    assert service.refresh().new == 0
    assert titles(service) == []


def test_what_is_a_deck_already_does_not_wait(service: FeedService, collection: Collection, web: WebServer):
    collection.swap(Snapshot(decks={DeckId(1): make_deck(1, url="https://bridges.example.org/road")}))
    follow(service, web.page("/a.xml", rss("Road", "Bridge"), content_type=RSS))
    service.refresh()
    assert titles(service) == ["Bridge"]


def test_a_feed_without_news_is_not_sent_again(service: FeedService, web: WebServer, clock: FakeClock):
    def answer(handler: Handler) -> None:
        known = handler.headers.get("If-None-Match") == '"1"'
        body = b"" if known else rss("Road").encode()
        handler.answer(body, 304 if known else 200, content_type=RSS, etag='"1"', last_modified="today")

    follow(service, web.serve("/a.xml", answer))
    service.refresh()
    clock.advance(timedelta(hours=4))
    again = service.refresh()
    assert (again.asked, again.new, again.faults) == (1, 0, {})
    assert web.requests[-1]["if-none-match"] == '"1"'
    assert web.requests[-1]["if-modified-since"] == "today"
    assert (feed(service).etag, feed(service).refreshed_at) == ('"1"', NOW + timedelta(hours=4))
    assert titles(service) == ["Road"]


def test_a_feed_that_fails_says_why_and_keeps_its_articles(service: FeedService, web: WebServer, clock: FakeClock):
    (feed_id,) = follow(service, web.page("/a.xml", rss("Road"), content_type=RSS))
    service.refresh()
    web.page("/a.xml", "<p>Gone", 404)
    clock.advance(timedelta(hours=4))
    first = service.refresh()
    assert "404" in str(first.faults[feed_id])
    clock.advance(timedelta(hours=4))
    service.refresh()
    failing = feed(service)
    assert "404" in (failing.error or "")
    assert failing.error_since == NOW + timedelta(hours=4)
    assert failing.refreshed_at == NOW + timedelta(hours=8)
    assert titles(service) == ["Road"]
    web.page("/a.xml", rss("Road", "Bridge"), content_type=RSS)
    assert service.refresh().faults == {}
    assert (feed(service).error, feed(service).error_since) == (None, None)


@pytest.mark.parametrize(
    ("body", "kind", "reason"),
    [
        (page_with_feed(), "text/html", "no feed"),
        (b"\x89PNG", "image/png", "image/png"),
        ("{}", "application/json", "no feed"),
        (b"\x00" * 11_000_000, RSS, "MB"),
    ],
)
def test_what_is_no_feed_is_a_fault_of_that_feed(service: FeedService, web: WebServer, body, kind, reason):
    bad = web.page("/bad", body, content_type=kind)
    bad_id, _ = follow(service, bad, web.page("/a.xml", rss("Road"), content_type=RSS))
    result = service.refresh()
    assert list(result.faults) == [bad_id]
    assert reason in str(result.faults[bad_id])
    assert titles(service) == ["Road"]


def test_many_feeds_are_asked_and_progress_is_told(service: FeedService, web: WebServer):
    pages = [web.page(f"/{n}.xml", rss(f"Article {n}"), content_type=RSS) for n in range(40)]
    follow(service, *pages)
    watched = Watched()
    result = service.refresh(progress=watched)
    assert (result.asked, result.new) == (40, 40)
    assert watched.heard[0] == (0, 40)
    assert {total for _, total in watched.heard} == {40}


def test_feeds_are_asked_at_the_same_time(service: FeedService, web: WebServer):
    """Each of three feeds answers only once all three were asked."""
    all_here = threading.Barrier(3)

    def answer(handler: Handler) -> None:
        all_here.wait(20)
        handler.answer(rss(f"From {handler.path}").encode(), content_type=RSS)

    follow(service, *(web.serve(f"/{n}.xml", answer) for n in range(3)))
    assert service.refresh().new == 3


def test_only_some_feeds_are_asked(service: FeedService, web: WebServer):
    one, _ = follow(service, *(web.page(f"/{n}.xml", rss(f"A{n}"), content_type=RSS) for n in range(2)))
    assert service.refresh([one]).asked == 1
    assert titles(service) == ["A0"]


def test_what_was_fetched_before_the_refresh_was_cancelled_is_kept(service: FeedService, web: WebServer):
    slow = [web.serve(f"/slow{n}.xml", silent) for n in range(8)]
    follow(service, web.page("/a.xml", rss("Road"), content_type=RSS), *slow)
    result = service.refresh(progress=Watched(enough=1))
    assert (result.asked, result.new, result.faults) == (1, 1, {})
    assert titles(service) == ["Road"]
    assert all(row.feed.error is None for row in service.feeds())


def test_a_refresh_that_is_broken_off_ends_its_fetches(service: FeedService, web: WebServer):
    class Enough(Exception):  # noqa: N818  no error: somebody asked for it
        pass

    class Breaking(Watched):
        def report(self, done: int, total: int) -> None:
            super().report(done, total)
            if web.requests:
                raise Enough

    follow(service, *(web.serve(f"/slow{n}.xml", silent) for n in range(8)))
    with pytest.raises(Enough):
        service.refresh(progress=Breaking())


def test_a_feed_is_looked_up_and_followed_with_its_articles(service: FeedService, web: WebServer):
    address = web.page("/a.xml", rss("Road"), content_type=RSS, etag='"1"')
    (found,) = service.look_up(address)
    assert (found.link.address, found.link.title) == (address, "Bridges")
    assert service.feeds() == []
    added = service.follow([found])
    assert (len(added.feeds), titles(service)) == (1, ["Road"])
    assert (feed(service).etag, feed(service).refreshed_at) == ('"1"', NOW)
    assert service.follow([found]).known == 1


def test_the_feeds_of_a_page_are_found(service: FeedService, web: WebServer):
    links = (feed_link("/a.xml", "All"), feed_link("/b.xml", "Few", ATOM))
    found = service.look_up(web.page("/", page_with_feed(*links)))
    assert [(each.link.address, each.link.title) for each in found] == [
        (web.url("/a.xml"), "All"),
        (web.url("/b.xml"), "Few"),
    ]
    service.follow(found[:1])
    assert (feed(service).title, feed(service).refreshed_at) == ("All", None)


def test_the_address_of_a_feed_is_where_it_is_now(service: FeedService, web: WebServer):
    real = web.page("/new.xml", rss("Road"), content_type=RSS)
    (found,) = service.look_up(web.redirect("/old.xml", real))
    assert found.link.address == real


def test_a_page_without_feeds_says_so(service: FeedService, web: WebServer):
    with pytest.raises(QuizAppError, match="no feed and names none"):
        service.look_up(web.page("/", page_with_feed()))
    with pytest.raises(QuizAppError, match="404"):
        service.look_up(web.url("/missing"))


@pytest.mark.parametrize("typed", ["", "   ", "no address", "file:///etc/passwd"])
def test_what_is_no_address_is_refused(service: FeedService, typed: str):
    with pytest.raises(QuizAppError):
        service.look_up(typed)


def test_a_feed_keeps_a_bounded_number_of_articles_and_none_it_still_tells_of_comes_back(
    collection: Collection, clock: FakeClock
):
    service, refresher = FeedService(collection, History(collection), clock), FeedRefresher(collection, clock)
    (feed_id,) = follow(service, "https://example.org/feed.xml")
    old = {
        EntryId(n): make_entry(n, feed_id, minutes=n, state=EntryState.NEW if n <= 10 else EntryState.DISMISSED)
        for n in collection.feeds.reserve_entry_ids(MOST_ENTRIES)
    }
    collection.swap(Snapshot(entries=old))
    items = [FeedItem(guid="new", title="New"), FeedItem(guid="guid-11", title="Told of still")]
    fetched = Fetched(at=NOW, text=FeedText(title="A", items=tuple(items)))
    assert refresher.keep(feed_id, fetched) == 1
    left = {entry.guid for entry in collection.feeds.entries_of(feed_id)}
    assert len(left) == MOST_ENTRIES
    assert {"new", "guid-1", "guid-11"} <= left
    assert "guid-12" not in left  # the oldest that was dismissed and is told of no more
    assert refresher.keep(feed_id, fetched) == 0


def test_what_a_removed_feed_sends_is_dropped(collection: Collection, clock: FakeClock):
    refresher = FeedRefresher(collection, clock)
    text = FeedText(title="A", items=(FeedItem(guid="1", title="A"),))
    assert refresher.keep(FeedId(7), Fetched(at=NOW, text=text)) == 0
    assert collection.feeds.find(InboxQuery()) == []
