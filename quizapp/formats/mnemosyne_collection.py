"""Facts and cards of Mnemosyne, out of whichever of its files, become articles: one for each set of tags."""

import re
from ast import literal_eval
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from quizapp.core.article import Article, Finding, Question
from quizapp.core.card import CardKind
from quizapp.core.past_study import PastStudy
from quizapp.core.picture import Side
from quizapp.errors import QuizAppError
from quizapp.formats.card_html import CardHtml, read_card_html
from quizapp.formats.card_media import PICTURE_ALONE, CardMedia
from quizapp.formats.findings import left_over
from quizapp.formats.mnemosyne_views import Sides, View, sides_of

UNTAGGED = "__UNTAGGED__"
"""The tag of cards without one."""

_LATEX = (
    (re.compile(r"</?latex>", re.IGNORECASE), ""),
    (re.compile(r"</?\$\$>"), "$$"),
    (re.compile(r"</?\$>"), "$"),
)
_OWN_BREAKS = re.compile(r"<(?:ul|ol|table|pre)\b", re.IGNORECASE)
_LONGEST_LITERAL = 20_000
_MOST_TEXT = 300_000_000
"""The cards of one file have so many characters at most: each cloze of a fact makes a card with all of its text."""
_MOST_FINDINGS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class MnemosyneCard:
    """One card: the fact it is about, the view it sees that through, and its tags.

    `index` counts the cloze that it asks for. `rendered` has question and answer as the file tells them, for card types
    whose making is not known.
    """

    fact: object
    card_type: str
    view: str
    index: int | None = None
    tags: tuple[str, ...] = ()
    rendered: tuple[str, str] | None = None
    past: PastStudy | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MnemosyneCollection:
    """All of one file: the fields of the facts by the name of the fact, the views of the student's own card types."""

    facts: Mapping[object, Mapping[str, str]]
    cards: Iterable[MnemosyneCard]
    views: Mapping[str, View] = field(default_factory=dict)


def articles_of(collection: MnemosyneCollection, media: CardMedia, path: str | None) -> list[Article]:
    """Return the articles of `collection`, whose pictures are in `media`; `path` names its file.

    Cards with the same tags come together, in the order of the file, and their tags are the topics. What cannot be
    shown is left over. Raises QuizAppError where the texts of all cards together would fill the memory.
    """
    return _Gathering(collection, media, path).articles()


def literal(text: object) -> object:
    """Return the Python value that `text` spells, as Mnemosyne writes lists and mappings down; None for other texts."""
    if not isinstance(text, str) or not text or len(text) > _LONGEST_LITERAL:
        return None
    try:
        return literal_eval(text)
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        return None


def cloze_index(extra: object) -> int | None:
    """Return the number of the cloze that a card's extra data tells, None where it tells none."""
    told = literal(extra)
    index = told.get("index") if isinstance(told, dict) else None
    return index if isinstance(index, int) and index >= 0 else None


def view_of(question: object, answer: object) -> View | None:
    """Return a view from its lists of fields as Mnemosyne writes them down; None where they are no lists of names."""
    lists = literal(question), literal(answer)
    if not all(isinstance(each, list | tuple) for each in lists):
        return None
    names = [tuple(name for name in each if isinstance(name, str)) for each in lists if isinstance(each, list | tuple)]
    return View(question=names[0], answer=names[1])


def readable_tag(tag: str) -> str:
    """Return a tag whose levels are parted by "::" as it is read."""
    return ": ".join(part for level in tag.split("::") if (part := " ".join(level.split())))


class _Gathering:
    """Makes the articles of one file."""

    def __init__(self, collection: MnemosyneCollection, media: CardMedia, path: str | None) -> None:
        self._collection = collection
        self._media = media
        self._path = path
        self._shown: dict[object, dict[str, CardHtml]] = {}
        self._left = 0
        self._findings: list[Finding] = []
        self._length = 0

    def articles(self) -> list[Article]:
        groups: dict[tuple[str, ...], list[Question]] = {}
        for card in self._collection.cards:
            question = self._question(card)
            if question is not None:
                tags = {readable_tag(tag) for tag in card.tags if tag != UNTAGGED} - {""}
                groups.setdefault(tuple(sorted(tags)), []).append(question)
        name = PurePath(self._path).stem if self._path else "Mnemosyne"
        articles = [
            Article(
                title=", ".join(tags) or name,
                topics=tags,
                questions=tuple(questions),
                path=self._path,
                media=self._media.data(picture for question in questions for picture in question.pictures),
            )
            for tags, questions in groups.items()
        ]
        first, *others = articles or [Article(title=name, path=self._path)]
        return [replace(first, findings=self._all_findings()), *others]

    def _all_findings(self) -> tuple[Finding, ...]:
        more = self._left - _MOST_FINDINGS
        unnamed = [left_over(f"… and {more} more cards")] if more > 0 else []
        return (*self._findings, *unnamed, *self._media.findings())

    def _question(self, card: MnemosyneCard) -> Question | None:
        shown = self._fields(card.fact)
        texts = {name: html.text for name, html in shown.items()}
        sides = sides_of(
            texts, card_type=card.card_type, view_id=card.view, index=card.index, views=self._collection.views
        )
        if sides is None and card.rendered is not None:
            question, answer = (read_card_html(text).text for text in card.rendered)
            sides = Sides(question=question, answer=answer, asked=(), answered=tuple(texts))
        asked = self._media.pictures(_names(shown, sides.asked if sides else ()), Side.QUESTION)
        answered = self._media.pictures(_names(shown, sides.answered if sides else ()), Side.ANSWER)
        if sides is None or not (sides.question or asked) or not (sides.answer or answered):
            self._leave(" / ".join(text for text in texts.values() if text))
            return None
        self._measure(sides)
        return Question(
            question=sides.question or PICTURE_ALONE,
            answer=sides.answer or PICTURE_ALONE,
            explanation=sides.explanation,
            kind=CardKind.CLOZE if sides.is_cloze else CardKind.BASIC,
            pictures=asked + answered,
            past=card.past,
        )

    def _fields(self, fact: object) -> dict[str, CardHtml]:
        if fact not in self._shown:
            fields = self._collection.facts.get(fact, {})
            self._shown[fact] = shown = {name: _field(value) for name, value in fields.items()}
            self._media.leave(sound for html in shown.values() for sound in html.sounds)
        return self._shown[fact]

    def _leave(self, text: str) -> None:
        self._left += 1
        if self._left <= _MOST_FINDINGS:
            self._findings.append(left_over(text or "a card without text"))

    def _measure(self, sides: Sides) -> None:
        self._length += len(sides.question) + len(sides.answer) + len(sides.explanation or "")
        if self._length > _MOST_TEXT:
            raise QuizAppError(
                f"{self._path or 'The file'} has more text than can be imported at once.", "Export it in parts."
            )


def _field(value: str) -> CardHtml:
    """Return what a field shows: its line breaks are those that were typed, but for lists and tables."""
    for tag, sign in _LATEX if "<" in value else ():
        value = tag.sub(sign, value)
    if "\n" in value and not _OWN_BREAKS.search(value):
        value = value.replace("\n", "<br>")
    return read_card_html(value)


def _names(shown: Mapping[str, CardHtml], fields: Iterable[str]) -> list[str]:
    return [name for each in fields if each in shown for name in shown[each].pictures]
