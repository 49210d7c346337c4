"""Follows an address to its page. Imported when something is fetched, as urllib3 is slow to load."""

from dataclasses import dataclass
from email.message import Message
from http import HTTPStatus

from urllib3.response import HTTPResponse

from quizapp import __version__
from quizapp.core.charset import charset_of
from quizapp.core.progress import WorkProgress
from quizapp.sources import web_faults as faults
from quizapp.sources.page import Limits, Page, Validators
from quizapp.sources.web_connection import FAULTS, ask, normal_address
from quizapp.sources.web_watch import Watch

_REDIRECTS = 5
_PIECE = 65_536
_PACKINGS = frozenset({"", "deflate", "gzip", "identity", "x-gzip"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is wanted of a page, wherever it turns out to be."""

    validators: Validators | None
    types: frozenset[str]
    limits: Limits
    progress: WorkProgress | None

    @property
    def headers(self) -> dict[str, str]:
        """The headers of the request."""
        validators = self.validators or Validators()
        headers = {
            "User-Agent": f"Quizapp/{__version__}",
            "Accept": ", ".join([*sorted(self.types), "*/*;q=0.1"]),
            "Accept-Encoding": "gzip, deflate",
            "If-None-Match": validators.etag,
            "If-Modified-Since": validators.last_modified,
        }
        # What a server once said may hold anything, and is sent back only where it is one line of plain characters.
        return {name: value for name, value in headers.items() if value and value.isascii() and value.isprintable()}


def fetch_page(url: str, wish: Wish) -> Page:
    """Return the page at `url` or where it leads to. Raises QuizAppError for all that goes wrong."""
    start = normal_address(url)
    if start is None:
        raise faults.no_address(url)
    seconds = wish.limits.seconds
    with Watch(seconds, wish.progress) as watch:
        try:
            page = _follow(start, wish, watch)
        except FAULTS as fault:
            end = watch.ended
            raise (faults.ended(start, end, seconds) if end else faults.broken(start, fault)) from fault
        if end := watch.ended:  # A connection that was shut down looks like a page that ends there.
            raise faults.ended(start, end, seconds)
    return page


def _follow(start: str, wish: Wish, watch: Watch) -> Page:
    """Return the page at `start` or where it leads to. Raises QuizAppError, and FAULTS of the connection."""
    address, passed, only_public = start, {start}, False
    while True:
        with ask(address, wish.headers, watch=watch, silence=wish.limits.silence, only_public=only_public) as answer:
            if answer is None:
                raise faults.bad_redirect(start, address)
            target = answer.redirect
            if target is None:
                return _page(address, answer.response, wish)
            following = normal_address(target, address)
            if following is None:
                raise faults.bad_redirect(start, target)
            if following in passed or len(passed) > _REDIRECTS:
                raise faults.too_many_redirects(start)
            passed.add(following)
            address, only_public = following, not answer.local


def _page(address: str, response: HTTPResponse, wish: Wish) -> Page:
    headers = response.headers
    not_modified = response.status == HTTPStatus.NOT_MODIFIED and wish.validators is not None
    if not not_modified and response.status != HTTPStatus.OK:
        raise faults.bad_status(address, response.status)
    kind = Message()
    kind["Content-Type"] = headers.get("Content-Type", "")
    content_type = kind.get_content_type() if kind["Content-Type"] else ""
    if not not_modified and content_type and content_type not in wish.types:
        raise faults.wrong_type(address, content_type)
    packing = headers.get("Content-Encoding", "").strip().lower()
    if packing not in _PACKINGS:
        raise faults.unknown_packing(address, packing)
    data = b"" if not_modified else _body(address, response, wish)
    return Page(
        url=address,
        content_type=content_type,
        charset=charset_of(data, kind.get_content_charset()),
        data=data,
        etag=headers.get("ETag"),
        last_modified=headers.get("Last-Modified"),
        not_modified=not_modified,
    )


def _body(address: str, response: HTTPResponse, wish: Wish) -> bytes:
    largest, coming = wish.limits.size, response.length_remaining or 0
    if coming > largest:
        raise faults.too_large(address, largest)
    data = bytearray()
    # One read of the connection at a time: a whole piece would be waited for as long as the server likes.
    while piece := response.read1(_PIECE, decode_content=True):
        data += piece
        if len(data) > largest:
            raise faults.too_large(address, largest)
        if wish.progress is not None:
            wish.progress.report(response.tell(), coming)
    return bytes(data)
