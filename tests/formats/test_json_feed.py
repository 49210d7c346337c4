import json
from datetime import UTC, datetime

import pytest

from quizapp.errors import QuizAppError
from quizapp.formats.json_feed import looks_like_json, read_json_feed

ADDRESS = "https://example.org/feed.json"
FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Bridges",
    "home_page_url": "https://example.org/",
    "items": [
        {
            "id": "1",
            "url": "https://example.org/1",
            "title": "A <b>bridge</b> is opened",
            "content_html": "<p>It is long.</p>",
            "date_published": "2026-11-20T10:30:00.5+02:00",
        }
    ],
}


def read(feed: object):
    return read_json_feed(json.dumps(feed).encode(), address=ADDRESS)


def with_item(**values: object):
    (item,) = read({**FEED, "items": [{"id": "1", "title": "A bridge", **values}]}).items
    return item


def test_a_feed_is_read():
    feed = read(FEED)
    assert (feed.title, feed.site, feed.left_out) == ("Bridges", "https://example.org/", 0)
    (item,) = feed.items
    assert (item.guid, item.url, item.summary) == ("1", "https://example.org/1", "It is long.")
    assert item.published_at == datetime(2026, 11, 20, 8, 30, 0, 500_000, UTC)


def test_a_title_is_plain_text_by_definition():
    assert read(FEED).items[0].title == "A <b>bridge</b> is opened"


@pytest.mark.parametrize(
    ("values", "summary"),
    [
        ({"summary": "Short.", "content_text": "Long."}, "Short."),
        ({"content_text": "A < B"}, "A < B"),
        ({"content_html": "<p>A &lt; B"}, "A < B"),
        ({}, None),
    ],
)
def test_the_summary_is_the_shortest_that_there_is(values, summary):
    assert with_item(**values).summary == summary


def test_an_id_may_be_a_number_and_other_things_are_none():
    assert with_item(id=17).guid == "17"
    assert with_item(id=[1], url={"a": 1}, title=True).guid == ""


@pytest.mark.parametrize("day", ["yesterday", "", None, 20261199, "9999-12-31T23:59:59-23:00"])
def test_a_day_that_is_none_is_left_out(day):
    assert with_item(date_published=day).published_at is None


def test_a_time_without_a_zone_is_taken_as_utc():
    assert with_item(date_modified="2026-11-20T10:30:00").published_at == datetime(2026, 11, 20, 10, 30, tzinfo=UTC)


def test_items_that_are_no_objects_are_passed_over():
    assert read({**FEED, "items": [1, None, "x", []]}).items == ()


def test_only_so_many_items_are_taken():
    feed = read({**FEED, "items": [{"id": str(number), "title": "A"} for number in range(1_002)]})
    assert (len(feed.items), feed.left_out) == (1_000, 2)


@pytest.mark.parametrize("feed", [{}, [], {"items": []}, {"title": "A"}, {"title": "A", "items": {}}])
def test_other_json_is_no_feed(feed):
    with pytest.raises(QuizAppError, match="no feed"):
        read(feed)


@pytest.mark.parametrize("data", [b"{", b'{"items": [', b"[" * 300_000, b'{"a":' * 50_000])
def test_broken_and_deep_json_is_refused(data):
    with pytest.raises(QuizAppError, match=ADDRESS):
        read_json_feed(data, address=ADDRESS)


def test_json_is_told_from_xml():
    assert looks_like_json(b'\xef\xbb\xbf\n {"version": 1}')
    assert not looks_like_json(b"<?xml version='1.0'?>")
