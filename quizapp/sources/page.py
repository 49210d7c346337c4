"""A page or a feed of the web, and what is asked of it."""

from dataclasses import dataclass

from quizapp.core.charset import text_of

PAGE_TYPES = frozenset(
    {
        "application/json",
        "application/xhtml+xml",
        "text/csv",
        "text/html",
        "text/markdown",
        "text/plain",
        "text/tab-separated-values",
    }
)
"""The content types that articles and questions are read from."""

FEED_TYPES = frozenset(
    {
        "application/atom+xml",
        "application/feed+json",
        "application/json",
        "application/rdf+xml",
        "application/rss+xml",
        "application/xml",
        "text/xml",
    }
)
"""The content types of feeds, and of what may be one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """What a server said of the page when it sent it last: asked with them, it sends a page only if it has changed."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much of one fetch is borne."""

    size: int = 5_000_000
    """Bytes of a page, unpacked."""
    seconds: float = 30.0
    """From the first connection to the last byte, redirects and all."""
    silence: float = 5.0
    """Seconds without a sign of the server."""


PAGE_LIMITS = Limits()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What was fetched. `url` is where it was in the end, after all redirects.

    `content_type` is in lower case and without parameters, empty where the server named none. `charset` is Python's
    name of the encoding, None where nothing tells it. `data` is empty where the page is `not_modified`.
    """

    url: str
    content_type: str
    charset: str | None
    data: bytes
    etag: str | None = None
    last_modified: str | None = None
    not_modified: bool = False

    @property
    def text(self) -> str:
        """The page as text; what is no character in its encoding is U+FFFD."""
        return text_of(self.data, self.charset)
