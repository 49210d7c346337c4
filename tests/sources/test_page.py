from quizapp.sources.page import FEED_TYPES, PAGE_TYPES, Page


def test_a_page_is_read_in_its_charset():
    page = Page(url="https://example.org/", content_type="text/html", charset="cp1251", data="Рига".encode("cp1251"))
    assert page.text == "Рига"


def test_pages_and_feeds_come_as_different_types():
    assert "text/html" in PAGE_TYPES - FEED_TYPES
    assert "application/rss+xml" in FEED_TYPES - PAGE_TYPES
