"""Pages of the web become articles that know where they are, or faults that say why not."""

import threading

import pytest
from articles import article_text, make_reader
from pages import FAQ, NEWS
from web_server import silent

from quizapp.core.origin import is_as_read


@pytest.fixture
def reader():
    return make_reader()


class Patience:
    """Notes the progress of reading."""

    def __init__(self) -> None:
        self.told: list[tuple[int, int]] = []
        self.cancelled = False

    def report(self, done: int, total: int) -> None:
        self.told.append((done, total))


def test_a_page_becomes_an_article_that_knows_its_address(reader, web):
    url = web.page("/tides", FAQ)
    (reading,) = reader.read_addresses([url])
    article = reading.article
    assert reading.path == article.path == url
    assert (article.title, article.url, article.source) == ("The tides", url, "127.0.0.1")
    assert len(article.questions) == 3
    assert is_as_read(article)


def test_a_page_that_has_moved_is_known_by_both_addresses(reader, web):
    web.page("/new", FAQ)
    (reading,) = reader.read_addresses([web.redirect("/old", "/new")])
    assert reading.path == web.url("/old")
    assert reading.article.url == web.url("/new")


def test_a_page_of_plain_text_is_read_in_its_own_form(reader, web):
    url = web.page("/harbour.txt", article_text(), content_type="text/plain")
    (reading,) = reader.read_addresses([url])
    assert reading.article.title == "A Harbour Opens"
    assert (reading.article.url, len(reading.article.questions) > 0) == (url, True)


def test_a_page_is_read_in_the_encoding_that_was_sent_with_it(reader, web):
    body = FAQ.replace('<meta charset="utf-8">', "").replace("Fundy", "Фанди").encode("cp1251")
    (reading,) = reader.read_addresses([web.page("/", body, content_type="text/html; charset=windows-1251")])
    assert any("Фанди" in question.answer for question in reading.article.questions)


def test_what_cannot_be_had_is_a_fault_and_the_others_are_read(reader, web):
    addresses = [web.url("/gone"), web.page("/news", NEWS), web.page("/empty", "<html></html>")]
    gone, news, empty = reader.read_addresses(addresses)
    assert gone.fault.message == f"There is no page at {web.url('/gone')} (404)."
    assert news.article.text
    assert empty.fault.message.startswith(web.url("/empty"))
    assert [reading.path for reading in (gone, news, empty)] == addresses


def test_progress_counts_pages(reader, web):
    patience = Patience()
    reader.read_addresses([web.page("/a", FAQ), web.page("/b", NEWS)], patience)
    assert patience.told == [(0, 2), (1, 2)]


def test_a_cancelled_reading_ends_within_the_page_that_does_not_come(reader, web):
    patience = Patience()
    threading.Timer(0.1, lambda: setattr(patience, "cancelled", True)).start()
    readings = reader.read_addresses([web.serve("/", silent), web.page("/b", NEWS)], patience)
    assert [reading.fault is not None for reading in readings] == [True]
    assert web.asked() == ["/"]
