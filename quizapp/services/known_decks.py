"""The decks that an import knows, and which of them an article stands for already."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from quizapp.core.article import Article
from quizapp.core.card import Card
from quizapp.core.deck import Deck
from quizapp.core.ids import DeckId
from quizapp.core.text import fold
from quizapp.storage.collection import Collection

# An article is one that was imported under another title if at least this share of its questions, and at least two
# of them, stand in one deck of the same source. What more than so many decks ask tells none of them from the others;
# and of the decks with the most of the questions so many are looked at.
_SAME_QUESTIONS = 0.6
_DECKS_THAT_ASK = 20
_DECKS_LOOKED_AT = 3
# Of a longer list of questions so many are looked for, taken evenly from all of it.
_QUESTIONS_LOOKED_FOR = 1_000

_Key = tuple[str, int | str | None]


class KnownDecks:
    """Decks of the collection that the articles of one import may be, and those that the import has planned so far.

    Whatever is planned for a deck, the articles that follow see it as it will be.
    """

    def __init__(self, collection: Collection, articles: Sequence[Article]) -> None:
        """Read from `collection` what `articles` may be, all in a few queries."""
        self._collection = collection
        self._decks: dict[DeckId, Deck] = {}
        self._cards: dict[DeckId, list[Card]] = {}
        self._ids: dict[_Key, list[DeckId]] = defaultdict(list)
        decks = collection.decks
        found = (
            *decks.with_about_origins(
                article.about_origin for article in articles if article.about_origin is not None
            ).values(),
            *decks.with_urls(article.url for article in articles if article.url).values(),
            *decks.with_titles(article.title for article in articles).values(),
        )
        for deck in sorted((deck for alike in found for deck in alike), key=lambda deck: deck.id):
            self._note(deck)
        # A deck that the student has renamed goes by the names that its article has, too.
        for article in articles:
            about, *names = _keys(article)
            for deck_id in self._ids.get(about, ()):
                self._name(deck_id, names)
        nameless = [article for article in articles if self._named(article, frozenset()) is None]
        self._asking = collection.cards.decks_by_question(
            question for article in nameless for question in _asked_by(article)
        )

    def find(self, article: Article, *, without: AbstractSet[DeckId] = frozenset()) -> Deck | None:
        """Return the deck that `article` stands for, None where it is new; it is none of those in `without`.

        That is the one that was made of just these facts about an article, whatever the student has made of them
        since; else the one with its address; else the one with its title, if neither source nor address say
        otherwise; else the one with most of its questions.
        """
        return self._named(article, without) or self._with_questions(article, without)

    def deck(self, deck_id: DeckId) -> Deck:
        """Return a deck as it is, or will be."""
        return self._decks.get(deck_id) or self._collection.decks.get_many([deck_id])[deck_id]

    def cards_of(self, deck_id: DeckId) -> list[Card]:
        """Return the cards that the deck has, or will have."""
        if deck_id not in self._cards:
            self._cards[deck_id] = self._collection.cards.of_deck(deck_id)
        return self._cards[deck_id]

    def take(self, deck: Deck, cards: Sequence[Card], *, new: bool) -> None:
        """Take over how `deck` will be, with the cards among `cards` that are added or changed."""
        if new:
            self._cards[deck.id] = []
        self._note(deck)
        changed = {card.id: card for card in cards}
        kept = [changed.pop(card.id, card) for card in self.cards_of(deck.id)]
        self._cards[deck.id] = [*kept, *changed.values()]

    def _named(self, article: Article, without: AbstractSet[DeckId]) -> Deck | None:
        about, address, title = _keys(article)
        made_of_it = [deck for deck in self._with_key(about, without) if title[1] or deck.origin == article.origin]
        if same := made_of_it or self._with_key(address, without):
            return same[0]
        alike = [
            deck
            for deck in self._with_key(title, without)
            if _compatible(deck.source, article.source) and _compatible(deck.url, article.url)
        ]
        return max(alike, key=lambda deck: deck.source == article.source, default=None)

    def _note(self, deck: Deck) -> None:
        self._decks[deck.id] = deck
        self._name(deck.id, _keys(deck))

    def _name(self, deck_id: DeckId, keys: Iterable[_Key]) -> None:
        for key in keys:
            if key[1] and deck_id not in self._ids[key]:
                self._ids[key].append(deck_id)

    def _with_key(self, key: _Key, without: AbstractSet[DeckId]) -> list[Deck]:
        """Return the decks that have, or had before this import, `key`: the oldest first."""
        return [self._decks[deck_id] for deck_id in self._ids.get(key, ()) if deck_id not in without]

    def _with_questions(self, article: Article, without: AbstractSet[DeckId]) -> Deck | None:
        """Return the deck with most of the article's questions and one of its answers: the questions alone may be
        what is asked of many articles.
        """
        questions = set(map(fold, _asked_by(article)))
        asking = [self._asking.get(question, []) for question in questions]
        telling = [deck_ids for deck_ids in asking if len(deck_ids) <= _DECKS_THAT_ASK]
        counts = Counter(deck_id for deck_ids in telling for deck_id in deck_ids if deck_id not in without)
        enough = max(2, _SAME_QUESTIONS * len(telling))
        likely = sorted(
            (-count, deck_id) for deck_id, count in counts.items() if count >= enough and deck_id not in without
        )
        ids = [deck_id for _, deck_id in likely[:_DECKS_LOOKED_AT]]
        decks = self._collection.decks.get_many(ids) if ids else {}
        for deck_id in ids:
            deck = self._decks.get(deck_id, decks[deck_id])
            if _compatible(deck.source, article.source) and self._has_an_answer_of(article, deck_id):
                return deck
        return None

    def _has_an_answer_of(self, article: Article, deck_id: DeckId) -> bool:
        cards = self.cards_of(deck_id)
        origins = {card.origin for card in cards if card.origin is not None}
        texts = {(fold(card.question), fold(card.answer)) for card in cards}
        return any(
            question.origin in origins or (fold(question.question), fold(question.answer)) in texts
            for question in article.questions
        )


def _keys(about: Article | Deck) -> tuple[_Key, _Key, _Key]:
    """Return what a deck is found by: the digest of what its article said of itself, its address and its title."""
    return ("about", about.about_origin), ("address", about.url), ("title", fold(about.title))


def _asked_by(article: Article) -> list[str]:
    """Return the questions by which a deck of the article is looked for."""
    step = len(article.questions) // _QUESTIONS_LOOKED_FOR + 1
    return [question.question for question in article.questions[::step]]


def _compatible(one: str | None, other: str | None) -> bool:
    return not one or not other or fold(one) == fold(other)
