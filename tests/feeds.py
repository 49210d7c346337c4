"""Feeds as sites write them, and feeds and articles of the inbox as they are kept."""

from collections.abc import Iterable
from datetime import timedelta
from xml.sax.saxutils import escape

from stored import NOW

from quizapp.core.feed import Feed, InboxEntry
from quizapp.core.ids import EntryId, FeedId

RSS = "application/rss+xml"
ATOM = "application/atom+xml"

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>'


def rss(*titles: str, title: str = "Bridges", site: str = "https://bridges.example.org/") -> str:
    """Return an RSS feed with an article for each of `titles`, which are their ids, too."""
    return f"{_HEAD}<title>{title}</title><link>{site}</link>{''.join(map(rss_item, titles))}</channel></rss>"


def rss_item(title: str, day: int = 20) -> str:
    """Return one article of an RSS feed."""
    name = title.lower().replace(" ", "-")
    return (
        f"<item><title>{escape(title)}</title><link>https://bridges.example.org/{name}</link><guid>{name}</guid>"
        f"<description>&lt;p&gt;What is told of {escape(title)}.&lt;/p&gt;</description>"
        f"<pubDate>Fri, {day} Nov 2026 08:30:00 GMT</pubDate></item>"
    )


def page_with_feed(*links: str) -> str:
    """Return a page that names feeds in its head."""
    return (
        f"<!doctype html><html><head><title>Bridges</title>{''.join(links)}</head><body><p>Bridges.</p></body></html>"
    )


def feed_link(href: str, title: str = "All articles", kind: str = RSS) -> str:
    """Return the element by which a page names a feed."""
    return f'<link rel="alternate" type="{kind}" title="{title}" href="{href}">'


def opml(addresses: Iterable[str]) -> str:
    """Return a list of feeds."""
    outlines = "".join(f'<outline type="rss" text="Feed" xmlUrl="{escape(address)}"/>' for address in addresses)
    return f'<?xml version="1.0"?><opml version="2.0"><head/><body>{outlines}</body></opml>'


def make_feed(number: int, **values: object) -> Feed:
    """Return a feed that was added at NOW."""
    told = {"address": f"https://example.org/{number}.xml", "title": f"Feed {number}", "added_at": NOW, **values}
    return Feed(id=FeedId(number), **told)


def make_entry(number: int, feed: int = 1, *, minutes: int = 0, **values: object) -> InboxEntry:
    """Return an article that was found `minutes` after NOW."""
    told = {
        "guid": f"guid-{number}",
        "title": f"Article {number}",
        "url": f"https://example.org/articles/{number}",
        "found_at": NOW + timedelta(minutes=minutes),
        **values,
    }
    return InboxEntry(id=EntryId(number), feed_id=FeedId(feed), **told)
