import pytest
from feeds import ATOM, feed_link, page_with_feed

from quizapp.core.feed import FeedLink
from quizapp.formats.feed_links import feed_links

ADDRESS = "https://example.org/news/page"


def found(*links: str) -> list[str]:
    return [link.address for link in feed_links(page_with_feed(*links), address=ADDRESS)]


def test_the_feeds_of_a_page_are_found_in_their_order():
    page = page_with_feed(feed_link("/rss.xml", "All &amp; more"), feed_link("atom.xml", "News", ATOM))
    assert feed_links(page, address=ADDRESS) == [
        FeedLink(address="https://example.org/rss.xml", title="All & more"),
        FeedLink(address="https://example.org/news/atom.xml", title="News"),
    ]


def test_a_feed_that_is_named_twice_is_one():
    assert found(feed_link("/rss.xml"), feed_link("https://example.org/rss.xml")) == ["https://example.org/rss.xml"]


def test_the_base_of_the_page_counts():
    assert found('<base href="//cdn.example.org/x/">', feed_link("rss.xml")) == ["https://cdn.example.org/x/rss.xml"]


@pytest.mark.parametrize(
    "link",
    [
        '<link rel="stylesheet" href="a.css">',
        '<link rel="alternate" hreflang="de" href="/de/">',
        '<link rel="alternate" type="application/json" href="/wp-json/posts/1">',
        '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">',
        '<link rel="alternate" type="application/rss+xml" href="file:///etc/passwd">',
        '<link rel="alternate" type="application/rss+xml" href="http://[">',
        '<link rel="alternate" type="application/rss+xml" href="">',
        '<link rel="alternate" type="application/rss+xml">',
    ],
)
def test_other_links_are_none(link):
    assert found(link) == []


@pytest.mark.parametrize(
    "link",
    [
        "<LINK REL=ALTERNATE TYPE=application/RSS+xml HREF=/rss.xml>",
        '<link rel="alternate home" type="application/rss+xml; charset=utf-8" href=" /rss.xml "/>',
        '<link rel="alternate" type="application/json" href="/feed.json">',
    ],
)
def test_links_are_written_in_many_ways(link):
    assert len(found(link)) == 1


def test_a_page_with_thousands_of_feeds_names_fifty():
    assert len(found(*(feed_link(f"/{number}.xml") for number in range(1_000)))) == 50


def test_a_broken_page_is_read_at_once():
    assert feed_links("<a " * 500_000 + "<!--", address=ADDRESS) == []


def test_a_broken_declaration_ends_the_page():
    assert len(feed_links(f"{feed_link('/rss.xml')}<![x[y]>{feed_link('/other.xml')}", address=ADDRESS)) == 1
