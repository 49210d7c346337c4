"""A deck: one article (or one list of questions) in the collection, with the facets it is found by."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from quizapp.core.ids import DeckId


class FacetKind(StrEnum):
    """The kinds of names that a deck can be found by."""

    TOPIC = "topic"
    ORGANIZATION = "organization"
    PERSON = "person"
    COUNTRY = "country"
    SOURCE = "source"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deck:
    """An article in the collection.

    `group` names a removable set of decks that came together ("Samples"); None for what the student imported.
    Decks of one event, told by several articles, have the same `story`; None for a deck that stands alone.
    `as_of` is the day up to which the article's facts were known to hold. `origin` and `about_origin` are digests
    (64-bit) of the article as it was last read, whole and without its questions: by them an article that comes
    again is told from one that has changed, whatever the student has edited. `desired_retention` (a share) and
    `maximum_interval` (days) are used for this deck's cards in place of those of the settings.
    """

    id: DeckId
    title: str
    source: str | None = None
    url: str | None = None
    author: str | None = None
    summary: str | None = None
    language: str | None = None
    country: str | None = None
    as_of: date | None = None
    topics: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    group: str | None = None
    story: int | None = None
    origin: int | None = None
    about_origin: int | None = None
    desired_retention: float | None = None
    maximum_interval: int | None = None
    added_at: datetime

    @property
    def facets(self) -> tuple[tuple[FacetKind, str], ...]:
        """All the deck's facets, kind by kind, in the article's order."""
        single = (
            (FacetKind.COUNTRY, self.country),
            (FacetKind.SOURCE, self.source),
            (FacetKind.LANGUAGE, self.language),
        )
        return (
            *((FacetKind.TOPIC, name) for name in self.topics),
            *((FacetKind.ORGANIZATION, name) for name in self.organizations),
            *((FacetKind.PERSON, name) for name in self.people),
            *((kind, name) for kind, name in single if name),
        )
