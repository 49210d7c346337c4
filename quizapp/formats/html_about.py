"""What a page says of itself: title, address, site, author, date, language, summary."""

import re
from dataclasses import dataclass
from datetime import date
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from lxml.html import HtmlElement
from trafilatura.metadata import extract_metadata

from quizapp.core.text import fold
from quizapp.core.web_address import site_of, web_address
from quizapp.formats.decoding import clean
from quizapp.formats.language_codes import language_of

_HEAD = 4_000
_SAVED_FROM = re.compile(r"(?:saved from url=\(\d{1,6}\)|\n\s{0,9}url:\s{0,9})(https?://\S{1,3900})", re.IGNORECASE)
"""What Chrome, Edge and SingleFile write at the top of a page that they save."""
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|mc_[ce]id|igshid", re.IGNORECASE)
_MOBILE = re.compile(r"(?:www|m|mobile|amp)\.")
_LONGEST_TITLE = 500
_LONGEST_AUTHOR = 200
_LONGEST_SUMMARY = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What is known of a page; None where it does not say. `source` is its host, else the name of its site."""

    title: str | None
    url: str | None
    source: str | None
    author: str | None
    summary: str | None
    language: str | None
    as_of: date | None


def read_about(tree: HtmlElement, html: str, path: str | None) -> About:
    """Return what the page `tree`, read out of `html`, says of itself.

    `path` is the address that it was fetched from, or the file that it lies in. The page may name its address itself,
    but where it is known not that of another site.
    """
    found = extract_metadata(tree, date_config={"original_date": True, "extensive_search": False})
    url = _address(tree, html, path)
    title = _line(found.title, _LONGEST_TITLE) or _line(tree.findtext(".//title"), _LONGEST_TITLE)
    summary = _line(found.description, _LONGEST_SUMMARY)
    return About(
        title=title,
        url=url,
        source=(site_of(url) if url else None) or _line(found.sitename, _LONGEST_TITLE),
        author=_line(found.author, _LONGEST_AUTHOR),
        summary=None if summary is None or title is None or fold(summary) == fold(title) else summary,
        language=_language(tree),
        as_of=_day(found.date),
    )


def _address(tree: HtmlElement, html: str, path: str | None) -> str | None:
    fetched = web_address(path) if path and "://" in path else None
    if fetched is None:
        saved = _SAVED_FROM.search(html[:_HEAD])
        fetched = web_address(saved[1]) if saved else None
    for link in tree.xpath("//link[@rel='canonical']/@href | //meta[@property='og:url']/@content"):
        named = _own_address(str(link).strip(), fetched)
        if named is not None:
            return _without_tracking(named)
    return _without_tracking(fetched) if fetched else None


def _own_address(link: str, fetched: str | None) -> str | None:
    """Return the address that a page gives itself; None where it is that of its site's first page, or of another's."""
    try:
        named = web_address(urljoin(fetched or "", link))
        if named is None or fetched is None:
            return named if named and urlsplit(named).path.strip("/") else None
        if _bare_site(named) != _bare_site(fetched):
            return None
        return named if urlsplit(named).path.strip("/") or not urlsplit(fetched).path.strip("/") else None
    except ValueError:
        return None


def _bare_site(address: str) -> str:
    parts = urlsplit(address)
    return f"{_MOBILE.sub('', parts.hostname or '', count=1)}:{parts.port}"


def _without_tracking(address: str) -> str:
    """Return `address` without its fragment and without what only says where the reader came from."""
    parts = urlsplit(address)
    query = parts.query
    if _TRACKING.search(query):
        pairs = parse_qsl(query, keep_blank_values=True)
        query = urlencode([(name, value) for name, value in pairs if not _TRACKING.fullmatch(name)])
    return urlunsplit((parts.scheme, parts.netloc, parts.path, query, ""))


def _language(tree: HtmlElement) -> str | None:
    codes = tree.xpath("/html/@lang | /html/@*[name()='xml:lang'] | //meta[@property='og:locale']/@content")
    return next(filter(None, map(language_of, codes)), None)


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _line(text: str | None, longest: int) -> str | None:
    """Return `text` as one line; None where it says nothing, or so much that it is none."""
    line = " ".join(clean(text).split()) if text else ""
    return line if line and len(line) <= longest else None
