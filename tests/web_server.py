"""A web server on this computer for the tests, with pages as they should be and as they should not.

Waiting ends with the server, so a test never waits longer than it means to.
"""

import contextlib
import ssl
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self

HTML = "text/html; charset=utf-8"

Request = dict[str, str]
"""The headers of a request by their names in lower case; "path" is what was asked for."""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        site: WebServer = self.server.site
        site.requests.append({"path": self.path, **{name.lower(): value for name, value in self.headers.items()}})
        self.close_connection = True
        with contextlib.suppress(OSError):  # The reader has gone.
            site.pages.get(self.path, missing)(self)

    def answer(self, body: bytes = b"", status: int = 200, **headers: str | None) -> None:
        """Send a whole answer; `content_type="…"` gives the header Content-Type, None leaves one out."""
        self.send_response(status)
        all_headers = {"content_type": HTML, "content_length": str(len(body)), **headers}
        for name, value in all_headers.items():
            if value is not None:
                self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    site: "WebServer"

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of readers that have gone."""


Behaviour = Callable[[Handler], None]


class WebServer:
    """Serves what its `pages` do with each request, by path; `requests` are those that came."""

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self.pages: dict[str, Behaviour] = {}
        self.requests: list[Request] = []
        self.closing = threading.Event()
        self._server = _Server(("127.0.0.1", 0), Handler)
        self._server.site = self
        if tls is not None:
            self._server.socket = tls.wrap_socket(self._server.socket, server_side=True, do_handshake_on_connect=False)
        self._scheme = "http" if tls is None else "https"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *fault: object) -> None:
        self.closing.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self._server.server_port}"

    def url(self, path: str = "/") -> str:
        """Return the address of `path` here."""
        return f"{self._scheme}://{self.host}{path}"

    def page(self, path: str, body: str | bytes, status: int = 200, **headers: str | None) -> str:
        """Serve `body` at `path` from now on; return its address."""
        data = body.encode() if isinstance(body, str) else body
        return self.serve(path, lambda handler: handler.answer(data, status, **headers))

    def redirect(self, path: str, target: str, status: int = 302) -> str:
        """Send readers of `path` on to `target`; return the address of `path`."""
        return self.serve(path, lambda handler: handler.answer(b"", status, location=target))

    def serve(self, path: str, behaviour: Behaviour) -> str:
        """Let `behaviour` answer requests for `path` from now on; return its address."""
        self.pages[path] = behaviour
        return self.url(path)

    def asked(self) -> list[str]:
        """Return the paths that were asked for, in order."""
        return [request["path"] for request in self.requests]


def missing(handler: Handler) -> None:
    handler.answer(b"<p>There is nothing here.</p>", 404)


def silent(handler: Handler) -> None:
    """Take the request and never answer."""
    handler.server.site.closing.wait(60)


def stalling(handler: Handler) -> None:
    """Begin a page and never go on."""
    handler.answer(b"<p>It begins.", content_length="100000")
    silent(handler)


def dripping(handler: Handler) -> None:
    """Send a page without end, a byte at a time."""
    handler.answer(b"<p>", content_length=None)
    _drip(handler, b" ")


def dripping_headers(handler: Handler) -> None:
    """Send headers without end, a byte at a time."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    _drip(handler, b"x")


def endless(handler: Handler) -> None:
    """Send a page without end, as fast as it is taken."""
    handler.answer(b"<p>", content_length=None)
    while not handler.server.site.closing.is_set():
        handler.wfile.write(b"It goes on and on. " * 1000)


def _drip(handler: Handler, drop: bytes) -> None:
    while not handler.server.site.closing.wait(0.02):
        handler.wfile.write(drop)
