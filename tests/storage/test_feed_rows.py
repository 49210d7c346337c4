from datetime import timedelta

import pytest
from feeds import make_entry, make_feed
from stored import NOW

from quizapp.core.feed import EntryState
from quizapp.storage import feed_rows as rows

FULL_FEED = make_feed(
    7,
    site="https://example.org/",
    refreshed_at=NOW,
    etag='W/"1"',
    last_modified="Tue, 24 Nov 2026 09:00:00 GMT",
    error="The server does not answer.",
    error_since=NOW - timedelta(days=1),
)
FULL_ENTRY = make_entry(
    3,
    7,
    page_url="https://example.org/real",
    summary="What is told.",
    published_at=NOW - timedelta(hours=1),
    state=EntryState.SEEN,
)


@pytest.mark.parametrize(
    ("columns", "values"),
    [(rows.FEED_COLUMNS, rows.feed_row(FULL_FEED)), (rows.ENTRY_COLUMNS, rows.entry_row(FULL_ENTRY))],
)
def test_each_column_has_a_value(columns: str, values: tuple[object, ...]):
    assert len(columns.split(", ")) == len(values)
    assert None not in values


@pytest.mark.parametrize("feed", [FULL_FEED, make_feed(1)])
def test_a_feed_comes_back_from_its_row(feed):
    assert rows.feed_from(rows.feed_row(feed)) == feed


@pytest.mark.parametrize("entry", [FULL_ENTRY, make_entry(1, url=None)])
def test_an_article_comes_back_from_its_row(entry):
    assert rows.entry_from(rows.entry_row(entry)) == entry
