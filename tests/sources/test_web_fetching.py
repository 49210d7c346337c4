"""What goes wrong with pages: each fault ends soon, and says what it is and what to do."""

import gzip
import socket
import ssl
import threading
import time
import tracemalloc
from contextlib import contextmanager
from pathlib import Path

import pytest
from web_server import WebServer, dripping, dripping_headers, endless, silent, stalling

from quizapp.errors import QuizAppError
from quizapp.sources import web_connection
from quizapp.sources.page import Limits, Validators
from quizapp.sources.web import fetch

CERTIFICATE = Path(__file__).parents[1] / "data" / "untrusted.pem"
SOON = Limits(seconds=0.3, silence=5)
QUIET = Limits(seconds=30, silence=0.2)


@contextmanager
def refused(message, hint="", within=5.0):
    begun = time.monotonic()
    with pytest.raises(QuizAppError) as caught:
        yield
    assert message in caught.value.message
    assert caught.value.hint or "you stopped it" in message
    assert hint in caught.value.hint
    assert time.monotonic() - begun < within


class Impatience:
    """A progress that is cancelled after a while, or after the first bytes."""

    def __init__(self, after_bytes: int | None = None) -> None:
        self.cancelled = False
        self._after = after_bytes

    def report(self, done: int, total: int) -> None:  # noqa: ARG002  what is called
        if self._after is not None and done >= self._after:
            self.cancelled = True


@pytest.mark.parametrize(
    ("status", "message", "hint"),
    [
        (404, "There is no page at", "Check the address"),
        (410, "There is no page at", "Check the address"),
        (403, "is not open to everybody", "browser"),
        (429, "asks to be left alone", "later"),
        (503, "a fault of its own (503)", "later"),
        (418, "answered 418", "browser"),
        (304, "answered 304", "browser"),
        (206, "answered 206", "browser"),
    ],
)
def test_a_status_is_put_into_words(web, status, message, hint):
    with refused(message, hint):
        fetch(web.page("/", "", status))


def test_a_redirect_without_a_place_is_a_status(web):
    with refused("answered 302"):
        fetch(web.page("/", "", 302))


@pytest.mark.parametrize("content_type", ["image/png", "application/pdf", "application/octet-stream", "video/mp4"])
def test_what_is_no_page_is_not_read(web, content_type):
    with refused(f"its type is {content_type}"):
        fetch(web.serve("/", lambda handler: handler.answer(b"x", content_type=content_type, content_length="400000")))


@pytest.mark.parametrize("behaviour", [dripping, dripping_headers])
def test_a_page_that_drips_ends_at_the_deadline(web, behaviour):
    with refused("takes longer than 0.3 seconds", "later", within=2):
        fetch(web.serve("/", behaviour), limits=SOON)


@pytest.mark.parametrize("behaviour", [silent, stalling])
def test_a_server_that_falls_silent_is_given_up(web, behaviour):
    with refused("does not answer", "later", within=2):
        fetch(web.serve("/", behaviour), limits=QUIET)


def test_a_page_without_end_is_cut_at_the_limit(web):
    with refused("is larger than 1 MB"):
        fetch(web.serve("/", endless), limits=Limits(size=1_000_000))


def test_a_page_that_says_it_is_too_large_is_not_read(web):
    with refused("is larger than 5 MB", within=1):
        fetch(web.serve("/", lambda handler: handler.answer(b"x", content_length="5000001")))


def test_a_packed_page_is_measured_unpacked_and_never_held_whole(web):
    bomb = gzip.compress(b"\0" * 100_000_000, 9)
    url = web.page("/", bomb, content_encoding="gzip")
    tracemalloc.start()
    with refused("is larger than 5 MB"):
        fetch(url)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 20_000_000


def test_a_damaged_packing_is_said(web):
    with refused("the packing is damaged"):
        fetch(web.page("/", b"\x1f\x8b\x08 and no more of it than this", content_encoding="gzip"))


