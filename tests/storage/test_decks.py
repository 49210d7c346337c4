"""Decks are found by id, by origin, by what the library asks, and summed up for its rows."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from builders import make_card, make_deck, reviewed
from stored import DAY_END, NOW, TODAY

from quizapp.core.card import Schedule, State
from quizapp.core.changes import Snapshot
from quizapp.core.deck import FacetKind
from quizapp.core.ids import CardId, DeckId
from quizapp.core.library import DeckQuery, DeckSort, DeckSummary
from quizapp.storage.collection import Collection

JAPAN = make_deck(
    1,
    "Japan, U.S. Reaffirm Alliance",
    summary="Ministers met in Lima.",
    url="https://example.org/japan",
    topics=("Politics", "Diplomacy"),
    people=("Takeshi Iwaya",),
    country="Japan",
    added_at=NOW - timedelta(days=3),
)
BANK = make_deck(
    2,
    "Czech bank cuts rates",
    url="https://example.org/bank",
    topics=("Economy", "Politics"),
    group="Samples",
    added_at=NOW - timedelta(days=1),
)
SPACE = make_deck(3, "A comet passes", topics=("Science",), group="Samples", added_at=NOW - timedelta(days=2))


@pytest.fixture
def collection() -> Iterator[Collection]:
    with Collection.in_memory() as opened:
        decks = {deck.id: deck for deck in (JAPAN, BANK, SPACE)}
        cards = {
            CardId(1): make_card(1, deck=1, question="Where did they meet?", answer="In the capital of Peru."),
            CardId(2): make_card(2, deck=2, question="By how much?", answer="A quarter of a point."),
        }
        opened.swap(Snapshot(decks=decks, cards=cards))
        yield opened


def find(collection: Collection, text: str = "", **asked: object) -> list[int]:
    query = replace(DeckQuery(text=text), **asked)
    return [int(number) for number in collection.decks.find(query, day_end=DAY_END, today=TODAY)]


def summary(collection: Collection, number: int) -> DeckSummary:
    (found,) = collection.decks.summaries([DeckId(number)], day_end=DAY_END, today=TODAY)
    return found


def test_a_deck_is_found_by_its_id(collection: Collection):
    assert collection.decks.get(DeckId(1)) == JAPAN
    assert collection.decks.get(DeckId(9)) is None
    assert collection.decks.get_many([DeckId(3), DeckId(9), DeckId(1)]) == {1: JAPAN, 3: SPACE}
    assert collection.decks.get_many([]) == {}
    assert collection.decks.count() == 3


def test_decks_are_found_by_titles_whatever_their_case_and_punctuation(collection: Collection):
    twin = make_deck(7, "A Comet Passes!")
    collection.swap(Snapshot(decks={twin.id: twin}))
    found = collection.decks.with_titles(["a  comet: passes", "JAPAN: US reaffirm alliance", "nothing"])
    assert found == {"a comet passes": [SPACE, twin]}
    assert collection.decks.with_titles(["japan u.s. reaffirm alliance"]) == {"japan u s reaffirm alliance": [JAPAN]}
    assert collection.decks.with_titles([]) == {}


def test_decks_are_found_by_their_addresses_letter_by_letter(collection: Collection):
    found = collection.decks.with_urls(["https://example.org/japan", "https://EXAMPLE.org/bank"])
    assert found == {"https://example.org/japan": [JAPAN]}


def test_decks_are_found_by_what_their_articles_said_of_themselves(collection: Collection):
    largest, least = 2**63 - 1, -(2**63)
    read = replace(JAPAN, about_origin=largest), replace(SPACE, about_origin=least)
    collection.swap(Snapshot(decks={deck.id: deck for deck in read}))
    found = collection.decks.with_about_origins([largest, least, 5])
    assert found == {largest: [read[0]], least: [read[1]]}
    assert collection.decks.with_about_origins([]) == {}


def test_a_group_has_its_decks_in_order(collection: Collection):
    assert collection.decks.in_group("Samples") == [2, 3]
    assert collection.decks.in_group("Others") == []


@pytest.mark.parametrize(
    ("sort", "order"),
    [(DeckSort.NEWEST, [2, 3, 1]), (DeckSort.OLDEST, [1, 3, 2]), (DeckSort.TITLE, [3, 2, 1])],
)
def test_decks_are_listed_in_the_order_that_is_asked_for(collection: Collection, sort: DeckSort, order: list[int]):
    assert find(collection, sort=sort) == order


def test_decks_with_most_cards_to_ask_today_come_first_if_asked_so(collection: Collection):
    learning = Schedule(state=State.LEARNING, step=0, due=NOW + timedelta(minutes=5), reps=1)
    cards = [
        reviewed(make_card(10, deck=1), NOW),
        *(make_card(number, deck=1) for number in (11, 12, 13)),
        reviewed(make_card(20, deck=3), NOW),
        replace(make_card(21, deck=3), schedule=learning),
        *(reviewed(make_card(number, deck=2), DAY_END) for number in (30, 31, 32)),
        replace(reviewed(make_card(33, deck=2), NOW), suspended=True),
        replace(reviewed(make_card(34, deck=2), NOW), buried_until=TODAY + timedelta(days=1)),
    ]
    collection.swap(Snapshot(cards={card.id: card for card in cards}))
    assert find(collection, sort=DeckSort.MOST_DUE) == [3, 1, 2]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("alliance", [1]),
        ("LIMA", [1]),
        ("iwaya", [1]),
        ("peru", [1]),
        ("where did", [1]),
        ("diplom", [1]),
        ("u.s. all", [1]),
        ("peru iwaya lima japan", [1]),
        ("politics", [2, 1]),
        ("samples", []),
        ("peru quarter", []),
        ("", [2, 3, 1]),
        ("?!", [2, 3, 1]),
    ],
)
def test_a_text_is_looked_for_in_titles_summaries_facets_and_cards(collection: Collection, text: str, found: list[int]):
    assert find(collection, text) == found


def test_facets_group_text_and_order_narrow_down_together(collection: Collection):
    politics, economy = (FacetKind.TOPIC, "Politics"), (FacetKind.TOPIC, "Economy")
    assert find(collection, facets=(politics,)) == [2, 1]
    assert find(collection, facets=(politics, economy)) == [2]
    assert find(collection, facets=(politics, (FacetKind.COUNTRY, "Japan"))) == [1]
    assert find(collection, facets=((FacetKind.PERSON, "Politics"),)) == []
    assert find(collection, group="Samples", sort=DeckSort.OLDEST) == [3, 2]
    assert find(collection, "cut", facets=(politics,), group="Samples", sort=DeckSort.MOST_DUE) == [2]
    assert find(collection, "comet", facets=(politics,)) == []


def test_a_row_of_the_library_counts_the_cards_of_its_deck(collection: Collection):
    cards = [
        reviewed(make_card(10, deck=3), NOW),
        reviewed(make_card(11, deck=3), DAY_END - timedelta(milliseconds=1)),
        reviewed(make_card(12, deck=3), DAY_END),
        replace(make_card(13, deck=3), schedule=Schedule(state=State.LEARNING, step=0, due=NOW, reps=1)),
        make_card(14, deck=3),
        make_card(15, deck=3, buried_until=TODAY),
        make_card(16, deck=3, buried_until=TODAY + timedelta(days=1)),
        make_card(17, deck=3, suspended=True),
        replace(reviewed(make_card(18, deck=3), NOW), suspended=True),
        replace(reviewed(make_card(19, deck=3), NOW), superseded_by=CardId(10)),
        replace(make_card(20, deck=3), superseded_by=CardId(10)),
    ]
    collection.swap(Snapshot(cards={card.id: card for card in cards}))
    assert summary(collection, 3) == DeckSummary(deck=SPACE, cards=11, due=3, new=2, suspended=2)
    assert summary(collection, 1) == DeckSummary(deck=JAPAN, cards=1, due=0, new=1, suspended=0)


def test_rows_come_in_the_order_of_the_ids_without_decks_that_are_gone(collection: Collection):
    collection.swap(Snapshot(cards={CardId(1): None}))
    rows = collection.decks.summaries([DeckId(3), DeckId(9), DeckId(1)], day_end=DAY_END, today=TODAY)
    assert [row.deck for row in rows] == [SPACE, JAPAN]
    assert [row.cards for row in rows] == [0, 0]


def test_facet_names_come_with_their_numbers_of_decks_the_commonest_first(collection: Collection):
    twice = make_deck(5, topics=("Economy", "Economy"))
    collection.swap(Snapshot(decks={twice.id: twice}))
    assert collection.decks.facet_names(FacetKind.TOPIC) == [
        ("Economy", 2),
        ("Politics", 2),
        ("Diplomacy", 1),
        ("Science", 1),
    ]
    assert collection.decks.facet_names(FacetKind.PERSON) == [("Takeshi Iwaya", 1)]
    assert collection.decks.facet_names(FacetKind.LANGUAGE) == []


def test_decks_of_a_story_are_found_oldest_first_and_counted(collection: Collection):
    told = {deck.id: replace(deck, story=9) for deck in (JAPAN, SPACE)}
    collection.swap(Snapshot(decks=told))
    assert [deck.id for deck in collection.decks.in_story(9)] == [1, 3]
    assert collection.decks.in_story(8) == []
    assert [summary(collection, number).story for number in (1, 2, 3)] == [2, 1, 2]
