"""Finds the deck that tells of the same event as an article, among any number of decks.

Candidates are the decks that share the rare words of the article, which the search index gives; only those few are
read and compared: accounts of an event by their words, lists of questions by what they ask.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from heapq import nlargest
from statistics import fmean

from quizapp.core.alike_questions import essence_of, matched
from quizapp.core.article import Article, Question
from quizapp.core.card import Card
from quizapp.core.deck import Deck
from quizapp.core.draft import AlikeQuestion, Similar
from quizapp.core.ids import DeckId
from quizapp.core.origin import is_question_as_read
from quizapp.core.similar_lists import LONGEST_LIST, AskedList, heard, is_list
from quizapp.core.similarity import SIMILAR_FROM, Account, Asking, account_of, rarity, share_of
from quizapp.core.text import fold
from quizapp.storage.collection import Collection

_RARE = 300
"""A word that more decks have leads to none of them."""
_LEADING = 16
"""So many of the rarest words of an article lead to decks like it."""
_LOOKED_AT = 5
"""So many of the decks that have most of those words are compared."""

_COMMON = 1_000
"""What so many decks have is not counted further: it is as common in the collection as among the articles."""
_WORTH_WEIGHING = 0.6 * SIMILAR_FROM


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    deck: Deck
    account: Account
    cards: Sequence[Card]


class SimilarDecks:
    """What the articles of one import may be similar to: decks of the collection, and those planned so far."""

    def __init__(self, collection: Collection, articles: Sequence[Article]) -> None:
        """Count the words of `articles`; `find` and `take` are for them.

        Decks from files take no part, nor do lists of more than LONGEST_LIST questions.
        """
        self._collection = collection
        self._accounts = {id(article): _account(article) for article in articles if _tells(article)}
        self._in_batch = Counter(word for account in self._accounts.values() for word in account.parts)
        self._size = collection.decks.count() + len(self._accounts)
        self._having: dict[str, int] = {}
        self._weights: dict[str, float] = {}
        self._told: dict[DeckId, _Told | None] = {}
        self._lists: dict[DeckId, AskedList] = {}
        self._taken: defaultdict[str, list[DeckId]] = defaultdict(list)

    def find(self, article: Article) -> tuple[DeckId, Similar] | None:
        """Return the id of the most similar deck, real or planned, and what it is; None where no deck is similar."""
        account = self._accounts.get(id(article))
        if account is None:
            return None
        self._weigh(account)
        asked = _asked(article.questions)
        best: tuple[float, _Told] | None = None
        for told in self._likely(account):
            if is_list(article.questions) or is_list(told.cards):
                share = self._list(told).share_of(asked)
            else:
                share = self._share(account, told.account)
            if share >= SIMILAR_FROM and (best is None or share > best[0]):
                best = (share, told)
        return None if best is None else (best[1].deck.id, _similar(*best))

    def take(self, article: Article, deck: Deck, cards: Sequence[Card]) -> None:
        """Let the articles that follow be similar to `deck`, a new one that was planned of `article`."""
        account = self._accounts.get(id(article))
        if account is not None:
            self._told[deck.id] = _Told(deck=deck, account=account, cards=cards)
            for word in account.parts:
                if 1 < self._in_batch[word] <= _RARE:
                    self._taken[word].append(deck.id)

    def _likely(self, account: Account) -> list[_Told]:
        """Return the decks that share most of the rarest words of `account`."""
        common: defaultdict[DeckId, float] = defaultdict(float)
        met: Counter[DeckId] = Counter()
        for word in self._leading(account):
            inside = self._collection.words.decks_with(word, most=_RARE) if self._having.get(word) else []
            for deck_id in (*inside, *self._taken.get(word, ())):
                common[deck_id] += self._weights[word] ** 2 * account.parts[word]
                met[deck_id] += 1
        met_often = [deck_id for deck_id, times in met.items() if times > 1]
        likely = nlargest(_LOOKED_AT, met_often, key=common.__getitem__)
        self._read(likely)
        return [told for deck_id in likely if (told := self._told[deck_id]) is not None]

    def _leading(self, account: Account) -> list[str]:
        """Return the rarest words of `account` that a deck has, inside the collection or planned before."""
        met = [
            word for word in account.parts if 0 < self._having.get(word, 0) + len(self._taken.get(word, ())) <= _RARE
        ]
        return nlargest(_LEADING, met, key=self._weights.__getitem__)

    def _share(self, account: Account, other: Account) -> float:
        """Return how alike the accounts are; 0 where they are not nearly similar.

        That is found out by the words that are weighed already, for the others are many: they weigh as much as the
        article's on average.
        """
        average = fmean(self._weights[word] for word in account.parts)
        if share_of(account, other, lambda word: self._weights.get(word, average), decks=self._size) < _WORTH_WEIGHING:
            return 0.0
        self._weigh(other)
        return share_of(account, other, self._weights.__getitem__, decks=self._size)

    def _list(self, told: _Told) -> AskedList:
        if told.deck.id not in self._lists:
            self._lists[told.deck.id] = AskedList(_asked(told.cards))
        return self._lists[told.deck.id]

    def _read(self, deck_ids: Iterable[DeckId]) -> None:
        """Read what those of the decks say that are not known yet; None is for those of too many cards, or none."""
        unread = [deck_id for deck_id in deck_ids if deck_id not in self._told]
        if not unread:
            return
        small = self._collection.cards.small_decks(unread, most=LONGEST_LIST)
        decks, cards = self._collection.decks.get_many(small), self._collection.cards.of_decks(small)
        self._told |= dict.fromkeys(unread)
        for deck_id in small:
            self._told[deck_id] = _Told(
                deck=decks[deck_id], account=account_of(decks[deck_id], heard(cards[deck_id])), cards=cards[deck_id]
            )

    def _weigh(self, account: Account) -> None:
        unknown = [word for word in account.parts if word not in self._weights]
        for word, count in self._collection.words.counts(unknown, most=_COMMON).items():
            told = self._in_batch[word]
            estimate = round(self._size * told / len(self._accounts)) if count >= _COMMON else 0
            self._having[word] = max(count, estimate)
            having = min(self._having[word] + told, self._size)
            self._weights[word] = rarity(word, having=having, decks=self._size)


def alike_in(similar: Similar, questions: Sequence[Question]) -> tuple[AlikeQuestion | None, ...]:
    """Return, for each of `questions`, the one of the similar deck that asks the same."""
    if is_list(questions) or is_list(similar.questions):
        places = AskedList(similar.questions).asking(_asked(questions))
    else:
        others = [essence_of(question) for question, _ in similar.questions]
        places = matched([essence_of(question.question) for question in questions], others)
    return tuple(
        None if place is None else AlikeQuestion(question=similar.questions[place][0], title=similar.title, index=place)
        for place in places
    )


def are_there(
    questions: Sequence[Question], cards: Sequence[Card], alike: Sequence[AlikeQuestion | None]
) -> tuple[bool, ...]:
    """Return, for each of `questions`, whether one of `cards` asks it already, if only in nearly the same words."""
    origins = {card.origin for card in cards if card.origin is not None}
    asked = {fold(card.question) for card in cards}
    return tuple(
        like is not None or question.origin in origins or fold(question.question) in asked
        for question, like in zip(questions, alike, strict=True)
    )


def is_taken_already(questions: Sequence[Question], cards: Sequence[Card], there: Sequence[bool]) -> bool:
    """Whether all of `questions` are `there`, and `cards` were made of some of them and of others: so they were added.

    Where the cards are of just these questions, the article is a copy from elsewhere.
    """
    origins = {card.origin for card in cards}
    added = any(is_question_as_read(question) and question.origin in origins for question in questions)
    return added and all(there) and len(cards) > len(questions)


def as_one_story(deck: Deck, other: Deck) -> tuple[Deck, Deck]:
    """Return the new `deck` and the `other` as decks of one story: the other's, or else one that begins with them.

    Ids of decks are given once, so the new deck's is no other story's number.
    """
    story = int(deck.id) if other.story is None else other.story
    return replace(deck, story=story), replace(other, story=story)


def _tells(article: Article) -> bool:
    """Whether `article` is compared with others; decks out of a collection are imported as they are."""
    return article.provenance is None and len(article.questions) <= LONGEST_LIST


def _account(article: Article) -> Account:
    return account_of(article, heard(article.questions), article.text or "")


def _similar(share: float, told: _Told) -> Similar:
    return Similar(
        deck_id=told.deck.id,
        title=told.deck.title,
        source=told.deck.source,
        share=share,
        questions=_asked(told.cards),
    )


def _asked(questions: Sequence[Asking]) -> tuple[tuple[str, str], ...]:
    return tuple((each.question, each.answer) for each in questions)
