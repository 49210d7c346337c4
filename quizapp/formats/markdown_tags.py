"""Tags of Obsidian: `#flashcards/deck/sub` begins the cards of a deck, every other one names a topic."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_TAG = r"#(?=[\d_/-]*+[^\W\d_])[\w/-]++"
_ALONE = re.compile(rf"\s*+(?:{_TAG}\s*+){{1,50}}+")
_ONE = re.compile(_TAG)
_DECK = re.compile(r"(?<![\w/#&])#(?:flashcards?)(?P<path>(?:/[\w-]+){0,20})(?![\w/-])", re.IGNORECASE)
_ON_HEADING = re.compile(r"(?<![\w/#&])#(?:card|flashcard)(?![\w/-])", re.IGNORECASE)
_DECK_NAMES = ("flashcard", "flashcards")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagged:
    """A line without its tags for flashcards. `decks` are their paths, `""` for the bare tag."""

    text: str
    decks: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    """The other tags of a line that holds nothing but tags."""


def tagged(text: str) -> Tagged:
    """Return `text`, one line, with the tags in it."""
    if "#" not in text:
        return Tagged(text=text)
    decks = tuple(dict.fromkeys(match["path"].strip("/") for match in _DECK.finditer(text)))
    if _ALONE.fullmatch(text):
        return Tagged(text="", decks=decks, topics=_topics(match[0][1:] for match in _ONE.finditer(text)))
    return Tagged(text=_DECK.sub("", text).strip() if decks else text, decks=decks)


def asks_by_tag(heading: str) -> tuple[str, bool]:
    """Return `heading` without a tag `#card`, and whether it had one: then it asks for the text below it."""
    return _ON_HEADING.sub("", heading).strip(), _ON_HEADING.search(heading) is not None


def front_tags(tags: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the decks and the topics among the tags of a front matter."""
    tags = tuple(tags)
    decks = (tag.partition("/")[2].strip("/") for tag in tags if tag.partition("/")[0].lower() in _DECK_NAMES)
    return tuple(dict.fromkeys(decks)), _topics(tags)


def _topics(tags: Iterable[str]) -> tuple[str, ...]:
    others = (tag.strip("/") for tag in tags if tag.partition("/")[0].lower() not in _DECK_NAMES)
    return tuple(dict.fromkeys(tag for tag in others if tag))
