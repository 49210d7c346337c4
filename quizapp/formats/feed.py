"""Feeds: RSS in all its versions, Atom, and JSON Feed. What can be read of a broken feed is read."""

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from hashlib import blake2b
from io import BytesIO
from typing import Any
from urllib.parse import urljoin, urlsplit

from quizapp.core.clock import whole_milliseconds
from quizapp.core.feed import FeedItem, FeedText
from quizapp.core.web_address import web_address
from quizapp.errors import QuizAppError
from quizapp.formats.json_feed import looks_like_json, read_json_feed
from quizapp.formats.one_line import plain_words, words_of

MOST_ITEMS = 1_000
"""So many articles of a feed are taken, the first ones: they are the newest."""

_LONGEST_TITLE = 300
_LONGEST_SUMMARY = 600
_LONGEST_ADDRESS = 2_000
_LONGEST_GUID = 500
_EARLIEST = 1990
_MOST_TAGS = 120_000
"""What stands behind so many tags is not read: each takes up to 50 microseconds."""

_ITEM_END = re.compile(rb"</(?:\w+:)?(?:item|entry)\s*>", re.IGNORECASE)
_HALVES = re.compile(rb"(?:&#(?:[xX]0{0,4}[dD][89a-fA-F][0-9a-fA-F]{2}|0{0,4}5[5-7]\d{3});)+")
_DECLARED = re.compile(rb"\A\s*<\?xml[^>]*\bencoding\s*=")
# What only says where a reader came from. Without it the address is the one that the page goes by elsewhere.
_TRACKING = re.compile(r"(?<=[?&])(?:utm_\w+|fbclid|gclid|mc_[ce]id)=[^&#]*&?")
_MARKUP = frozenset({"text/html", "application/xhtml+xml"})


def read_feed(data: bytes, *, address: str, charset: str | None = None) -> FeedText:
    """Return the feed in `data`, which came from `address`; links in it are read from there.

    `charset` is the encoding that its server names, for feeds that name none themselves. Raises QuizAppError where
    it is no feed.
    """
    if looks_like_json(data):
        return _checked(read_json_feed(data, address=address), address)
    import feedparser  # noqa: PLC0415  it takes 80 ms to load, and only workers read feeds

    kept, left_out = _bounded(data)
    # A server that knows nothing of its files often names some encoding for all of them.
    said = {"content-type": f"application/xml; charset={charset}"} if charset and not _DECLARED.search(data) else {}
    # Its own cleaning of HTML is left out: no markup gets any further than here.
    try:
        whole = BytesIO(_HALVES.sub(_joined, kept))
        found = feedparser.parse(whole, response_headers=said, sanitize_html=False, resolve_relative_uris=False)
    except Exception as fault:  # It fails in as many ways as feeds can be broken.
        raise QuizAppError(f"{address} is a broken feed.", "Its site has to mend it; try again later.") from fault
    entries = found.entries[:MOST_ITEMS]
    if not found.get("version") and not entries:
        raise QuizAppError(f"{address} is no feed.", "Give the address of an RSS, Atom or JSON feed, or of its site.")
    about = dict(found.feed)
    text = FeedText(
        title=_text(about, "title", _LONGEST_TITLE) or None,
        site=about.get("link"),
        items=tuple(_item(dict(entry)) for entry in entries),
        left_out=left_out + len(found.entries) - len(entries),
    )
    return _checked(text, address)


def _bounded(data: bytes) -> tuple[bytes, int]:
    """Return `data` without what is beyond the bounds, and how many articles that are."""
    ends = [found.end() for found in _ITEM_END.finditer(data)]
    left_out = max(len(ends) - MOST_ITEMS, 0)
    if left_out:  # What follows the last one ends the feed as it should be ended.
        data = data[: ends[MOST_ITEMS - 1]] + data[ends[-1] :]
    return data[: _end_of_tags(data)], left_out


