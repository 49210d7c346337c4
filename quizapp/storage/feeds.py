"""Reading feeds and the inbox, and writing those that a snapshot changes."""

from collections.abc import Iterable, Sequence

from quizapp.core.feed import Feed, FeedRow, InboxEntry, InboxQuery, InboxRow
from quizapp.core.ids import EntryId, FeedId
from quizapp.storage.changing import Changes
from quizapp.storage.connection import Connection
from quizapp.storage.feed_rows import ENTRY_COLUMNS, FEED_COLUMNS, entry_from, entry_row, feed_from, feed_row
from quizapp.storage.id_counter import IdCounter
from quizapp.storage.statements import insert, listed, select, update

_FEEDS = select(FEED_COLUMNS, "FROM feed ORDER BY title COLLATE NOCASE, id")
_FEEDS_BY_IDS = select(FEED_COLUMNS, "FROM feed WHERE id IN (SELECT value FROM json_each(?))")
_ENTRIES_BY_IDS = select(ENTRY_COLUMNS, "FROM inbox_entry WHERE id IN (SELECT value FROM json_each(?))")
_ENTRIES_OF_FEED = select(ENTRY_COLUMNS, "FROM inbox_entry WHERE feed_id = ? ORDER BY told_at DESC, id DESC")
_ENTRIES_BY_URLS = select(ENTRY_COLUMNS, "FROM inbox_entry WHERE url IN (SELECT value FROM json_each(?)) ORDER BY id")
# An article is imported as long as there is a deck with its address: when the import is undone, it waits again.
_IMPORTED = """
    EXISTS (SELECT 1 FROM deck WHERE deck.url IS NOT NULL AND deck.url IN (inbox_entry.url, inbox_entry.page_url))
"""
_WAITING = f"state <> 'dismissed' AND NOT {_IMPORTED}"
_COUNTS = f"""
    SELECT feed_id, count(*), count(*) FILTER (WHERE state = 'new')
    FROM inbox_entry WHERE {_WAITING} GROUP BY feed_id
"""  # noqa: S608 -- put together from the conditions above
_IMPORTED_IDS = f"""
    SELECT id FROM inbox_entry WHERE id IN (SELECT value FROM json_each(?)) AND {_IMPORTED}
"""  # noqa: S608 -- put together from the conditions above


class FeedStore:
    """Feeds and the articles that they told of, read only: they are written by `Collection.swap`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._ids = IdCounter(connection)

    def all(self) -> list[Feed]:
        """Return all feeds by their titles."""
        return [feed_from(row) for row in self._connection.rows(_FEEDS)]

    def get_many(self, feed_ids: Iterable[FeedId]) -> dict[FeedId, Feed]:
        """Return those of the feeds that there are, by id."""
        rows = self._connection.rows(_FEEDS_BY_IDS, listed(feed_ids))
        return {feed.id: feed for feed in map(feed_from, rows)}

    def rows(self) -> list[FeedRow]:
        """Return all feeds by their titles, with how many of their articles wait."""
        counts = {row[0]: row[1:] for row in self._connection.rows(_COUNTS)}
        found = []
        for feed in self.all():
            waiting, new = counts.get(feed.id, (0, 0))
            found.append(FeedRow(feed=feed, waiting=waiting, new=new))
        return found

    def entries(self, entry_ids: Iterable[EntryId]) -> dict[EntryId, InboxEntry]:
        """Return those of the articles that there are, by id."""
        rows = self._connection.rows(_ENTRIES_BY_IDS, listed(entry_ids))
        return {entry.id: entry for entry in map(entry_from, rows)}

    def entries_of(self, feed_id: FeedId) -> list[InboxEntry]:
        """Return all articles that a feed told of, the newest first."""
        return [entry_from(row) for row in self._connection.rows(_ENTRIES_OF_FEED, feed_id)]

    def entries_with_urls(self, urls: Iterable[str]) -> list[InboxEntry]:
        """Return the articles with one of these addresses, the oldest first."""
        return [entry_from(row) for row in self._connection.rows(_ENTRIES_BY_URLS, listed(urls))]

    def find(self, query: InboxQuery) -> list[EntryId]:
        """Return the ids of the articles that `query` asks for, in its order."""
        conditions = [] if query.done else [_WAITING]
        if query.feed is not None:
            conditions.append("feed_id = :feed")
        where = "WHERE " + " AND ".join(conditions) if conditions else ""
        sql = select("id", f"FROM inbox_entry {where} ORDER BY told_at DESC, id DESC")
        values = {} if query.feed is None else {"feed": query.feed}
        return [row[0] for row in self._connection.rows(sql, **values)]

    def inbox_rows(self, entry_ids: Sequence[EntryId]) -> list[InboxRow]:
        """Return what the inbox shows of these articles, in their order; those that are gone are left out."""
        entries = self.entries(entry_ids)
        feeds = self.get_many({entry.feed_id for entry in entries.values()})
        imported = {row[0] for row in self._connection.rows(_IMPORTED_IDS, listed(entry_ids))}
        return [
            InboxRow(entry=entry, feed=feeds[entry.feed_id].title, imported=entry.id in imported)
            for entry_id in entry_ids
            if (entry := entries.get(entry_id)) is not None
        ]

    def reserve_feed_ids(self, count: int) -> list[FeedId]:
        """Return `count` ids for new feeds that were never given before."""
        return [FeedId(number) for number in self._ids.reserve("feed", count)]

    def reserve_entry_ids(self, count: int) -> list[EntryId]:
        """Return `count` ids for new articles that were never given before."""
        return [EntryId(number) for number in self._ids.reserve("entry", count)]


def write_feeds(connection: Connection, changes: Changes[Feed]) -> None:
    """Add and change feeds; `remove_feeds` removes the others once their articles are gone. Inside a transaction."""
    connection.write_many(insert("feed", FEED_COLUMNS), map(feed_row, changes.added))
    connection.write_many(update("feed", FEED_COLUMNS), ((*feed_row(feed), feed.id) for _, feed in changes.changed))


def write_entries(connection: Connection, changes: Changes[InboxEntry]) -> None:
    """Add, change and remove articles of the inbox. Inside a transaction."""
    connection.write_many(insert("inbox_entry", ENTRY_COLUMNS), map(entry_row, changes.added))
    connection.write_many(
        update("inbox_entry", ENTRY_COLUMNS), ((*entry_row(entry), entry.id) for _, entry in changes.changed)
    )
    connection.write_many("DELETE FROM inbox_entry WHERE id = ?", ((entry.id,) for entry in changes.removed))


def remove_feeds(connection: Connection, feeds: Sequence[Feed]) -> None:
    """Remove feeds that have no articles any more. Inside a transaction."""
    connection.write_many("DELETE FROM feed WHERE id = ?", ((feed.id,) for feed in feeds))
