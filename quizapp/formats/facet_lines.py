"""What a line of names holds: its entries, and whether they are topics, organisations or people."""

import itertools
import re
from collections.abc import Sequence

from quizapp.core.deck import FacetKind
from quizapp.core.text import fold
from quizapp.formats.debris import mend
from quizapp.formats.glued_facets import split_glued
from quizapp.formats.sentences import core_of, ends_sentence, has_words

LONGEST_LISTING = 20_000
"""A line of more characters is no list of names."""

KINDS = (FacetKind.TOPIC, FacetKind.ORGANIZATION, FacetKind.PERSON)
"""The kinds of names in the order in which an article lists them."""

# Without spaces around it the middle dot stands inside names: Catalan words, and foreign names in Chinese.
_SEPARATORS = re.compile("\t+| {2,}|\\s+·\\s+|\\s*[•|;；、]\\s*")
_COMMA = re.compile("[,،，]\\s*")
_MOST_WORDS_BETWEEN_COMMAS = 3
_BRACKETED = re.compile("[(（\\[][^()（）\\[\\]]*[)）\\]]")
_NAME_ENDS = frozenset({"jr", "sr", "inc", "ltd", "llc", "plc", "co", "corp"})
_MOST_SMALL_WORDS = 0.25

_ORGANIZATIONS = """
academy administration agency airlines airways alliance armed army assembly association authority bank board
broadcasting bureau cabinet center centre chamber church club college commission committee community company
confederation congress consortium corporation council court defence department directorate federation fleet force
forces foundation front fund government group guard hospital inc institute institution intelligence international
laboratory league limited ltd media militia ministry movement museum network news newspaper observatory office
organisation organization parliament partnership party police post press publishing reserve school senate service
services society store studios supreme syndicate team television times treasury tribunal trust union united university
"""
_TOPICS = """
accidents affairs africa agriculture aid ai americas archaeology architecture art arts asia astronomy automotive
aviation banking biodiversity biology business cinema climate commerce computing conflict conflicts conservation
corruption crime crypto culture cybersecurity data death debt defense democracy demographics development diplomacy
disasters diversity drugs earthquake ecology economics economy education election elections emissions employment
energy entertainment environment equality ethics europe family farming fashion film finance food football geopolitics
governance growth health healthcare heritage history housing humanitarian immigration industry inequality inflation
infrastructure innovation internet investment justice labor labour law leadership legal legislation lifestyle
literature manufacturing markets medicine migration military mining money music nature nuclear ocean oceans oil peace
philanthropy philosophy physics policy politics pollution population poverty privacy protest protests psychology
publishing refugees regulation relations religion research rights robotics safety sanctions science security shipping
society space sport sports stocks strike strikes sustainability tariffs tax taxes technology terrorism tourism trade
transport transportation travel vaccines violence war warfare water weather wildlife women world youth
"""
_ORGANIZATION_WORDS = frozenset(_ORGANIZATIONS.split())
_TOPIC_WORDS = frozenset(_TOPICS.split())


def entries_of(text: str) -> tuple[str, ...]:
    """Return the names in `text`, a line as it stands in the input, each once and in order.

    Names are parted at separators where there are any, and where they are glued; at commas only where nothing else
    parts them and all the parts are short, since a comma may belong to a name.
    """
    bare = mend(core_of(text))
    names = [name for piece in _SEPARATORS.split(bare) for name in split_glued(piece)]
    if len(names) == 1:
        names = _comma_entries(names[0])
    return tuple(dict.fromkeys(name for name in (core_of(" ".join(name.split())) for name in names) if has_words(name)))


def _comma_entries(name: str) -> list[str]:
    parts = _COMMA.split(name)
    words = [part.split() for part in parts]
    within = _BRACKETED.search(name) or any(len(part) > _MOST_WORDS_BETWEEN_COMMAS or "and" in part for part in words)
    return [name] if within or any(fold(part) in _NAME_ENDS for part in parts) else parts


def is_listing(text: str) -> bool:
    """Whether `text` reads as names that are glued or separated, not as a sentence or a title."""
    entries = entries_of(text) if len(text) <= LONGEST_LISTING else ()
    if len(entries) < 2 or (len(entries) == 2 and ", " in text):
        return False
    words = [word for word in text.split() if word[0].isalpha()]
    small = sum(word[0].islower() and len(word) > 3 for word in words)
    return small <= _MOST_SMALL_WORDS * len(words) and (not ends_sentence(text) or not small)


def kinds_of(lines: Sequence[Sequence[str]]) -> list[FacetKind]:
    """Return what kind of names each of up to three lines of entries most probably holds, in the usual order."""
    choices = itertools.combinations(KINDS, len(lines))
    best = max(choices, key=lambda kinds: sum(_fit(line, kind) for line, kind in zip(lines, kinds, strict=True)))
    return list(best)


def _fit(entries: Sequence[str], kind: FacetKind) -> float:
    """Return how well `entries` fit `kind`, 0 to 1: the mean over the entries."""
    return sum(_kind_scores(entry)[kind] for entry in entries) / len(entries)


def _kind_scores(entry: str) -> dict[FacetKind, float]:
    words = fold(entry).split()
    is_organization = _BRACKETED.search(entry) is not None or bool(_ORGANIZATION_WORDS.intersection(words))
    is_topic = bool(_TOPIC_WORDS.intersection(words[-1:]) or (len(words) < 3 and _TOPIC_WORDS.intersection(words)))
    is_personal = 2 <= len(words) <= 4 and not is_organization and not is_topic and not any(map(str.isdigit, entry))
    return {
        FacetKind.TOPIC: 1.0 if is_topic else 0.2 if is_organization else 0.4 if is_personal else 0.7,
        FacetKind.ORGANIZATION: 1.0 if is_organization else 0.2 if is_topic else 0.4,
        FacetKind.PERSON: 1.0 if is_personal else 0.1,
    }
