"""Feeds and the articles of the inbox as rows of their tables, and back."""

from typing import Any

from quizapp.core.clock import from_millis, optional_instant, optional_millis, to_millis
from quizapp.core.feed import EntryState, Feed, InboxEntry
from quizapp.core.ids import EntryId, FeedId
from quizapp.storage.rows import Row

FEED_COLUMNS = "id, address, title, site, added_at, refreshed_at, etag, last_modified, error, error_since"
ENTRY_COLUMNS = "id, feed_id, guid, title, url, page_url, summary, published_at, found_at, told_at, state"


def feed_row(feed: Feed) -> tuple[Any, ...]:
    """Return the values of FEED_COLUMNS for `feed`."""
    return (
        feed.id,
        feed.address,
        feed.title,
        feed.site,
        to_millis(feed.added_at),
        optional_millis(feed.refreshed_at),
        feed.etag,
        feed.last_modified,
        feed.error,
        optional_millis(feed.error_since),
    )


def feed_from(row: Row) -> Feed:
    """Return the feed whose FEED_COLUMNS are `row`."""
    return Feed(
        id=FeedId(row[0]),
        address=row[1],
        title=row[2],
        site=row[3],
        added_at=from_millis(row[4]),
        refreshed_at=optional_instant(row[5]),
        etag=row[6],
        last_modified=row[7],
        error=row[8],
        error_since=optional_instant(row[9]),
    )


def entry_row(entry: InboxEntry) -> tuple[Any, ...]:
    """Return the values of ENTRY_COLUMNS for `entry`."""
    return (
        entry.id,
        entry.feed_id,
        entry.guid,
        entry.title,
        entry.url,
        entry.page_url,
        entry.summary,
        optional_millis(entry.published_at),
        to_millis(entry.found_at),
        to_millis(entry.told_at),
        entry.state.value,
    )


def entry_from(row: Row) -> InboxEntry:
    """Return the article whose ENTRY_COLUMNS are `row`."""
    return InboxEntry(
        id=EntryId(row[0]),
        feed_id=FeedId(row[1]),
        guid=row[2],
        title=row[3],
        url=row[4],
        page_url=row[5],
        summary=row[6],
        published_at=optional_instant(row[7]),
        found_at=from_millis(row[8]),
        state=EntryState(row[10]),
    )
