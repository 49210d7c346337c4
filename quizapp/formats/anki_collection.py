"""The cards of a collection of Anki become articles: one for each deck."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from quizapp.core.article import Article, Finding, Question
from quizapp.core.card import CardKind
from quizapp.core.picture import Side
from quizapp.errors import QuizAppError
from quizapp.formats.anki_database import AnkiDatabase, CardRow, NoteRow
from quizapp.formats.anki_history import AnswerLog, past_study
from quizapp.formats.anki_sides import Note, NoteType, Sides, is_occluded_picture
from quizapp.formats.anki_tags import OWN_TAGS, readable_tag
from quizapp.formats.anki_templates import TooLongError
from quizapp.formats.card_media import PICTURE_ALONE, CardMedia
from quizapp.formats.decoding import clean
from quizapp.formats.findings import left_over

_NAMELESS = "Anki"
"""The title of a deck without a name."""
_MOST_TOPICS = 50
_MOST_FINDINGS = 20
_MOST_TEXT = 300_000_000
"""The cards of one package have so many characters at most: many cards may show the same long field."""
_MOST_WORK = 600_000_000
"""The same for what is looked at to make them: fields, templates, and the HTML that they make."""


@dataclass(slots=True)
class _Deck:
    """What is gathered for one deck."""

    questions: list[Question] = field(default_factory=list)
    tags: Counter[str] = field(default_factory=Counter)


def articles_of(database: AnkiDatabase, media: CardMedia, path: str | None, shown: str) -> list[Article]:
    """Return an article for each deck of `database` that has cards to show; its pictures come out of `media`.

    Tags become topics. What cannot be shown is left over; the findings stand with the first article. Raises
    QuizAppError where there is nothing to show, or more than the memory holds.
    """
    gathering = _Gathering(database, media, shown)
    gathering.gather()
    return gathering.articles(path)


class _Gathering:
    """Makes the articles of one collection."""

    def __init__(self, database: AnkiDatabase, media: CardMedia, shown: str) -> None:
        self._database = database
        self._media = media
        self._shown = shown
        self._answers = AnswerLog(database.answers(), database.card_ids(), shown)
        self._decks: dict[int, _Deck] = {}
        self._left: Counter[str] = Counter()
        self._left_cards: list[str] = []
        self._length = 0
        self._work = 0

    def gather(self) -> None:
        """Make a question of each card that can be shown."""
        for row, cards in self._database.notes():
            kind = self._database.types.get(row.kind) if row is not None else None
            if row is None or kind is None:
                self._left["cards without their note or note type"] += len(cards)
            else:
                self._gather(row, kind, cards)

    def articles(self, path: str | None) -> list[Article]:
        """Return the articles, sorted by the name of their deck."""
        named = sorted(((self._name(key), deck) for key, deck in self._decks.items()), key=lambda pair: pair[0].lower())
        articles = [self._article(name, deck, path) for name, deck in named]
        findings = self._findings()
        if not articles:
            hint = f"It has nothing but {findings[0].text}." if findings else "Choose a deck with cards to export."
            raise QuizAppError(f"{self._shown} has no card in it that can be shown.", hint)
        return [replace(articles[0], findings=tuple(findings)), *articles[1:]]

    def _gather(self, row: NoteRow, kind: NoteType, cards: Sequence[CardRow]) -> None:
        tags = row.tags.split()
        names: dict[int, str] = {}
        notes: dict[int, Note] = {}
        if is_occluded_picture(kind, row.fields):
            self._left["image occlusion cards, which ask for parts of a picture"] += len(cards)
            return
        for card in cards:
            if card.deck not in notes:
                names[card.deck] = self._name(card.deck)
                notes[card.deck] = Note(kind, row.fields, tags=" ".join(tags), deck=names[card.deck])
            question = self._question(notes[card.deck], card, marked="marked" in map(str.lower, tags))
            if question is not None:
                deck = self._decks.setdefault(card.deck, _Deck())
                deck.questions.append(question)
                deck.tags.update(tag for tag in tags if tag.lower() not in OWN_TAGS)

    def _question(self, note: Note, card: CardRow, *, marked: bool) -> Question | None:
        before = note.work
        try:
            sides = note.card(card.number)
        except TooLongError:
            self._left["cards too long to be learnt"] += 1
            return None
        finally:
            self._work += note.work - before
            self._refuse_more()
        if sides is None:
            self._left["cards that their note no longer makes"] += 1
            return None
        return self._with_study(sides, card, is_cloze=note.is_cloze, marked=marked)

    def _with_study(self, sides: Sides, card: CardRow, *, is_cloze: bool, marked: bool) -> Question | None:
        self._media.leave(sides.sounds)
        asked = self._media.pictures(sides.asked, Side.QUESTION) if sides.asked else ()
        answered = self._media.pictures(sides.answered, Side.ANSWER) if sides.answered else ()
        if not (sides.question or asked) or not (sides.answer or answered):
            self._left_cards.append(sides.question or sides.answer or "a card without text")
            return None
        self._measure(sides)
        return Question(
            question=sides.question or PICTURE_ALONE,
            answer=sides.answer or PICTURE_ALONE,
            explanation=sides.explanation or None,
            kind=CardKind.CLOZE if is_cloze else CardKind.BASIC,
            pictures=asked + answered,
            past=past_study(
                card,
                self._answers.of(card.id),
                first_day=self._database.first_day,
                changed_at=self._database.changed_at,
                marked=marked,
            ),
        )

    def _measure(self, sides: Sides) -> None:
        self._length += len(sides.question) + len(sides.answer) + len(sides.explanation)
        self._refuse_more()

    def _refuse_more(self) -> None:
        if self._length > _MOST_TEXT or self._work > _MOST_WORK:
            raise QuizAppError(
                f"{self._shown} has more text than can be imported at once.", "Export it deck by deck, and import each."
            )

    def _name(self, deck: int) -> str:
        return " ".join(clean(self._database.decks.get(deck, "")).split()) or _NAMELESS

    def _article(self, name: str, deck: _Deck, path: str | None) -> Article:
        topics = {topic: None for tag, _ in deck.tags.most_common() if (topic := readable_tag(tag))}
        for topic in list(topics)[_MOST_TOPICS:]:
            self._left["further tags"] += 1
            del topics[topic]
        return Article(
            title=name,
            topics=tuple(topics),
            questions=tuple(deck.questions),
            path=path,
            media=self._media.data(picture for question in deck.questions for picture in question.pictures),
        )

    def _findings(self) -> list[Finding]:
        if self._answers.dropped:
            self._left["answers to cards that are gone, or from cramming ahead of time"] += self._answers.dropped
        counted = [f"{count} {what}" for what, count in self._left.items()]
        more = len(self._left_cards) - _MOST_FINDINGS
        texts = [*counted, *self._left_cards[:_MOST_FINDINGS], *([f"… and {more} more cards"] if more > 0 else [])]
        return [*(left_over(text) for text in texts), *self._media.findings()]
