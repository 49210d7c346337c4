"""Facts in the sentences of an article, and the cloze cards that are proposed of them."""

from dataclasses import dataclass
from enum import StrEnum


class FactKind(StrEnum):
    """What a fact says, as far as its words tell."""

    PERSON = "person"
    ORGANIZATION = "organization"
    COUNTRY = "country"
    PLACE = "place"
    NAME = "name"
    """A name of somebody or something."""
    MONEY = "money"
    PERCENT = "percent"
    QUANTITY = "quantity"
    """A number with its unit."""
    COUNT = "count"
    """The number alone of things that are named after it."""
    ORDINAL = "ordinal"
    DATE = "date"
    YEAR = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A fact that stands at `start` to `end` (characters) of a text."""

    kind: FactKind
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A card that leaves `fact` out of `sentence`, in which it stands.

    `hint` asks for it in the gap, empty where no words for that are known. `passage` is the paragraph of the sentence;
    `place` says where in the article's text the sentence begins (characters).
    """

    sentence: str
    fact: Fact
    hint: str
    passage: str
    place: int
