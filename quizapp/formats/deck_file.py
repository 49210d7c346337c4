"""Quizapp's own deck file: decks of a collection as JSON, with or without what study made of them, both ways.

Each deck stands on a line of its own. All is written in ASCII, so that every character comes back, also those that
texts of other origin are cleaned of. README documents the form.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

from quizapp.core.article import Article, Finding, FindingKind, Question
from quizapp.core.card import Card, CardKind
from quizapp.core.deck import Deck
from quizapp.core.ids import CardId
from quizapp.core.key_points import KeyPoint, fits
from quizapp.core.review import ReviewLog
from quizapp.core.standing import Provenance
from quizapp.errors import QuizAppError
from quizapp.formats.json_text import Entry, read_json, shown_json
from quizapp.formats.picture_record import media_from, media_record, pictures_from, pictures_record
from quizapp.formats.standing_record import (
    day_from,
    instant_from,
    instant_text,
    standing_from,
    standing_record,
    whole_or_none,
)

T = TypeVar("T")

FORMAT = "quizapp-decks"
VERSION = 2
_READ_VERSIONS = (1, VERSION)

_FEWEST_CHOICES = 2
_LONGEST_DAYS = 36_500
_MARK = re.compile(f'\\s*\\{{\\s*"format"\\s*:\\s*"{FORMAT}"')
_ABOUT = ("source", "url", "author", "summary", "language", "country")
_LISTS = ("topics", "organizations", "people")
_DECK_NAMES = frozenset(
    {
        *("title", *_ABOUT, "as_of", *_LISTS, "origin", "about_origin", "media", "cards"),
        *("group", "added_at", "story", "desired_retention", "maximum_interval"),
    }
)
_CARD_NAMES = frozenset(
    {
        "number",
        "question",
        "answer",
        "kind",
        "choices",
        "correct",
        "explanation",
        "cut_off",
        "passage",
        "key_points",
        "pictures",
        "origin",
        "progress",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptDeck:
    """One deck to write. `reviews` has the answers to each card; None leaves out all that study made of the deck.

    `media` has the pictures of the cards by digest.
    """

    deck: Deck
    cards: Sequence[Card]
    reviews: Mapping[CardId, Sequence[ReviewLog]] | None = None
    media: Mapping[str, bytes] = field(default_factory=dict)


def deck_file(decks: Iterable[KeptDeck], *, exported_at: datetime) -> Iterator[str]:
    """Yield the text of a deck file piece by piece: the decks are asked for one after another."""
    head = {"format": FORMAT, "version": VERSION, "exported_at": instant_text(exported_at)}
    yield json.dumps(head)[:-1] + ', "decks": ['
    for index, kept in enumerate(decks):
        yield ("," if index else "") + "\n" + json.dumps(_deck_record(kept))
    yield "\n]}\n"


class DeckFile:
    """Reads deck files. What a deck brings beside its texts becomes the standing of its questions."""

    name = "Quizapp deck file"

    def recognises(self, text: str, name: str | None) -> float:  # noqa: ARG002 the content tells, not the name
        """Return 1 for a text that begins as a deck file does, else 0."""
        return 1.0 if _MARK.match(text) else 0.0

    def read(self, text: str, *, path: str | None) -> list[Article]:
        """Return the decks in `text` as articles; a card that cannot be read is a finding on the line of its deck.

        Raises QuizAppError where `text` is no JSON, comes from a newer version or has no decks.
        """
        shown = path or "The pasted text"
        found = read_json(text, shown).value
        top = dict(found) if isinstance(found, list) and all(isinstance(each, tuple) for each in found) else {}
        version = top["version"].value if "version" in top else None
        if isinstance(version, int) and version > VERSION:
            raise QuizAppError(
                f"{shown} is a deck file of a newer version of Quizapp.", "Import it with that version, or update."
            )
        decks = top["decks"].value if "decks" in top else None
        if version not in _READ_VERSIONS or not isinstance(decks, list):
            raise QuizAppError(f"{shown} is a deck file without a version or without decks.", "Export it anew.")
        if not decks:
            raise QuizAppError(f"{shown} has no decks in it: none were exported.", "Export it anew, with decks.")
        return [_article(entry, path) for entry in decks]


def _deck_record(kept: KeptDeck) -> dict[str, Any]:
    deck = kept.deck
    record = {
        "title": deck.title,
        **{name: getattr(deck, name) for name in _ABOUT},
        "as_of": deck.as_of and deck.as_of.isoformat(),
        **{name: list(getattr(deck, name)) for name in _LISTS},
        "origin": _digest_text(deck.origin),
        "about_origin": _digest_text(deck.about_origin),
    }
    if kept.reviews is not None:
        record |= {"group": deck.group, "added_at": instant_text(deck.added_at), "story": deck.story}
        record |= {"desired_retention": deck.desired_retention, "maximum_interval": deck.maximum_interval}
    record["media"] = media_record(kept.media) or None
    cards = [_card_record(card, kept.reviews) for card in kept.cards]
    return {name: value for name, value in record.items() if value not in (None, [])} | {"cards": cards}


def _card_record(card: Card, reviews: Mapping[CardId, Sequence[ReviewLog]] | None) -> dict[str, Any]:
    record = {
        "number": card.id,
        "question": card.question,
        "answer": card.answer,
        "kind": card.kind.value if card.kind is not CardKind.BASIC else None,
        "choices": list(card.choices),
        "correct": card.correct,
        "explanation": card.explanation,
        "cut_off": card.cut_off or None,
        "passage": card.passage,
        "key_points": [[point.start, point.end, int(point.core)] for point in card.key_points],
        "pictures": pictures_record(card.pictures),
        "origin": _digest_text(card.origin),
        "progress": None if reviews is None else standing_record(card, reviews.get(card.id, ())),
    }
    return {name: value for name, value in record.items() if value not in (None, [])}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Record:
    """An object of the file. What is not as it must be becomes a finding on its line when it is taken."""

    values: dict[str, Any]
    line: int
    findings: list[Finding]

    def take(self, name: str, convert: Callable[[Any], T]) -> T | None:
        """Return what `convert` makes of the value `name`; None where there is none or it is refused."""
        value = self.values.get(name)
        if value is None:
            return None
        try:
            return convert(value)
        except (ValueError, TypeError) as fault:
            self.leave(f"{name}: {fault}")
            return None

    def leave(self, text: str) -> None:
        """Report that `text` became no part of the deck."""
        self.findings.append(Finding(line=self.line, kind=FindingKind.LEFT_OVER, text=text))

    def leave_unknown(self, known: frozenset[str]) -> None:
        """Report the values whose names are not `known`."""
        for name in self.values.keys() - known:
            self.leave(f"{name}: {shown_json(self.values[name]):.200}")


def _article(entry: Entry, path: str | None) -> Article:
    values = entry.value if isinstance(entry.value, dict) else {}
    record = _Record(values=values, line=entry.line, findings=[])
    cards = values.get("cards")
    if not isinstance(cards, list):
        record.leave(f"no deck with a list of cards: {shown_json(entry.value):.200}")
        cards = []
    record.leave_unknown(_DECK_NAMES)
    questions = tuple(question for card in cards if (question := _question(card, record)) is not None)
    title = record.take("title", _text)
    if not title or not title.strip():
        title = questions[0].question if questions else "Untitled"
        record.findings.append(Finding(line=entry.line, kind=FindingKind.GUESSED, text=title))
    return Article(
        title=title,
        source=record.take("source", _text),
        url=record.take("url", _text),
        author=record.take("author", _text),
        summary=record.take("summary", _text),
        language=record.take("language", _text),
        country=record.take("country", _text),
        as_of=record.take("as_of", day_from),
        topics=record.take("topics", _texts) or (),
        organizations=record.take("organizations", _texts) or (),
        people=record.take("people", _texts) or (),
        questions=questions,
        line=entry.line,
        path=path,
        origin=record.take("origin", _digest),
        about_origin=record.take("about_origin", _digest),
        provenance=Provenance(
            added_at=record.take("added_at", instant_from),
            group=record.take("group", _text),
            story=record.take("story", whole_or_none),
            desired_retention=record.take("desired_retention", _share),
            maximum_interval=record.take("maximum_interval", _days),
        ),
        media=record.take("media", lambda value: media_from(value, record.leave)) or {},
        findings=tuple(record.findings),  # last: all that is taken above adds to them
    )


def _question(values: Any, deck: _Record) -> Question | None:  # noqa: ANN401  what a JSON text holds
    card = _Record(values=values if isinstance(values, dict) else {}, line=deck.line, findings=deck.findings)
    question, answer = card.take("question", _text), card.take("answer", _text)
    if not question or answer is None:
        card.leave(f"no card with question and answer: {shown_json(values):.200}")
        return None
    card.leave_unknown(_CARD_NAMES)
    choices = card.take("choices", _texts) or ()
    correct = card.take("correct", whole_or_none)
    if correct is not None and correct >= len(choices):
        card.leave(f"correct: {correct} is no choice")
        correct = None
    kind = card.take("kind", CardKind) or CardKind.BASIC
    if kind is CardKind.CHOICE and len(choices) < _FEWEST_CHOICES:
        card.leave(f"choices: {shown_json(list(choices)):.200} leave nothing to choose")
        kind, choices, correct = CardKind.BASIC, (), None
    number = card.take("number", whole_or_none)
    return Question(
        question=question,
        answer=answer,
        kind=kind,
        choices=choices,
        correct=correct,
        explanation=card.take("explanation", _text),
        cut_off=values.get("cut_off") is True,
        passage=card.take("passage", _text),
        key_points=card.take("key_points", lambda points: _key_points(points, answer)) or (),
        pictures=card.take("pictures", pictures_from) or (),
        line=card.line,
        origin=card.take("origin", _digest),
        standing=card.take("progress", lambda record: standing_from(record, number)),
    )


def _text(value: Any) -> str:  # noqa: ANN401  what a JSON text holds
    if not isinstance(value, str):
        raise TypeError(f"{shown_json(value):.200} is no text")
    # A surrogate without its other half is no character, and no database takes it.
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _texts(value: Any) -> tuple[str, ...]:  # noqa: ANN401  what a JSON text holds
    if not isinstance(value, list):
        raise TypeError(f"{shown_json(value):.200} is no list")
    return tuple(map(_text, value))


def _share(value: Any) -> float:  # noqa: ANN401  what a JSON text holds
    if not isinstance(value, float) or not 0.0 < value < 1.0:
        raise ValueError(f"{shown_json(value):.40} is no share")
    return value


def _days(value: Any) -> int:  # noqa: ANN401  what a JSON text holds
    if not isinstance(value, int) or isinstance(value, bool) or not 0 < value <= _LONGEST_DAYS:
        raise ValueError(f"{shown_json(value):.40} is no number of days")
    return value


def _key_points(value: Any, answer: str) -> tuple[KeyPoint, ...]:  # noqa: ANN401  what a JSON text holds
    if not isinstance(value, list):
        raise TypeError(f"{shown_json(value):.200} is no list")
    points = tuple(KeyPoint(start=int(start), end=int(end), core=bool(core)) for start, end, core in value)
    if not fits(points, answer):
        raise ValueError("they are no cut of the answer")
    return points


def _digest(value: Any) -> int:  # noqa: ANN401  what a JSON text holds
    digest = int(_text(value)[:24])
    if not -(2**63) <= digest < 2**63:
        raise ValueError("no digest of 64 bits")
    return digest


def _digest_text(digest: int | None) -> str | None:
    """Return a digest as text: as a number it would be rounded by many other programs."""
    return None if digest is None else str(digest)
