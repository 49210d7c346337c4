"""Pages as they should be. What goes wrong is in test_web_fetching.py."""

import codecs
import gzip
import subprocess
import sys
import zlib

import pytest

from quizapp import __version__
from quizapp.sources.page import FEED_TYPES, Validators
from quizapp.sources.web import fetch

TEXT = "<p>Zürich lies on the river Limmat.</p>"


class Bytes:
    """A progress that notes what it hears."""

    cancelled = False

    def __init__(self) -> None:
        self.heard: list[tuple[int, int]] = []

    def report(self, done: int, total: int) -> None:
        self.heard.append((done, total))


def test_a_page_is_fetched_with_all_that_is_known_of_it(web):
    url = web.page("/zurich", TEXT, etag='"a1"', last_modified="Sat, 28 Nov 2026 10:00:00 GMT")
    page = fetch(url)
    assert page.url == url
    assert page.text == TEXT
    assert (page.content_type, page.charset) == ("text/html", "utf-8")
    assert (page.etag, page.last_modified) == ('"a1"', "Sat, 28 Nov 2026 10:00:00 GMT")
    assert not page.not_modified


def test_the_program_says_its_name_and_nothing_else_of_itself(web):
    fetch(web.page("/", TEXT))
    [request] = web.requests
    assert request["user-agent"] == f"Quizapp/{__version__}"
    assert request["accept-encoding"] == "gzip, deflate"
    assert set(request) == {"path", "host", "user-agent", "accept", "accept-encoding"}


def test_progress_is_told_in_bytes(web):
    told = Bytes()
    fetch(web.page("/", "x" * 200_000), progress=told)
    assert told.heard[-1] == (200_000, 200_000)
    assert [done for done, _ in told.heard] == sorted(done for done, _ in told.heard)


@pytest.mark.parametrize(
    ("packing", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress), ("x-gzip", gzip.compress)]
)
def test_packed_pages_are_unpacked(web, packing, pack):
    assert fetch(web.page("/", pack(TEXT.encode()), content_encoding=packing)).text == TEXT


@pytest.mark.parametrize(
    ("body", "content_type", "charset"),
    [
        ("<p>Рига</p>".encode("cp1251"), "text/html; charset=windows-1251", "cp1251"),
        ('<meta charset="windows-1251"><p>Рига</p>'.encode("cp1251"), "text/html", "cp1251"),
        (codecs.BOM_UTF8 + "<p>Рига</p>".encode(), "text/html; charset=windows-1251", "utf-8"),
        ("<p>Рига</p>".encode(), 'text/html; charset="no such thing"', None),
        ("<p>Рига</p>".encode(), None, None),
        ("<p>Рига</p>".encode("utf-16"), "text/html", "utf-16-le"),
    ],
)
def test_a_page_is_read_in_whatever_encoding_it_is(web, body, content_type, charset):
    page = fetch(web.page("/", body, content_type=content_type))
    assert page.charset == charset
    assert "Рига" in page.text


def test_a_page_in_pieces_without_a_length_is_read_to_its_end(web):
    def in_chunks(handler):
        handler.answer(content_length=None, transfer_encoding="chunked")
        for piece in (b"<p>One.", b" Two.</p>"):
            handler.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
        handler.wfile.write(b"0\r\n\r\n")

    assert fetch(web.serve("/", in_chunks)).text == "<p>One. Two.</p>"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_page_that_has_moved_is_followed(web, status):
    new = web.page("/new", TEXT)
    page = fetch(web.redirect("/old", "/new", status))
    assert (page.url, page.text) == (new, TEXT)


def test_five_redirects_are_followed(web):
    web.page("/5", TEXT)
    for number in range(5):
        web.redirect(f"/{number}", f"/{number + 1}")
    assert fetch(web.url("/0")).url == web.url("/5")


def test_a_page_that_has_not_changed_is_not_sent_again(web):
    def unless_known(handler):
        known = handler.headers["If-None-Match"] == '"a1"' and handler.headers["If-Modified-Since"] == "yesterday"
        handler.answer(b"" if known else b"new", 304 if known else 200, etag='"a1"')

    url = web.serve("/", unless_known)
    again = fetch(url, validators=Validators(etag='"a1"', last_modified="yesterday"))
    assert again.not_modified
    assert (again.data, again.etag) == (b"", '"a1"')
    changed = fetch(url, validators=Validators(etag='"a0"'))
    assert not changed.not_modified
    assert changed.data == b"new"


def test_a_mark_that_could_be_a_header_of_its_own_is_not_sent_back(web):
    fetch(web.page("/", TEXT), validators=Validators(etag='"a"\r\nX: y', last_modified="gestern nachmittag, März"))
    assert not {"x", "if-none-match", "if-modified-since"} & set(web.requests[0])


def test_feeds_are_fetched_where_feeds_are_wanted(web):
    url = web.page("/feed", "<rss/>", content_type="application/rss+xml")
    assert fetch(url, wanted=FEED_TYPES).content_type == "application/rss+xml"
    assert "application/rss+xml" in web.requests[0]["accept"]


def test_the_library_is_loaded_when_something_is_fetched_and_not_before():
    code = "import sys; import quizapp.sources.web; sys.exit('urllib3' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
