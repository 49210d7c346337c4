"""Decides what importing articles does: which deck each one is, which of its questions are new or have changed."""

from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from quizapp.core.article import Article, Question
from quizapp.core.article_editing import is_complete
from quizapp.core.card import Card
from quizapp.core.deck import Deck
from quizapp.core.draft import DraftState, QuestionState
from quizapp.core.ids import CardId, DeckId
from quizapp.core.origin import ABOUT, is_about_as_read, is_as_read, is_question_as_read
from quizapp.core.text import fold
from quizapp.services.known_decks import KnownDecks
from quizapp.storage.collection import Collection


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What importing one article does.

    `article` is what was given, with what its deck says already. `known` says whether `deck` is in the collection
    already. `states` has one entry for each of the article's questions; `cards` are the cards to write, as they will
    be.
    """

    state: DraftState
    article: Article
    deck: Deck
    known: bool
    states: tuple[QuestionState, ...] = ()
    cards: tuple[Card, ...] = ()


class Planner:
    """Plans the articles of one import one after another, so that a later one can be the same as an earlier one.

    The preview plans with ids that are thrown away, the import itself with real ones.
    """

    def __init__(
        self,
        collection: Collection,
        articles: Sequence[Article],
        *,
        now: datetime,
        deck_ids: Iterator[DeckId],
        card_ids: Iterator[CardId],
    ) -> None:
        """Read from `collection` the decks that `articles` may be. New decks and cards take the given ids."""
        self._now = now
        self._deck_ids = deck_ids
        self._card_ids = card_ids
        self._known = KnownDecks(collection, articles)
        self._new_decks: set[DeckId] = set()
        self._coming = Counter(article.origin for article in articles)

    def plan(self, article: Article, *, group: str | None = None) -> Plan:
        """Return what importing `article`, the next of the articles, does. A new deck joins `group`."""
        self._coming[article.origin] -= 1
        deck = self._known.find(article)
        if deck is None:
            plan = self._plan_new(article, group)
        elif self._is_there(article, deck):
            plan = self._duplicate(deck, _with_what_is_known(article, deck))
        else:
            plan = self._plan_update(deck, _with_what_is_known(article, deck))
        if plan.state is not DraftState.DUPLICATE:
            self._known.take(plan.deck, plan.cards, new=plan.state is DraftState.NEW)
        return plan

    def _is_there(self, article: Article, deck: Deck) -> bool:
        """Whether `deck` was last made of this very article, or of one that comes later in the same import.

        So of two versions of an article in one folder the last one stays, however often the folder is imported.
        """
        if article.origin == deck.origin:
            return is_as_read(article)
        return deck.origin is not None and self._coming[deck.origin] > 0

    def _plan_new(self, article: Article, group: str | None) -> Plan:
        deck = _with_article(Deck(id=next(self._deck_ids), title="", group=group, added_at=self._now), article)
        self._new_decks.add(deck.id)
        states, cards = self._plan_cards(deck, article, [])
        return Plan(state=DraftState.NEW, article=article, deck=deck, known=False, states=states, cards=cards)

    def _plan_update(self, deck: Deck, article: Article) -> Plan:
        told = _with_article(deck, article)
        again = article.origin is not None and article.origin == deck.origin
        states, cards = self._plan_cards(deck, article, self._known.cards_of(deck.id), again=again)
        says_the_same = replace(told, origin=deck.origin, about_origin=deck.about_origin) == deck
        if says_the_same and set(states) <= {QuestionState.SAME}:
            return self._duplicate(deck, article)
        known = deck.id not in self._new_decks
        return Plan(state=DraftState.UPDATE, article=article, deck=told, known=known, states=states, cards=cards)

    def _duplicate(self, deck: Deck, article: Article) -> Plan:
        return Plan(
            state=DraftState.DUPLICATE,
            article=article,
            deck=deck,
            known=deck.id not in self._new_decks,
            states=(QuestionState.SAME,) * len(article.questions),
            cards=(),
        )

    def _plan_cards(
        self, deck: Deck, article: Article, known: Sequence[Card], *, again: bool = False
    ) -> tuple[tuple[QuestionState, ...], tuple[Card, ...]]:
        """Return the state of each question, and the cards to write; `again` says that `deck` is of this very article.

        A card that has nothing to learn but the digest of its question is written too, but counts as the same.
        """
        position = max((card.position for card in known), default=-1) + 1
        states: list[QuestionState] = []
        cards: list[Card] = []
        asked: set[tuple[object, ...]] = set()
        for question, card in zip(article.questions, _matched(article.questions, known), strict=True):
            text = (fold(question.question), question.answer, question.choices)
            written = question.included and is_complete(question)
            if _stays(question, card, again=again) or (card is None and text in asked):
                states.append(QuestionState.SAME)
            elif card is None:
                states.append(QuestionState.NEW)
                if written:
                    cards.append(self._new_card(deck, question, position))
                    position += 1
            else:
                after = _with_question(card, question)
                states.append(
                    QuestionState.SAME if replace(after, origin=card.origin) == card else QuestionState.CHANGED
                )
                if written and after != card:
                    cards.append(after)
            if written:
                asked.add(text)
        return tuple(states), tuple(cards)

    def _new_card(self, deck: Deck, question: Question, position: int) -> Card:
        bare = Card(
            id=next(self._card_ids), deck_id=deck.id, position=position, question="", answer="", added_at=self._now
        )
        return _with_question(bare, question)


def _with_what_is_known(article: Article, deck: Deck) -> Article:
    """Return `article` with what `deck` says of it already.

    If it says of itself what it said the last time, that is all, with the student's edits; else it is what the
    article leaves out. What the student has edited in the preview is as it shall be.
    """
    if not is_about_as_read(article):
        return article
    again = article.about_origin == deck.about_origin
    told = {name: getattr(deck, name) for name in ABOUT if again or not getattr(article, name)}
    return replace(article, **told)


def _with_article(deck: Deck, article: Article) -> Deck:
    return replace(
        deck,
        title=article.title,
        source=article.source,
        url=article.url,
        summary=article.summary,
        language=article.language,
        country=article.country,
        as_of=article.as_of,
        topics=_once(article.topics),
        organizations=_once(article.organizations),
        people=_once(article.people),
        origin=article.origin,
        about_origin=article.about_origin,
    )


def _matched(questions: Sequence[Question], cards: Sequence[Card]) -> list[Card | None]:
    """Return the card of each question: the one that was made of just this question, else one that asks the same.

    No card is returned twice.
    """
    found: list[Card | None] = [None] * len(questions)
    free = cards
    for key_of in (_origin, _folded):
        waiting: defaultdict[int | str | None, deque[Card]] = defaultdict(deque)
        for card in free:
            waiting[key_of(card)].append(card)
        for index, question in enumerate(questions):
            key = key_of(question)
            if found[index] is None and key is not None and waiting[key]:
                found[index] = waiting[key].popleft()
        free = [card for alike in waiting.values() for card in alike]
    return found


def _origin(text: Question | Card) -> int | None:
    return text.origin


def _folded(text: Question | Card) -> str:
    return fold(text.question)


def _stays(question: Question, card: Card | None, *, again: bool) -> bool:
    """Whether `question` says what it said when its card was made: then the student's own edits of the card stay.

    With the same article again, what was unticked or deleted stays away, too.
    """
    return is_question_as_read(question) and (again or (card is not None and card.origin == question.origin))


def _with_question(card: Card, question: Question) -> Card:
    return replace(
        card,
        question=question.question,
        answer=question.answer,
        kind=question.kind,
        choices=question.choices,
        correct=question.correct,
        explanation=question.explanation,
        cut_off=question.cut_off,
        origin=card.origin if question.origin is None else question.origin,
    )


def _once(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
