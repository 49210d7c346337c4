"""OPML: the lists of feeds that feed readers exchange (http://opml.org/spec2.opml)."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from xml.parsers import expat
from xml.sax.saxutils import quoteattr

from quizapp.core.feed import Feed, FeedLink
from quizapp.errors import QuizAppError
from quizapp.formats.one_line import plain_words

MOST_FEEDS = 2_000
"""A list of more feeds is not read."""

_LONGEST_TITLE = 300
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read_opml(data: bytes, *, name: str) -> list[FeedLink]:
    """Return the feeds of a list in its order, each address once, whatever folders they are in.

    Raises QuizAppError, which begins with `name`, where it is no such list or names too many feeds.
    """
    reader = _Reader(name)
    parser = expat.ParserCreate()
    parser.StartElementHandler = reader.begin
    # Entities are what such a file could blow itself up with; no list of feeds has any.
    parser.EntityDeclHandler = reader.refuse_entity
    try:
        parser.Parse(data, True)  # noqa: FBT003  expat's own signature
    except expat.ExpatError as fault:
        raise QuizAppError(
            f"{name} is no OPML file: {expat.ErrorString(fault.code)} in line {fault.lineno}.",
            "Export the list of feeds anew from the program that it comes from.",
        ) from fault
    if not reader.is_opml:
        raise QuizAppError(f"{name} is no OPML file.", "Choose a list of feeds that a feed reader has exported.")
    return list(reader.links.values())


def write_opml(feeds: Iterable[Feed], *, made_at: datetime) -> Iterator[str]:
    """Yield the text of a list of `feeds`, in pieces; `made_at` is when it is made."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n'
    yield f"<head><title>Quizapp</title><dateCreated>{made_at:%a, %d %b %Y %H:%M:%S} GMT</dateCreated></head>\n<body>\n"
    for feed in feeds:
        title = _quoted(feed.title)
        site = "" if feed.site is None else f" htmlUrl={_quoted(feed.site)}"
        yield f'<outline type="rss" text={title} title={title} xmlUrl={_quoted(feed.address)}{site}/>\n'
    yield "</body>\n</opml>\n"


class _Reader:
    """Takes the outlines that name a feed."""

    def __init__(self, name: str) -> None:
        self.links: dict[str, FeedLink] = {}
        self.is_opml = False
        self._name = name

    def begin(self, tag: str, attributes: dict[str, str]) -> None:
        """Meet an element."""
        if tag.lower() == "opml":
            self.is_opml = True
        if tag.lower() != "outline":
            return
        said = {name.lower(): value.strip() for name, value in attributes.items()}
        address = said.get("xmlurl", "")
        if not address:
            return
        if len(self.links) == MOST_FEEDS:
            raise QuizAppError(
                f"{self._name} names more than {MOST_FEEDS:,} feeds.", "Split the list into smaller ones."
            )
        title = plain_words(said.get("title") or said.get("text") or "", most=_LONGEST_TITLE)
        link = FeedLink(address=address, title=title or None, site=said.get("htmlurl") or None)
        self.links.setdefault(address, link)

    def refuse_entity(self, *_: object) -> None:
        """Meet the declaration of an entity."""
        raise QuizAppError(
            f"{self._name} declares XML entities, which a list of feeds needs none of.",
            "Nothing was read of it. Export the list anew from the program that it comes from.",
        )


def _quoted(text: str) -> str:
    return quoteattr(_NO_XML.sub("", text))