def _joined(halves: re.Match[bytes]) -> bytes:
    """Return references to halves of characters, as some sites write emoji, as references to whole ones."""
    codes = [int(code[1:], 16) if code[:1] in b"xX" else int(code) for code in halves[0][2:-1].split(b";&#")]
    text = "".join(map(chr, codes)).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return "".join(f"&#{ord(character)};" for character in text).encode()


def _end_of_tags(data: bytes) -> int:
    """Return where the tag stands that is one too many; those within CDATA, which cost next to nothing, are none."""
    at, tags = 0, 0
    while (at := data.find(b"<", at)) >= 0:
        if data.startswith(b"<![CDATA[", at):
            at = data.find(b"]]>", at)
            if at < 0:
                break
        tags += 1
        if tags > _MOST_TAGS:
            return at
        at += 1
    return len(data)


def _item(entry: Mapping[str, Any]) -> FeedItem:
    bodies = [part.get("value", "") for part in entry.get("content", ())]
    summary = _text(entry, "summary", _LONGEST_SUMMARY) or (
        words_of(bodies[0], most=_LONGEST_SUMMARY) if bodies else ""
    )
    day = entry.get("published_parsed") or entry.get("updated_parsed")
    return FeedItem(
        guid=entry.get("id") or "",
        title=_text(entry, "title", _LONGEST_TITLE),
        url=entry.get("link"),
        summary=summary or None,
        published_at=None if day is None else _instant(day[:6]),
    )


def _text(about: Mapping[str, Any], name: str, most: int) -> str:
    """Return the words of a part of a feed, which may say that it is markup."""
    detail = about.get(f"{name}_detail") or {}
    value = about.get(name) or ""
    return (words_of if detail.get("type", "text/html") in _MARKUP else plain_words)(value, most=most)


def _instant(parts: Iterable[int]) -> datetime | None:
    try:
        return datetime(*parts, tzinfo=UTC)  # type: ignore[misc, arg-type]  # six numbers, year to second
    except ValueError:
        return None


def _checked(text: FeedText, address: str) -> FeedText:
    """Return `text` with whole addresses, or none, and with a guid and a title for each article."""
    items: dict[str, FeedItem] = {}
    for item in text.items:
        whole = _whole(item, address)
        if whole is not None:
            items.setdefault(whole.guid, whole)
    return FeedText(
        title=text.title, site=_address(text.site, address), items=tuple(items.values()), left_out=text.left_out
    )


def _whole(item: FeedItem, address: str) -> FeedItem | None:
    """Return `item` as the inbox keeps it; None where it says nothing at all."""
    guid = plain_words(item.guid, most=_LONGEST_GUID)
    url = _address(item.url, address) or (_address(guid, address) if re.match("https?://", guid) else None)
    title = item.title or (item.summary and plain_words(item.summary, most=_LONGEST_TITLE // 3)) or url
    if not title:
        return None
    published = item.published_at
    return FeedItem(
        guid=guid or url or _digest(title, item.summary),
        title=title,
        url=url,
        summary=item.summary if item.summary != title else None,
        published_at=whole_milliseconds(published) if published is not None and published.year >= _EARLIEST else None,
    )


def _address(found: object, base: str) -> str | None:
    """Return an address that a browser could open, read from `base`; None for any other."""
    if not isinstance(found, str) or not found.strip() or len(found) > _LONGEST_ADDRESS:
        return None
    try:
        whole = urljoin(base, found.strip().replace(" ", "%20"))
        parts = urlsplit(whole)
    except ValueError:  # such as an open bracket of an IPv6 address
        return None
    if parts.query:
        whole = re.sub(r"[?&]+(?=#|\Z)", "", _TRACKING.sub("", whole))
    return whole if parts.scheme in {"http", "https"} and web_address(whole) == whole else None


def _digest(*texts: str | None) -> str:
    return blake2b(repr(texts).encode("utf-8", "replace"), digest_size=16).hexdigest()
