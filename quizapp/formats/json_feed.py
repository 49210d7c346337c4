"""JSON Feed, version 1 and 1.1 (https://www.jsonfeed.org/version/1.1/)."""

import json
from datetime import UTC, datetime
from typing import Any

from quizapp.core.feed import FeedItem, FeedText
from quizapp.errors import QuizAppError
from quizapp.formats.one_line import plain_words, words_of

_MOST_ITEMS = 1_000
_LONGEST_TITLE = 300
_LONGEST_SUMMARY = 600
_MOST_CONTAINERS = 200_000


def looks_like_json(data: bytes) -> bool:
    """Whether `data` begins as JSON does, and no XML."""
    return data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")


def read_json_feed(data: bytes, *, address: str) -> FeedText:
    """Return the JSON Feed in `data`, its addresses as they stand there.

    Raises QuizAppError, which names `address`, where it is none.
    """
    feed = _loaded(data, address)
    items = feed.get("items")
    if not isinstance(items, list) or not (_text(feed, "version") or _text(feed, "title")):
        raise QuizAppError(f"{address} is no feed, but other JSON.", "Give the address of the feed itself.")
    read = [_item(item) for item in items[:_MOST_ITEMS] if isinstance(item, dict)]
    return FeedText(
        title=plain_words(_text(feed, "title"), most=_LONGEST_TITLE) or None,
        site=_text(feed, "home_page_url") or None,
        items=tuple(read),
        left_out=max(len(items) - _MOST_ITEMS, 0),
    )


def _loaded(data: bytes, address: str) -> dict[str, Any]:
    if data.count(b"[") + data.count(b"{") > _MOST_CONTAINERS:
        raise QuizAppError(f"{address} has too many lists and objects for a feed.", "Check the address.")
    try:
        feed = json.loads(data.decode("utf-8-sig", "replace"))
    except (ValueError, RecursionError) as fault:
        raise QuizAppError(
            f"{address} is no valid JSON: {fault}.", "Try again later; its site may repair it."
        ) from fault
    return feed if isinstance(feed, dict) else {}


def _item(item: dict[str, Any]) -> FeedItem:
    summary = plain_words(_text(item, "summary") or _text(item, "content_text"), most=_LONGEST_SUMMARY)
    return FeedItem(
        guid=_text(item, "id"),
        title=plain_words(_text(item, "title"), most=_LONGEST_TITLE),
        url=_text(item, "url") or _text(item, "external_url") or None,
        summary=summary or words_of(_text(item, "content_html"), most=_LONGEST_SUMMARY) or None,
        published_at=_instant(_text(item, "date_published") or _text(item, "date_modified")),
    )


def _text(record: dict[str, Any], name: str) -> str:
    """Return a text of `record`; a number is one too, as some write their ids. All else is none."""
    value = record.get(name)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return value if isinstance(value, str) else ""


def _instant(text: str) -> datetime | None:
    """Return the instant of a date in the form of RFC 3339; one without a zone is taken as UTC."""
    try:
        instant = datetime.fromisoformat(text.strip())
        return instant.replace(tzinfo=instant.tzinfo or UTC).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
