"""The feeds that a web page names as its own, in the `link` elements of its head."""

from contextlib import suppress
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from quizapp.core.feed import FeedLink
from quizapp.formats.one_line import plain_words

_TYPES = {"application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml"}
_JSON = "application/json"
_HEAD = 500_000
"""So many characters of a page are looked at; its head is in them."""

_MOST_LINKS = 50
_LONGEST_TITLE = 300


def feed_links(html: str, *, address: str) -> list[FeedLink]:
    """Return the feeds that the page `html`, which came from `address`, names: each once, in its order."""
    page = _Page(address)
    with suppress(AssertionError):  # how it ends at some broken declarations
        page.feed(html[:_HEAD])
    return list(page.links.values())


class _Page(HTMLParser):
    """Takes the links to feeds."""

    def __init__(self, address: str) -> None:
        super().__init__(convert_charrefs=True)
        self.links: dict[str, FeedLink] = {}
        self._base = address

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Meet an element."""
        said = {name: value or "" for name, value in attrs}
        if tag == "base" and said.get("href"):
            self._base = _joined(self._base, said["href"]) or self._base
        elif tag == "link" and _is_feed(said) and len(self.links) < _MOST_LINKS:
            found = _joined(self._base, said.get("href", ""))
            if found:
                title = plain_words(said.get("title", ""), most=_LONGEST_TITLE)
                self.links.setdefault(found, FeedLink(address=found, title=title or None))


def _is_feed(said: dict[str, str]) -> bool:
    kind = said.get("type", "").partition(";")[0].strip().lower()
    # Plain JSON is an interface of a program as often as a feed.
    named = kind in _TYPES or (kind == _JSON and "feed" in said.get("href", "").lower())
    return "alternate" in said.get("rel", "").lower().split() and named


def _joined(base: str, href: str) -> str | None:
    try:
        whole = urljoin(base, href.strip())
        return whole if href.strip() and urlsplit(whole).scheme in {"http", "https"} else None
    except ValueError:
        return None
