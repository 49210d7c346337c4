"""Asks feeds for new articles, several at a time, and keeps what they tell of."""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from threading import Event

from quizapp.core.changes import ChangeSet, Snapshot
from quizapp.core.clock import Clock
from quizapp.core.feed import EntryState, Feed, FeedItem, FeedLink, FeedText, InboxEntry
from quizapp.core.ids import EntryId, FeedId
from quizapp.core.progress import WorkProgress
from quizapp.core.web_address import typed_address
from quizapp.errors import QuizAppError
from quizapp.formats.feed import read_feed
from quizapp.formats.feed_links import feed_links
from quizapp.sources.page import FEED_TYPES, PAGE_TYPES, Limits, Page, Validators
from quizapp.sources.web import fetch
from quizapp.storage.collection import Collection

EVERY = timedelta(hours=3)
"""How often feeds are asked at most without being told to."""

MOST_ENTRIES = 2_000
"""So many articles of a feed are kept; those that were dismissed or looked at go first."""

_AT_A_TIME = 6
_LISTEN_SECONDS = 0.1
_LIMITS = Limits(size=10_000_000)
_TYPES = FEED_TYPES | PAGE_TYPES
"""Many servers send feeds as pages or as plain text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What a feed sent, and when. `text` is None where nothing is new since it was last asked."""

    at: datetime
    text: FeedText | None
    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFeed:
    """A feed that was looked for; `fetched` is its content where that was read, too."""

    link: FeedLink
    fetched: Fetched | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Refreshed:
    """What a refresh brought: how many feeds were asked, how many new articles came, which feeds fail, and why."""

    asked: int = 0
    new: int = 0
    faults: dict[FeedId, QuizAppError] = field(default_factory=dict)

    @property
    def change_set(self) -> ChangeSet:
        """What the refresh touched."""
        return ChangeSet(inbox=bool(self.asked))


class _Listener:
    """Lets each fetch hear that the whole refresh is no longer wanted."""

    def __init__(self, progress: WorkProgress | None) -> None:
        self._progress = progress
        self._stopped = Event()

    def stop(self) -> None:
        """Have the fetches end that still go on."""
        self._stopped.set()

    def report(self, done: int, total: int) -> None:
        """Hear of the bytes of one fetch, which interest nobody."""

    def tell(self, done: int, total: int) -> None:
        """Say that `done` of `total` feeds were asked."""
        if self._progress is not None:
            self._progress.report(done, total)

    @property
    def cancelled(self) -> bool:
        """Whether the refresh is no longer wanted."""
        return self._stopped.is_set() or (self._progress is not None and self._progress.cancelled)