def test_a_packing_that_nobody_asked_for_is_said(web):
    with refused("packed as br"):
        fetch(web.page("/", b"...", content_encoding="br"))


def test_a_page_shorter_than_it_says_broke_off(web):
    with refused("broke off before its end", "again"):
        fetch(web.serve("/", lambda handler: handler.answer(b"<p>It begins.", content_length="500")))


def test_a_page_longer_than_it_says_ends_where_it_says(web):
    assert fetch(web.serve("/", lambda handler: handler.answer(b"<p>Lima</p>", content_length="7"))).text == "<p>Lima"


@pytest.mark.parametrize(
    "answer", [b"", b"SSH-2.0-OpenSSH_9.2\r\n", b"HTTP/1.1 abc\r\n\r\n", b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200]
)
def test_what_is_no_answer_of_the_web_is_said(web, answer):
    with refused("", within=3):
        fetch(web.serve("/", lambda handler: handler.wfile.write(answer)))


def test_redirects_in_a_circle_are_noticed(web):
    web.redirect("/a", "/b")
    with refused("without end"):
        fetch(web.redirect("/b", "/a"))
    assert web.asked() == ["/b", "/a"]


def test_more_than_five_redirects_are_too_many(web):
    for number in range(20):
        web.redirect(f"/{number}", f"/{number + 1}")
    with refused("without end"):
        fetch(web.url("/0"))
    assert len(web.asked()) == 6


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "data:text/html,hello", "ftp://example.org/", "http://anna:secret@127.0.0.1/"]
)
def test_a_page_leads_only_to_other_pages(web, target):
    with refused("leads on to"):
        fetch(web.redirect("/", target))


def test_a_page_of_the_internet_leads_to_no_page_of_the_local_network(web, monkeypatch):
    web.page("/router", "reboot")
    monkeypatch.setattr(web_connection, "_is_local", lambda _connection: web.asked() != [])
    with refused("leads on to"):
        fetch(web.redirect("/", "/router"))


@pytest.mark.parametrize("url", ["file:///etc/passwd", "data:text/html,x", "nonsense", "https://a:b@example.org/"])
def test_what_is_no_address_of_a_page_is_not_opened(url):
    with refused("is no address of a web page"):
        fetch(url)


def test_a_server_that_does_not_exist_is_said():
    with refused("There is no server called no-such-host.invalid", "connection", within=30):
        fetch("https://no-such-host.invalid/")


def test_a_computer_without_a_server_is_said():
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        with refused("does not accept connections"):
            fetch(f"http://127.0.0.1:{unused.getsockname()[1]}/")


def test_a_server_without_encryption_makes_no_safe_connection(web):
    with refused("A safe connection to 127.0.0.1 is not possible"):
        fetch(web.page("/", "text").replace("http:", "https:"))


def test_a_certificate_that_nobody_vouches_for_is_refused():
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(CERTIFICATE)
    with WebServer(tls) as web, refused("cannot prove that it is 127.0.0.1"):
        fetch(web.page("/", "text"))


@pytest.mark.parametrize("behaviour", [silent, dripping, dripping_headers])
def test_a_fetch_that_is_no_longer_wanted_ends_within_a_moment(web, behaviour):
    impatience = Impatience()
    threading.Timer(0.1, lambda: setattr(impatience, "cancelled", True)).start()
    with refused("you stopped it", within=1):
        fetch(web.serve("/", behaviour), progress=impatience)


def test_a_fetch_is_given_up_between_two_pieces(web):
    with refused("you stopped it", within=2):
        fetch(web.serve("/", endless), progress=Impatience(after_bytes=100_000), limits=Limits(size=10**12))


def test_a_page_that_has_not_changed_though_nobody_asked_is_a_fault_only_then(web):
    url = web.page("/", "", 304)
    assert fetch(url, validators=Validators()).not_modified
