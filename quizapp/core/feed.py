"""Feeds that the student follows, and the inbox in which their new articles wait."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from quizapp.core.ids import EntryId, FeedId


class EntryState(StrEnum):
    """What the student has done with an article of the inbox."""

    NEW = "new"
    SEEN = "seen"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed that is followed, under the `title` that the student gives it.

    `refreshed_at` is when it was last asked for, whatever came of it. `etag` and `last_modified` are what its server
    said of its content then; with them it sends nothing where nothing is new. `error` says why it failed when it was
    last asked for, and `error_since` since when it fails; both are None for one that works.
    """

    id: FeedId
    address: str
    title: str
    site: str | None = None
    added_at: datetime
    refreshed_at: datetime | None = None
    etag: str | None = None
    last_modified: str | None = None
    error: str | None = None
    error_since: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxEntry:
    """An article that a feed told of. All its texts are plain.

    `guid` is by what the feed tells it from its others. `page_url` is the address that the page itself gives as its
    own, once it was read; None before, and where that is `url`.
    """

    id: EntryId
    feed_id: FeedId
    guid: str
    title: str
    url: str | None = None
    page_url: str | None = None
    summary: str | None = None
    published_at: datetime | None = None
    found_at: datetime
    state: EntryState = EntryState.NEW

    @property
    def told_at(self) -> datetime:
        """When it was published, as far as that is known; a day in the future is not believed."""
        return self.found_at if self.published_at is None else min(self.published_at, self.found_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxQuery:
    """Which articles to list, the newest first: those of one `feed`, or of all for None.

    They are those that wait: neither dismissed nor imported; with `done` those are listed too.
    """

    feed: FeedId | None = None
    done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxRow:
    """One row of the inbox. It is `imported` where there is a deck with its address."""

    entry: InboxEntry
    feed: str
    imported: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedRow:
    """A feed, and how many of its articles wait; `new` of them were not looked at yet."""

    feed: Feed
    waiting: int
    new: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedItem:
    """An article as a feed tells of it."""

    guid: str
    title: str
    url: str | None = None
    summary: str | None = None
    published_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedText:
    """A feed as it was read. `left_out` counts the articles beyond those that are taken."""

    title: str | None
    site: str | None = None
    items: tuple[FeedItem, ...] = ()
    left_out: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedLink:
    """A feed that a page or a list names: its address and, where it is said, its title."""

    address: str
    title: str | None = None
    site: str | None = None
