"""Words for feeds and the articles of the inbox."""

from datetime import datetime, timedelta

from quizapp.core.feed import EntryState, FeedRow, InboxRow
from quizapp.gui import wording
from quizapp.gui.i18n import tr, tr_count
from quizapp.gui.library_wording import joined
from quizapp.services.feed_refresh import Refreshed

_SOON = timedelta(minutes=1)
_LONG = timedelta(days=30)


def age(instant: datetime, now: datetime) -> str:
    """Return how long ago `instant` was: "just now", "3 h ago"; after a month its day."""
    span = now - instant
    if span < _SOON:
        return tr("just now")
    if span < _LONG:
        return tr("{interval} ago", interval=wording.interval(span))
    return wording.day(instant.date())


def waiting(count: int) -> str:
    """Return "1 article waits", "12 articles wait"."""
    return tr_count("1 article waits", "%n articles wait", count)


def in_inbox(count: int) -> str:
    """Return "1 article in the inbox", "12 articles in the inbox"."""
    return tr_count("1 article in the inbox", "%n articles in the inbox", count)


def feeds(count: int) -> str:
    """Return "1 feed", "5 feeds"."""
    return tr_count("1 feed", "%n feeds", count)


def badge(row: InboxRow) -> str | None:
    """Return the word on an article that does not wait any more."""
    if row.imported:
        return tr("Imported")
    return tr("Dismissed") if row.entry.state is EntryState.DISMISSED else None


def entry_facts(row: InboxRow, now: datetime) -> str:
    """Return what stands below the title of an article: "Bridges · 3 h ago · It is long."."""
    return joined(row.feed, age(row.entry.told_at, now), row.entry.summary)


def entry_sentence(row: InboxRow, now: datetime) -> str:
    """Return an article in words for screen readers."""
    state = badge(row) or (tr("New") if row.entry.state is EntryState.NEW else tr("Looked at"))
    return tr("{title}. {state}. {facts}", title=row.entry.title, state=state, facts=entry_facts(row, now))


def feed_facts(row: FeedRow, now: datetime) -> str:
    """Return what stands below the title of a feed: why it fails, or how many articles wait and when it was asked."""
    feed = row.feed
    if feed.error is not None:
        since = age(feed.error_since or now, now)
        return tr("Fails, first {age}: {reason}", age=since, reason=feed.error)
    asked = tr("not asked yet") if feed.refreshed_at is None else tr("asked {age}", age=age(feed.refreshed_at, now))
    return joined(waiting(row.waiting), asked, feed.address)


def refreshed(result: Refreshed) -> str:
    """Return what a refresh brought: "3 new articles. 2 feeds fail."."""
    new = tr_count("1 new article.", "%n new articles.", result.new) if result.new else tr("Nothing new.")
    if not result.faults:
        return new
    failed = tr_count("1 feed fails: see Manage feeds.", "%n feeds fail: see Manage feeds.", len(result.faults))
    return f"{new} {failed}"


def added(count: int, known: int, refused: int = 0) -> str:
    """Return what adding feeds did: "2 feeds added, 1 was there already."; `refused` had no address of the web."""
    words = _followed(count, known)
    if not refused:
        return words
    left = tr_count("1 address of no web page left out.", "%n addresses of no web page left out.", refused)
    return f"{words} {left}"


def _followed(count: int, known: int) -> str:
    if not count:
        return tr_count("It is followed already.", "All of them are followed already.", known)
    words = tr("{feeds} added.", feeds=feeds(count))
    return words if not known else tr("{words} {number} followed already.", words=words, number=wording.number(known))