class FeedRefresher:
    """Fetches in threads of its own; reads and writes the collection on the thread that calls it."""

    def __init__(self, collection: Collection, clock: Clock) -> None:
        self._collection = collection
        self._clock = clock

    def due(self, feeds: Iterable[Feed]) -> list[FeedId]:
        """Return those of `feeds` that were not asked for EVERY, or never. A clock that was set back is no reason."""
        now = self._clock.now()
        return [feed.id for feed in feeds if feed.refreshed_at is None or not now - EVERY < feed.refreshed_at <= now]

    def look_up(self, address: str, progress: WorkProgress | None) -> list[FoundFeed]:
        """Return the feed at `address` or those that the page there names. Raises QuizAppError where it names none."""
        page = fetch(typed_address(address) or address, progress=progress, wanted=_TYPES, limits=_LIMITS)
        try:
            text = read_feed(page.data, address=page.url, charset=page.charset)
        except QuizAppError as fault:
            links = feed_links(page.text, address=page.url)
            if not links:
                hint = "Look for the address of its RSS or Atom feed on the site."
                raise QuizAppError(f"{page.url} is no feed and names none.", hint) from fault
            return [FoundFeed(link=link) for link in links]
        link = FeedLink(address=page.url, title=text.title, site=text.site)
        return [FoundFeed(link=link, fetched=self._fetched(page, text))]

    def refresh(self, feeds: Sequence[Feed], progress: WorkProgress | None) -> Refreshed:
        """Ask `feeds` and keep what they tell of, each in a transaction of its own."""
        new, asked = 0, 0
        faults: dict[FeedId, QuizAppError] = {}
        pool = ThreadPoolExecutor(_AT_A_TIME, thread_name_prefix="feeds")
        listener = _Listener(progress)
        try:
            pending = {pool.submit(self._ask, feed, listener): feed for feed in feeds}
            for future in _as_they_come(list(pending), listener):
                feed = pending[future]
                asked += 1
                fault = future.exception()
                if isinstance(fault, QuizAppError):
                    faults[feed.id] = fault
                    self._note_fault(feed.id, fault)
                else:
                    new += self.keep(feed.id, future.result())
        finally:
            listener.stop()
            pool.shutdown(wait=True, cancel_futures=True)
        return Refreshed(asked=asked, new=new, faults=faults)

    def keep(self, feed_id: FeedId, fetched: Fetched) -> int:
        """Take what a feed sent into the inbox; return how many articles are new. One that is gone keeps nothing."""
        store = self._collection.feeds
        with self._collection.transaction():
            feed = store.get_many([feed_id]).get(feed_id)
            if feed is None:
                return 0
            after = replace(feed, refreshed_at=fetched.at, error=None, error_since=None)
            if fetched.text is None:
                self._collection.swap(Snapshot(feeds={feed_id: after}))
                return 0
            site = fetched.text.site or feed.site
            after = replace(after, etag=fetched.etag, last_modified=fetched.last_modified, site=site)
            known = store.entries_of(feed_id)
            new = self._new_entries(feed_id, fetched, known)
            told = {item.guid for item in fetched.text.items}
            gone = _too_many([*new, *known], told)
            entries: dict[EntryId, InboxEntry | None] = {entry.id: entry for entry in new}
            self._collection.swap(Snapshot(feeds={feed_id: after}, entries=entries | dict.fromkeys(gone)))
        return len(new)

    def _ask(self, feed: Feed, listener: WorkProgress) -> Fetched:
        """Fetch and read one feed, in a thread of the pool."""
        validators = Validators(etag=feed.etag, last_modified=feed.last_modified)
        page = fetch(feed.address, progress=listener, validators=validators, wanted=_TYPES, limits=_LIMITS)
        if page.not_modified:
            return self._fetched(page, None)
        return self._fetched(page, read_feed(page.data, address=page.url, charset=page.charset))

    def _fetched(self, page: Page, text: FeedText | None) -> Fetched:
        return Fetched(at=self._clock.now(), text=text, etag=page.etag, last_modified=page.last_modified)

    def _new_entries(self, feed_id: FeedId, fetched: Fetched, known: Sequence[InboxEntry]) -> list[InboxEntry]:
        """Return the articles that are not in the inbox yet, be it from another feed."""
        items = () if fetched.text is None else fetched.text.items
        guids = {entry.guid for entry in known}
        urls = {entry.url for entry in self._collection.feeds.entries_with_urls(item.url for item in items if item.url)}
        new: list[FeedItem] = []
        for item in items:
            if item.guid not in guids and (item.url is None or item.url not in urls):
                new.append(item)
                guids.add(item.guid)
                urls.add(item.url)
        # The last has the lowest id: where a feed tells no times, its order is that of its articles.
        ids = reversed(self._collection.feeds.reserve_entry_ids(len(new)) if new else [])
        return [_entry(entry_id, feed_id, item, fetched.at) for entry_id, item in zip(ids, new, strict=True)]

    def _note_fault(self, feed_id: FeedId, fault: QuizAppError) -> None:
        with self._collection.transaction():
            feed = self._collection.feeds.get_many([feed_id]).get(feed_id)
            if feed is not None:
                now = self._clock.now()
                after = replace(feed, refreshed_at=now, error=str(fault), error_since=feed.error_since or now)
                self._collection.swap(Snapshot(feeds={feed_id: after}))


def _as_they_come(pending: Sequence[Future[Fetched]], listener: _Listener) -> Iterator[Future[Fetched]]:
    """Yield each future when it is done, until nobody wants more. `listener` hears often how many are."""
    left = set(pending)
    while left and not listener.cancelled:
        listener.tell(len(pending) - len(left), len(pending))
        ready, left = wait(left, timeout=_LISTEN_SECONDS, return_when="FIRST_COMPLETED")
        yield from () if listener.cancelled else ready


def _entry(entry_id: EntryId, feed_id: FeedId, item: FeedItem, found_at: datetime) -> InboxEntry:
    return InboxEntry(
        id=entry_id,
        feed_id=feed_id,
        guid=item.guid,
        title=item.title,
        url=item.url,
        summary=item.summary,
        published_at=item.published_at,
        found_at=found_at,
    )


def _too_many(entries: Sequence[InboxEntry], told: set[str]) -> list[EntryId]:
    """Return the articles beyond MOST_ENTRIES. What the feed still tells of stays, or it would come back as new."""
    surplus = len(entries) - MOST_ENTRIES
    if surplus <= 0:
        return []
    free = [entry for entry in entries if entry.guid not in told]
    free.sort(key=lambda entry: (entry.state is EntryState.NEW, entry.told_at, entry.id))
    return [entry.id for entry in free[:surplus]]
