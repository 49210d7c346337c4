"""What a format reads out of a text: an article with its questions. It has no ids and knows no database."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from quizapp.core.card import CardKind
from quizapp.core.columns import TableLook
from quizapp.core.key_points import KeyPoint
from quizapp.core.past_study import PastStudy
from quizapp.core.picture import Picture
from quizapp.core.standing import Provenance, Standing


class FindingKind(StrEnum):
    """What a reader did with text that was not plainly what it should be."""

    MENDED = "mended"
    """Debris of the generator was removed or repaired."""
    GUESSED = "guessed"
    """The text allows another reading; this one was taken."""
    LEFT_OVER = "left_over"
    """The text fits nothing and became no part of the article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One remark of a reader: the `line` (from 1) of the input it is about, its kind and the text concerned."""

    line: int
    kind: FindingKind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question of an article, as read; it becomes a card.

    For a choice question `answer` is the text of the right choice and `correct` its index in `choices`;
    `correct` is None where the text names no right one. `cut_off` marks an answer that the input ends within.
    """

    question: str
    answer: str
    kind: CardKind = CardKind.BASIC
    choices: tuple[str, ...] = ()
    correct: int | None = None
    explanation: str | None = None
    cut_off: bool = False
    passage: str | None = None
    """The passage of the article that the question was made of, shown with the answer; None where there is none."""
    key_points: tuple[KeyPoint, ...] = ()
    """The cut of the answer into idea units, where the file has one."""
    pictures: tuple[Picture, ...] = ()
    """What the card shows beside its texts; the bytes are in the article's `media`."""
    line: int = 0
    """The line of the input on which the question begins, from 1; 0 where there was no line."""
    included: bool = True
    """False where the student leaves the question out of the import."""
    origin: int | None = None
    """Digest of the question as it was read (`core.origin`); edits in the preview keep it."""
    standing: Standing | None = None
    """What study made of the question where the file comes from; None where the file tells nothing of that."""
    past: PastStudy | None = None
    """The same in the terms of another program, as a format reads it; it has become the standing by the preview."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as a format read it. `path` names the file it came from, or what the student pasted.

    `origin` and `about_origin` are digests of the whole article and of all but its questions, as they were read
    (`core.origin`); edits in the preview keep them.
    """

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
    text: str | None = None
    """What the article tells, its paragraphs separated by an empty line; None where only its questions were read."""
    questions: tuple[Question, ...] = ()
    findings: tuple[Finding, ...] = ()
    line: int = 0
    """The line of the input on which the article begins, from 1; 0 where there was no line."""
    path: str | None = None
    origin: int | None = None
    about_origin: int | None = None
    provenance: Provenance | None = None
    """Where the article is a deck out of a collection; its digests are then those that the deck had there."""
    media: Mapping[str, bytes] = field(default_factory=dict, compare=False, repr=False)
    """The bytes of the pictures of its questions, by digest (`core.picture.digest_of`)."""
    table: TableLook | None = field(default=None, repr=False)
    """How the table was read that the article came from; None where it came from none."""
