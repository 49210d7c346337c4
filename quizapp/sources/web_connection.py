"""One request over one connection. Imported when something is fetched: urllib3 takes a tenth of a second to load."""

import http.client
import ipaddress
import ssl
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from urllib.parse import urljoin

import certifi
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError, LocationParseError
from urllib3.response import HTTPResponse
from urllib3.util import Url, parse_url

from quizapp.sources.web_watch import Watch

FAULTS = (HTTPError, http.client.HTTPException, OSError)
"""What can go wrong on the way to a server and back."""

_REDIRECTS = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server answered, its body not yet read. `local` where the server is in this computer or its network."""

    response: HTTPResponse
    local: bool

    @property
    def redirect(self) -> str | None:
        """Where it sends the reader instead, as the server wrote it; None where it does not."""
        target = self.response.headers.get("Location", "").strip()
        return _unicode(target) if target and self.response.status in _REDIRECTS else None


def normal_address(address: str, base: str | None = None) -> str | None:
    """Return `address`, seen from the page `base`, as it is sent: in ASCII, its host in lower case.

    None for what is no http or https address, and for one with a name and a password in it.
    """
    try:
        url = parse_url(urljoin(base, address) if base else address)
        host = (url.host or "").encode("idna").decode("ascii")
    except (LocationParseError, ValueError):  # UnicodeError, of hosts that no name server knows, is a ValueError.
        return None
    if url.scheme not in {"http", "https"} or not host or url.auth:
        return None
    return Url(url.scheme, None, host, url.port, url.path or "/", url.query).url


@contextmanager
def ask(
    address: str, headers: Mapping[str, str], *, watch: Watch, silence: float, only_public: bool
) -> Iterator[Answer | None]:
    """Ask for the `address` that `normal_address` gave, and close the connection in the end.

    `silence` is how many seconds the server may take to be reached, and again for each piece of its answer. Gives
    None, with nothing asked, where `only_public` is set and the server is not on the public internet. Raises FAULTS.
    """
    url = parse_url(address)
    connection = _connection(url, silence)
    try:
        connection.connect()
        local = _is_local(connection)
        if only_public and local:
            yield None
            return
        watch.guard(connection.sock)
        connection.request("GET", url.request_uri, headers=headers, preload_content=False)
        with closing(connection.getresponse()) as response:
            yield Answer(response=response, local=local)
    finally:
        connection.close()


def _connection(url: Url, silence: float) -> HTTPConnection:
    host = url.host or ""
    if url.scheme == "http":
        return HTTPConnection(host, url.port or 80, timeout=silence)
    trusted = ssl.create_default_context()
    trusted.load_verify_locations(certifi.where())  # Some systems have no list of their own that Python finds.
    return HTTPSConnection(host, url.port or 443, timeout=silence, ssl_context=trusted)


def _is_local(connection: HTTPConnection) -> bool:
    return not ipaddress.ip_address(connection.sock.getpeername()[0]).is_global


def _unicode(header: str) -> str:
    """Return `header`, which is read byte by byte, as its server meant it."""
    try:
        return header.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return header
