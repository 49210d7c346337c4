"""Feeds that are followed, and the inbox: adding, naming, removing, listing, dismissing. Fetching is `feed_refresh`."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from quizapp.core.changes import Action, ChangeSet, Snapshot
from quizapp.core.clock import Clock
from quizapp.core.feed import EntryState, Feed, FeedLink, FeedRow, InboxQuery, InboxRow
from quizapp.core.ids import EntryId, FeedId
from quizapp.core.progress import WorkProgress
from quizapp.core.web_address import web_address
from quizapp.errors import QuizAppError
from quizapp.services.feed_refresh import FeedRefresher, FoundFeed, Refreshed
from quizapp.services.history import History
from quizapp.sources.files import open_file
from quizapp.sources.saving import save_text
from quizapp.storage.collection import Collection

MOST_FEEDS = 2_000
"""So many feeds can be followed."""

_LARGEST_LIST = 5_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """The feeds that were added, and how many of those that were to be added were followed already.

    `refused` are the addresses in a list that are none of the web.
    """

    feeds: tuple[FeedId, ...]
    known: int
    refused: tuple[str, ...] = ()

    @property
    def change_set(self) -> ChangeSet:
        """What that touched."""
        return ChangeSet(inbox=bool(self.feeds))


class FeedService:
    """Follows feeds and keeps their articles until the student has dealt with them.

    What takes articles away from the student is a step that can be undone; what brings them is none, for the next
    refresh changes the same feeds.
    """

    def __init__(self, collection: Collection, history: History, clock: Clock) -> None:
        self._collection = collection
        self._history = history
        self._clock = clock
        self._refresher = FeedRefresher(collection, clock)

    def feeds(self) -> list[FeedRow]:
        """Return all feeds by their titles, with how many of their articles wait."""
        return self._collection.feeds.rows()

    def find(self, query: InboxQuery) -> list[EntryId]:
        """Return the ids of the articles that `query` asks for, the newest first."""
        return self._collection.feeds.find(query)

    def inbox(self, entry_ids: Sequence[EntryId]) -> list[InboxRow]:
        """Return what the inbox shows of these articles, in their order; those that are gone are left out."""
        return self._collection.feeds.inbox_rows(entry_ids)

    def look_up(self, address: str, progress: WorkProgress | None = None) -> list[FoundFeed]:
        """Fetch `address`; return the feed there or, where it is a page, the feeds that the page names.

        For a worker. Raises QuizAppError where the address cannot be fetched, or names no feed.
        """
        return self._refresher.look_up(address, progress)

    def follow(self, found: Sequence[FoundFeed]) -> Added:
        """Follow feeds that were looked up, with the articles that they told of; known ones stay as they are."""
        added = self.add([each.link for each in found])
        ids = {feed.address: feed.id for feed in self._collection.feeds.get_many(added.feeds).values()}
        for each in found:
            if each.link.address in ids and each.fetched is not None:
                self._refresher.keep(ids[each.link.address], each.fetched)
        return added

    def add(self, links: Iterable[FeedLink]) -> Added:
        """Follow feeds by their addresses without fetching them; those that are followed already stay as they are.

        Raises QuizAppError, with none of them added, where an address is none of the web or there are too many.
        """
        wanted = list({link.address: link for link in map(_checked, links)}.values())
        now = self._clock.now()
        with self._collection.transaction():
            known = {feed.address for feed in self._collection.feeds.all()}
            new = [link for link in wanted if link.address not in known]
            if len(known) + len(new) > MOST_FEEDS:
                raise QuizAppError(f"No more than {MOST_FEEDS:,} feeds can be followed.", "Remove some before.")
            ids = self._collection.feeds.reserve_feed_ids(len(new)) if new else []
            pairs = zip(ids, new, strict=True)
            self._collection.swap(Snapshot(feeds={feed_id: _feed(feed_id, link, now) for feed_id, link in pairs}))
        return Added(feeds=tuple(ids), known=len(wanted) - len(new))

    def import_list(self, path: Path) -> Added:
        """Follow the feeds of the OPML file at `path`, but for those whose address is none of the web.

        Raises QuizAppError where it cannot be read or names no feed of the web.
        """
        if path.is_dir():
            raise QuizAppError(f"{path} is a folder, not a list of feeds.", "Choose an OPML file.")
        with open_file(path) as file:
            data = file.read(_LARGEST_LIST + 1)
        if len(data) > _LARGEST_LIST:
            raise QuizAppError(f"{path} is larger than a list of feeds can be.", "Choose an OPML file.")
        from quizapp.formats.opml import read_opml  # noqa: PLC0415  the window is shown before it is needed

        links = read_opml(data, name=str(path))
        if not links:
            raise QuizAppError(f"{path} names no feeds.", "Export the list anew from the program that it comes from.")
        of_web = [link for link in links if web_address(link.address)]
        added = self.add(of_web or links)
        return replace(added, refused=tuple(link.address for link in links if link not in of_web))

    def export_list(self, path: Path, *, replace: bool) -> int:
        """Write all feeds to the OPML file `path`; return how many. Raises QuizAppError as `save_text` does."""
        feeds = self._collection.feeds.all()
        from quizapp.formats.opml import write_opml  # noqa: PLC0415  the window is shown before it is needed

        save_text(path, write_opml(feeds, made_at=self._clock.now()), replace=replace, largest=_LARGEST_LIST)
        return len(feeds)

    def rename(self, feed_id: FeedId, title: str) -> ChangeSet:
        """Give a feed another title. Raises QuizAppError where that is empty or the feed is gone."""
        wanted = " ".join(title.split())
        if not wanted:
            raise QuizAppError("A feed needs a title.", "Type one.")

        with self._collection.transaction():
            feed = self._collection.feeds.get_many([feed_id]).get(feed_id)
            if feed is None:
                raise QuizAppError("The feed is no longer there.", "Another program has removed it.")
            self._collection.swap(Snapshot(feeds={feed_id: replace(feed, title=wanted)}))
        return ChangeSet(inbox=True)

    def remove(self, feed_ids: Iterable[FeedId]) -> ChangeSet:
        """Follow feeds no longer; their articles leave the inbox, decks that were imported stay."""
        wanted = list(feed_ids)

        def after() -> Snapshot:
            feeds = self._collection.feeds.get_many(wanted)
            entries = [entry.id for feed_id in feeds for entry in self._collection.feeds.entries_of(feed_id)]
            return Snapshot(feeds=dict.fromkeys(feeds), entries=dict.fromkeys(entries))

        return self._history.perform(Action.REMOVE_FEED, after)

    def refresh(self, feed_ids: Iterable[FeedId] | None = None, progress: WorkProgress | None = None) -> Refreshed:
        """Ask feeds, all of them for None, for new articles; what was fetched before `progress` is cancelled is kept.

        For a worker. A feed that fails keeps its articles and says why.
        """
        feeds = self._collection.feeds
        wanted = feeds.all() if feed_ids is None else list(feeds.get_many(feed_ids).values())
        return self._refresher.refresh(wanted, progress)

    def due(self) -> list[FeedId]:
        """Return the feeds that were not asked for three hours, or never."""
        return self._refresher.due(self._collection.feeds.all())

    def dismiss(self, entry_ids: Iterable[EntryId]) -> ChangeSet:
        """Take articles out of the inbox unread."""
        return self._set(Action.DISMISS, entry_ids, EntryState.DISMISSED)

    def take_back(self, entry_ids: Iterable[EntryId]) -> ChangeSet:
        """Let dismissed articles wait again."""
        return self._set(Action.TAKE_BACK, entry_ids, EntryState.SEEN)

    def note_seen(self, entry_ids: Iterable[EntryId]) -> ChangeSet:
        """Remember that articles were looked at. It is no step to undo."""
        entries = self._collection.feeds.entries(entry_ids).values()
        new = {entry.id: replace(entry, state=EntryState.SEEN) for entry in entries if entry.state is EntryState.NEW}
        self._collection.swap(Snapshot(entries=new))
        return ChangeSet(inbox=bool(new))

    def note_page(self, addresses: Mapping[str, str]) -> ChangeSet:
        """Remember by which address a page calls itself: the keys are those under which the inbox has it.

        So an article is known as imported also where its deck has the page's own address. It is no step to undo.
        """
        entries = self._collection.feeds.entries_with_urls(addresses)
        changed = {
            entry.id: replace(entry, page_url=addresses[entry.url])
            for entry in entries
            if entry.url is not None and addresses[entry.url] not in {entry.url, entry.page_url}
        }
        self._collection.swap(Snapshot(entries=changed))
        return ChangeSet(inbox=bool(changed))

    def _set(self, action: Action, entry_ids: Iterable[EntryId], state: EntryState) -> ChangeSet:
        wanted = list(entry_ids)

        def after() -> Snapshot:
            entries = self._collection.feeds.entries(wanted)
            changed = {key: replace(entry, state=state) for key, entry in entries.items() if entry.state is not state}
            return Snapshot(entries=changed)

        return self._history.perform(action, after)


def _feed(feed_id: FeedId, link: FeedLink, now: datetime) -> Feed:
    title = link.title or link.address.partition("://")[2].rstrip("/")
    return Feed(id=feed_id, address=link.address, title=title, site=link.site, added_at=now)


def _checked(link: FeedLink) -> FeedLink:
    """Return `link` with its address as it is fetched. Raises QuizAppError where that is none of the web."""
    address = web_address(link.address)
    if address is None:
        raise QuizAppError(
            f'"{link.address[:200]}" is no address of a feed.', "It must begin with http:// or https://."
        )
    return replace(link, address=address)
