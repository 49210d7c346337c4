"""Collections that are exported and imported elsewhere, and what of them must be equal then."""

from dataclasses import replace

from hypothesis import strategies as st
from stored import EMPTY, INSTANTS, MEMORIES, World, worlds

from quizapp.core.card import Card, CardKind, Schedule, State
from quizapp.core.deck import Deck
from quizapp.core.ids import CardId, DeckId, ReviewId
from quizapp.core.key_points import KeyPoint
from quizapp.storage.collection import Collection

WORDS = st.text(min_size=1, max_size=12).filter(str.strip)
UNIQUE_WORDS = st.lists(WORDS, max_size=3, unique=True).map(tuple)
CHOICES = st.lists(WORDS, min_size=2, max_size=3, unique=True).map(tuple)
STUDIED = st.builds(
    Schedule,
    state=st.sampled_from([State.LEARNING, State.REVIEW, State.RELEARNING]),
    step=st.none() | st.integers(0, 9),
    memory=MEMORIES,
    due=INSTANTS,
    last_review=INSTANTS,
    reps=st.integers(0, 10_000),
    lapses=st.integers(0, 1_000),
    checks=st.integers(0, 2),
)


@st.composite
def kept_worlds(draw: st.DrawFn) -> World:
    """Return any small world that the program itself could have made, without decks that have lost all cards."""
    world = draw(worlds())
    filled = {card.deck_id for card in world.cards.values()}
    decks = {key: _real_deck(draw, deck) for key, deck in world.decks.items() if key in filled}
    cards = {key: _real_card(draw, card) for key, card in world.cards.items()}
    return World(decks=decks, cards=cards, reviews=world.reviews)


def _real_deck(draw: st.DrawFn, deck: Deck) -> Deck:
    lists = {name: draw(UNIQUE_WORDS) for name in ("topics", "organizations", "people")}
    return replace(deck, title=draw(WORDS), **lists)


def _real_card(draw: st.DrawFn, card: Card) -> Card:
    choices = draw(CHOICES if card.kind is CardKind.CHOICE else UNIQUE_WORDS)
    correct = draw(st.sampled_from([None, *range(len(choices))]))
    texts = {"question": draw(WORDS), "answer": draw(WORDS), "choices": choices, "correct": correct}
    cut = draw(st.sampled_from([(), (KeyPoint(start=0, end=len(texts["answer"]), core=True),)]))
    return replace(card, **texts, key_points=cut, schedule=draw(st.just(Schedule()) | STUDIED))


def collection_of(world: World) -> Collection:
    """Return a new collection with just this."""
    collection = Collection.in_memory()
    collection.swap(EMPTY.step_to(world))
    collection.reserve_deck_ids(9)
    collection.reserve_card_ids(9)
    collection.reserve_review_ids(9)
    return collection


def comparable(collection: Collection) -> list[object]:
    """Return all that a collection holds, the oldest deck first, with nothing that depends on the ids in it."""
    decks = collection.decks.get_many(DeckId(number) for number in range(1, 99))
    ordered = sorted(decks.values(), key=lambda deck: (deck.added_at, deck.id))
    cards = {deck.id: collection.cards.of_deck(deck.id) for deck in ordered}
    places = {card.id: (row, place) for row, deck in enumerate(ordered) for place, card in enumerate(cards[deck.id])}
    stories = [deck.story for deck in ordered]
    return [
        (_without_id(deck, stories), [_without_ids(collection, card, places) for card in cards[deck.id]])
        for deck in ordered
    ]


def _without_id(deck: Deck, stories: list[int | None]) -> Deck:
    """Return `deck` with the place of the first deck of its story for the story's number."""
    return replace(deck, id=DeckId(0), story=None if deck.story is None else stories.index(deck.story))


def _without_ids(collection: Collection, card: Card, places: dict[CardId, tuple[int, int]]) -> tuple[object, ...]:
    bare = replace(card, id=CardId(0), deck_id=DeckId(0), position=0, superseded_by=None, split_from=None)
    logs = [replace(log, id=ReviewId(0), card_id=CardId(0)) for log in collection.reviews.of_card(card.id)]
    links = (card.superseded_by, card.split_from)
    return bare, [None if link is None else places.get(link) for link in links], logs
