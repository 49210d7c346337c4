"""Decides what importing articles does: which deck each one is, which of its questions are new or have changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from quizapp.core.article import Article, Question
from quizapp.core.card import Card
from quizapp.core.deck import Deck
from quizapp.core.draft import DraftState, QuestionState
from quizapp.core.ids import CardId, DeckId
from quizapp.core.text import fold
from quizapp.storage.collection import Collection

# An article is one that was imported under another title if at least this share of its questions, and at least two
# of them, stand in one deck of the same source.
_SAME_QUESTIONS = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What importing one article does.

    `known` says whether `deck` is in the collection already. `states` has one entry for each of the article's
    questions; `cards` are the new and the changed cards as they will be.
    """

    state: DraftState
    deck: Deck
    known: bool
    states: tuple[QuestionState, ...]
    cards: tuple[Card, ...]


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
        self._collection = collection
        self._now = now
        self._deck_ids = deck_ids
        self._card_ids = card_ids
        self._by_title = collection.decks.with_titles([article.title for article in articles])
        self._by_url = collection.decks.with_urls([article.url for article in articles if article.url])
        self._cards: dict[DeckId, list[Card]] = {}
        self._new_decks: set[DeckId] = set()

    def plan(self, article: Article, *, group: str | None = None) -> Plan:
        """Return what importing `article`, after those planned before it, does. A new deck joins `group`."""
        deck = self.deck_of(article)
        if deck is None:
            deck = _with_article(Deck(id=next(self._deck_ids), title="", group=group, added_at=self._now), article)
            self._new_decks.add(deck.id)
            self._cards[deck.id] = []
            plan = self._plan_cards(DraftState.NEW, deck, article)
        elif article.origin is not None and article.origin == deck.origin:
            plan = self._outcome(DraftState.DUPLICATE, deck, (QuestionState.SAME,) * len(article.questions), ())
        else:
            plan = self._plan_update(deck, article)
        self._remember(plan)
        return plan

    def deck_of(self, article: Article) -> Deck | None:
        """Return the deck that `article` stands for: the same address, or title, or most of the questions."""
        if article.url and (same := self._by_url.get(article.url)):
            return same[0]
        for deck in self._by_title.get(fold(article.title), ()):
            if _compatible(deck.source, article.source):
                return deck
        return self._deck_with_questions(article)

    def _deck_with_questions(self, article: Article) -> Deck | None:
        questions = {question.question for question in article.questions}
        counts = self._collection.cards.decks_with_questions(questions)
        if not counts:
            return None
        best = max(counts, key=lambda deck_id: (counts[deck_id], -deck_id))
        deck = self._collection.decks.get(best)
        enough = counts[best] >= max(2, _SAME_QUESTIONS * len(questions))
        return deck if deck is not None and enough and _compatible(deck.source, article.source) else None

    def _plan_update(self, deck: Deck, article: Article) -> Plan:
        plan = self._plan_cards(DraftState.UPDATE, _with_article(deck, article), article)
        told = replace(plan.deck, origin=deck.origin, about_origin=deck.about_origin)
        if told == deck and not plan.cards:
            return self._outcome(DraftState.DUPLICATE, deck, plan.states, ())
        return plan

    def _plan_cards(self, state: DraftState, deck: Deck, article: Article) -> Plan:
        known = self._cards_of(deck.id)
        by_origin = {card.origin: card for card in known if card.origin is not None}
        by_question = {fold(card.question): card for card in known}
        position = max((card.position for card in known), default=-1) + 1
        states: list[QuestionState] = []
        cards: list[Card] = []
        seen: dict[str, str] = {}
        for question in article.questions:
            key = fold(question.question)
            card = None if question.origin is None else by_origin.get(question.origin)
            card = card or by_question.pop(key, None)
            if (card is not None and card.origin == question.origin) or seen.get(key) == question.answer:
                states.append(QuestionState.SAME)
                continue
            seen[key] = question.answer
            if card is None:
                states.append(QuestionState.NEW)
                if question.included:
                    cards.append(self._new_card(deck, question, position))
                    position += 1
                continue
            updated = _with_question(card, question)
            same = replace(updated, origin=card.origin) == card
            states.append(QuestionState.SAME if same else QuestionState.CHANGED)
            if not same and question.included:
                cards.append(updated)
        return self._outcome(state, deck, tuple(states), tuple(cards))

    def _new_card(self, deck: Deck, question: Question, position: int) -> Card:
        bare = Card(
            id=next(self._card_ids), deck_id=deck.id, position=position, question="", answer="", added_at=self._now
        )
        return _with_question(bare, question)

    def _cards_of(self, deck_id: DeckId) -> list[Card]:
        if deck_id not in self._cards:
            self._cards[deck_id] = self._collection.cards.of_deck(deck_id)
        return self._cards[deck_id]

    def _outcome(
        self, state: DraftState, deck: Deck, states: tuple[QuestionState, ...], cards: tuple[Card, ...]
    ) -> Plan:
        return Plan(state=state, deck=deck, known=deck.id not in self._new_decks, states=states, cards=cards)

    def _remember(self, plan: Plan) -> None:
        """Let the articles that follow find what this one will have made."""
        if plan.state is DraftState.DUPLICATE:
            return
        alike = self._by_title.setdefault(fold(plan.deck.title), [])
        alike[:] = [deck for deck in alike if deck.id != plan.deck.id] + [plan.deck]
        if plan.deck.url:
            self._by_url[plan.deck.url] = [plan.deck]
        changed = {card.id: card for card in plan.cards}
        kept = [changed.pop(card.id, card) for card in self._cards_of(plan.deck.id)]
        self._cards[plan.deck.id] = [*kept, *changed.values()]


def merged(article: Article, deck: Deck) -> Article:
    """Return `article` with what the student has made of its title and facets, unless the article changed them."""
    if article.about_origin is None or article.about_origin != deck.about_origin:
        return article
    return replace(
        article,
        title=deck.title,
        source=deck.source,
        url=deck.url,
        summary=deck.summary,
        language=deck.language,
        country=deck.country,
        as_of=deck.as_of,
        topics=deck.topics,
        organizations=deck.organizations,
        people=deck.people,
    )


def _with_article(deck: Deck, article: Article) -> Deck:
    return replace(
        deck,
        title=article.title,
        source=article.source or deck.source,
        url=article.url or deck.url,
        summary=article.summary or deck.summary,
        language=article.language or deck.language,
        country=article.country or deck.country,
        as_of=article.as_of or deck.as_of,
        topics=_once(article.topics) or deck.topics,
        organizations=_once(article.organizations) or deck.organizations,
        people=_once(article.people) or deck.people,
        origin=article.origin,
        about_origin=article.about_origin,
    )


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
        origin=question.origin,
    )


def _once(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _compatible(one: str | None, other: str | None) -> bool:
    return not one or not other or fold(one) == fold(other)
