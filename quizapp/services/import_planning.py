"""Decides what importing articles does: which deck each one is, which of its questions are new or have changed."""

from collections import Counter, defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from quizapp.core.article import Article, Question
from quizapp.core.article_editing import is_complete
from quizapp.core.card import Card
from quizapp.core.deck import Deck
from quizapp.core.draft import AlikeQuestion, DraftState, QuestionState, Similar, SimilarChoice
from quizapp.core.ids import DeckId
from quizapp.core.origin import ABOUT, CONTENT, is_about_as_read, is_as_read, is_question_as_read
from quizapp.core.progress import Stretch
from quizapp.core.review import ReviewLog
from quizapp.core.standing import Provenance
from quizapp.core.text import fold
from quizapp.services.import_standing import StandingPlanner
from quizapp.services.known_decks import KnownDecks
from quizapp.services.new_ids import NewIds
from quizapp.services.similar_decks import SimilarDecks, alike_in, are_there, as_one_story, is_taken_already
from quizapp.storage.collection import Collection


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What importing one article does.

    `article` is what was given, with what its deck says already. `known` says whether `deck` is in the collection
    already. `states` has one entry for each of the article's questions; `cards` are the cards to write, as they will
    be, and `reviews` the answers to add. A SIMILAR one says to what, and how its questions are `alike`; `linked` are
    other decks that join its story.
    """

    state: DraftState
    article: Article
    deck: Deck
    known: bool
    states: tuple[QuestionState, ...] = ()
    cards: tuple[Card, ...] = ()
    reviews: tuple[ReviewLog, ...] = ()
    similar: Similar | None = None
    alike: tuple[AlikeQuestion | None, ...] = ()
    linked: tuple[Deck, ...] = ()


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
        ids: NewIds,
        stretch: Stretch,
        seeking: bool = True,
        final: bool = False,
    ) -> None:
        """Read from `collection` the decks that `articles` may be. What is new takes `ids`.

        `stretch` reports of the questions that are planned. Unless `seeking`, no article is found to be similar to
        another. With `final` the student edits nothing any more: an article of which no card can be made is no deck
        that a later one could be.
        """
        self._now = now
        self._ids = ids
        self._stretch = stretch
        self._known = KnownDecks(collection, articles)
        self._similar = SimilarDecks(collection, articles if seeking else ())
        self._standings = StandingPlanner(collection, ids.reviews)
        self._final = final
        self._new_decks: set[DeckId] = set()
        self._whole_decks: set[DeckId] = set()
        self._stories: dict[tuple[str | None, int], int] = {}
        self._coming = Counter(article.origin for article in articles)

    def plan(
        self, article: Article, *, group: str | None = None, choice: SimilarChoice | None = SimilarChoice.LINK
    ) -> Plan:
        """Return what importing `article`, the next of the articles, does. A new deck joins `group`.

        `choice` says what becomes of an article that is new but similar to another; with None that is not asked.
        """
        self._coming[article.origin] -= 1
        decks_before = len(self._new_decks)
        # Two decks of one collection are two here as well, however alike they are.
        deck = self._known.find(article, without=self._whole_decks if article.provenance else frozenset())
        if deck is None:
            plan = self._plan_unknown(article, group, choice)
        elif self._is_there(article, deck):
            plan = self._duplicate(deck, _with_what_is_known(article, deck))
        else:
            plan = self._plan_update(deck, _with_what_is_known(article, deck))
        if plan.state is not DraftState.DUPLICATE and not (self._final and _is_nothing(plan)):
            self._known.take(plan.deck, plan.cards, new=len(self._new_decks) > decks_before)
        if article.provenance is not None:
            self._whole_decks.add(plan.deck.id)
        return plan

    def settled(self, plan: Plan) -> Plan:
        """Return `plan` with what could be said only once all articles were planned."""
        return replace(plan, cards=tuple(map(self._standings.settled, plan.cards)))

    def _is_there(self, article: Article, deck: Deck) -> bool:
        """Whether `deck` was last made of this very article, or of one that comes later in the same import.

        So of two versions of an article in one folder the last one stays, however often the folder is imported. An
        article that brings schedules and answers may bring new ones.
        """
        if article.provenance is not None or any(question.standing for question in article.questions):
            return False
        if article.origin == deck.origin:
            return is_as_read(article)
        return deck.origin is not None and self._coming[deck.origin] > 0

    def _plan_unknown(self, article: Article, group: str | None, choice: SimilarChoice | None) -> Plan:
        found = None if choice is None else self._similar.find(article)
        plan = self._plan_new(article, group) if found is None else self._plan_similar(article, *found, group, choice)
        if plan.deck.id in self._new_decks and plan.cards:
            self._similar.take(article, plan.deck, plan.cards)
        return plan

    def _plan_similar(
        self, article: Article, other_id: DeckId, found: Similar, group: str | None, choice: SimilarChoice | None
    ) -> Plan:
        other, cards = self._known.deck(other_id), self._known.cards_of(other_id)
        alike = alike_in(found, article.questions)
        there = are_there(article.questions, cards, alike)
        if is_taken_already(article.questions, cards, there):
            return self._duplicate(other, article)
        if choice is SimilarChoice.NEW_QUESTIONS:
            plan = self._plan_addition(article, other, there)
        else:
            plan = self._plan_new(article, group)
        if choice is SimilarChoice.LINK:
            deck, joined = as_one_story(plan.deck, other)
            self._known.take(joined, (), new=False)
            plan = replace(plan, deck=deck, linked=(joined,))
        similar = replace(found, deck_id=None if other_id in self._new_decks else other_id)
        return replace(plan, state=DraftState.SIMILAR, similar=similar, alike=alike)

    def _plan_addition(self, article: Article, deck: Deck, there: Sequence[bool]) -> Plan:
        """Return the plan that adds to `deck` the questions that are not `there`; what is there stays as it is."""
        fresh = tuple(question for question, known in zip(article.questions, there, strict=True) if not known)
        new, cards, reviews = self._plan_cards(deck, replace(article, questions=fresh), self._known.cards_of(deck.id))
        coming = iter(new)
        return Plan(
            state=DraftState.SIMILAR,
            article=article,
            deck=deck,
            known=deck.id not in self._new_decks,
            states=tuple(QuestionState.SAME if known else next(coming) for known in there),
            cards=cards,
            reviews=reviews,
        )

    def _plan_new(self, article: Article, group: str | None) -> Plan:
        told = article.provenance or Provenance()
        empty = Deck(
            id=next(self._ids.decks),
            title="",
            group=group or told.group,
            desired_retention=told.desired_retention,
            maximum_interval=told.maximum_interval,
            added_at=told.added_at or self._now,
        )
        deck = self._in_story(_with_article(empty, article), article)
        self._new_decks.add(deck.id)
        states, cards, reviews = self._plan_cards(deck, article, [])
        return Plan(
            state=DraftState.NEW,
            article=article,
            deck=deck,
            known=False,
            states=states,
            cards=cards,
            reviews=reviews,
        )

    def _plan_update(self, deck: Deck, article: Article) -> Plan:
        told = self._in_story(_with_article(deck, article), article)
        again = article.origin is not None and article.origin == deck.origin and article.provenance is None
        states, cards, reviews = self._plan_cards(deck, article, self._known.cards_of(deck.id), again=again)
        says_the_same = replace(told, origin=deck.origin, about_origin=deck.about_origin) == deck
        if says_the_same and set(states) <= {QuestionState.SAME}:
            return self._duplicate(deck, article)
        known = deck.id not in self._new_decks
        return Plan(
            state=DraftState.UPDATE,
            article=article,
            deck=told,
            known=known,
            states=states,
            cards=cards,
            reviews=reviews,
        )

    def _in_story(self, deck: Deck, article: Article) -> Deck:
        """Return `deck` in the story that the file of `article` tells of, which has another number here."""
        told = None if article.provenance is None else article.provenance.story
        if told is None:
            return deck
        story = self._stories.setdefault((article.path, told), int(deck.id) if deck.story is None else deck.story)
        return replace(deck, story=story) if deck.story is None else deck

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
    ) -> tuple[tuple[QuestionState, ...], tuple[Card, ...], tuple[ReviewLog, ...]]:
        """Return the state of each question, the cards to write and their new answers.

        `again` says that `deck` is of this very article. A card that has nothing to learn but the digest of its
        question is written too, but counts as the same.
        """
        position = max((card.position for card in known), default=-1) + 1
        states: list[QuestionState] = []
        cards: list[Card] = []
        reviews: list[ReviewLog] = []
        asked: set[tuple[object, ...]] = set()
        matched = _matched(article.questions, known)
        self._standings.look_up(
            card for question, card in zip(article.questions, matched, strict=True) if card and question.standing
        )
        for question, card in self._stretch.through(zip(article.questions, matched, strict=True)):
            text = (fold(question.question), question.answer, question.choices, question.pictures)
            written = question.included and is_complete(question)
            # What was studied by itself is a card by itself, however alike they are.
            studied = question.standing is not None and bool(question.standing.reviews)
            repeated = text in asked and article.provenance is None and not studied
            if card is None and (repeated or _stays(question, card, again=again)):
                states.append(QuestionState.SAME)
            elif card is None and question.standing is None:
                states.append(QuestionState.NEW)
                if written:
                    cards.append(self._new_card(deck, question, position))
                    position += 1
            else:
                before = card or (self._new_card(deck, question, position) if written else None)
                after, logs = self._after(question, before, article.path, new=card is None, again=again)
                states.append(_state(card, after, logs))
                if written and after is not None:
                    cards += [after] if after != card else []
                    reviews += logs
                    position += card is None
            if written:
                asked.add(text)
        return tuple(states), tuple(cards), tuple(reviews)

    def _after(
        self, question: Question, card: Card | None, path: str | None, *, new: bool, again: bool
    ) -> tuple[Card | None, tuple[ReviewLog, ...]]:
        """Return `card` as `question` leaves it, and the answers that it gains; None for one that is not written."""
        if card is None:
            return None, ()
        told = card if new or _stays(question, card, again=again) else _with_question(card, question)
        if question.standing is None:
            return told, ()
        return self._standings.meet(told, question.standing, path, new=new)

    def _new_card(self, deck: Deck, question: Question, position: int) -> Card:
        added_at = (question.standing and question.standing.added_at) or self._now
        return Card(
            id=next(self._ids.cards),
            deck_id=deck.id,
            position=position,
            key_points=question.key_points,
            origin=question.origin,
            added_at=added_at,
            **{name: getattr(question, name) for name in CONTENT},
        )


def _is_nothing(plan: Plan) -> bool:
    """Whether `plan` is of a new article without a text and without a question that can become a card."""
    return not (plan.known or plan.cards or plan.article.text)


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
        author=article.author,
        summary=article.summary,
        language=article.language,
        country=article.country,
        as_of=article.as_of,
        topics=_once(article.topics),
        organizations=_once(article.organizations),
        people=_once(article.people),
        origin=deck.origin if article.origin is None else article.origin,
        about_origin=deck.about_origin if article.about_origin is None else article.about_origin,
    )


def _matched(questions: Sequence[Question], cards: Sequence[Card]) -> list[Card | None]:
    """Return the card of each question: the one that was made of just this question, else one that asks the same.

    No card is returned twice.
    """
    found: list[Card | None] = [None] * len(questions)
    free = cards
    for key_of in (_origin, _folded) if cards else ():
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
    return (again or (card is not None and card.origin == question.origin)) and is_question_as_read(question)


def _with_question(card: Card, question: Question) -> Card:
    """Return `card` with all that it takes over from its question."""
    return replace(
        card,
        key_points=question.key_points or (card.key_points if question.answer == card.answer else ()),
        origin=card.origin if question.origin is None else question.origin,
        **{name: getattr(question, name) for name in CONTENT},
    )


def _state(before: Card | None, after: Card | None, logs: Sequence[ReviewLog]) -> QuestionState:
    if before is None:
        return QuestionState.NEW
    same = after is not None and replace(after, origin=before.origin) == before and not logs
    return QuestionState.SAME if same else QuestionState.CHANGED


def _once(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
