"""The conditions of the piles are those of the partial indices: SQLite reads nothing else, and sorts nothing."""

from collections.abc import Iterator

import pytest
from builders import make_card, make_deck, reviewed
from stored import DAY_END, NOW, TODAY

from quizapp.core.card import Schedule, State
from quizapp.core.changes import Snapshot
from quizapp.core.clock import to_millis
from quizapp.core.ids import CardId, DeckId
from quizapp.core.study_request import EVERYTHING, Scope
from quizapp.storage.collection import Collection
from quizapp.storage.piles import LEARNING, NEW, REVIEW, Pile, value_of
from quizapp.storage.statements import select

INDEX = {REVIEW: "card_review", LEARNING: "card_learning", NEW: "card_new"}
PILES = pytest.mark.parametrize("pile", [REVIEW, LEARNING, NEW], ids=["review", "learning", "new"])
ONE_DECK = Scope(decks=frozenset({DeckId(1)}))
SCOPES = pytest.mark.parametrize("scope", [EVERYTHING, ONE_DECK], ids=["all decks", "one deck"])


@pytest.fixture(scope="module", params=["without statistics", "analysed"])
def collection(request: pytest.FixtureRequest) -> Iterator[Collection]:
    """Cards of all kinds, and the planner with and without knowledge of their numbers."""
    with Collection.in_memory() as opened:
        learning = Schedule(state=State.LEARNING, step=0, due=NOW, reps=1)
        cards = [make_card(number, deck=number % 9 + 1) for number in range(1, 400)]
        cards += [reviewed(make_card(number, deck=number % 9 + 1), NOW) for number in range(400, 800)]
        cards += [make_card(number, deck=number % 9 + 1, schedule=learning) for number in range(800, 900)]
        decks = {DeckId(number): make_deck(number) for number in range(1, 10)}
        opened.swap(Snapshot(decks=decks, cards={card.id: card for card in cards}))
        if request.param == "analysed":
            opened._connection.write("ANALYZE")
        yield opened


def plan(collection: Collection, sql: str) -> list[str]:
    values = {"today": TODAY.isoformat(), "day_end": to_millis(DAY_END), "scope": 1, "avoided": 2}
    return [row[3] for row in collection._connection.rows("EXPLAIN QUERY PLAN " + sql, **values)]


def assert_from_index_alone(steps: list[str], pile: Pile) -> None:
    read = [step for step in steps if "card" in step.split()]
    assert len(read) == 1
    assert f"USING COVERING INDEX {INDEX[pile]}" in read[0]
    assert not [step for step in steps if "TEMP B-TREE" in step]


@PILES
@SCOPES
def test_the_next_card_is_the_first_of_its_index(collection: Collection, pile: Pile, scope: Scope):
    assert_from_index_alone(plan(collection, select("id", f"{pile.within(scope)} ORDER BY {pile.order} LIMIT 1")), pile)


@PILES
def test_the_next_card_of_another_deck_is_in_the_index_too(collection: Collection, pile: Pile):
    sql = select("id", f"{pile.cards} AND deck_id <> :avoided ORDER BY {pile.order} LIMIT 1")
    assert_from_index_alone(plan(collection, sql), pile)


@PILES
@SCOPES
def test_cards_are_counted_in_the_index(collection: Collection, pile: Pile, scope: Scope):
    assert_from_index_alone(plan(collection, select("count(*)", pile.within(scope))), pile)


def test_a_deck_leads_straight_to_its_cards(collection: Collection):
    for pile, entry in ((REVIEW, "deck_id=? AND due<?"), (NEW, "deck_added_at=? AND deck_id=?")):
        steps = plan(collection, select("id", f"{pile.within(ONE_DECK)} ORDER BY {pile.order} LIMIT 1"))
        assert any(entry in step for step in steps), steps


def test_a_pile_of_a_deck_is_part_of_the_whole(collection: Collection):
    values = {"today": TODAY.isoformat(), "day_end": to_millis(DAY_END), "scope": 1}
    for pile in (REVIEW, LEARNING, NEW):
        every = set(collection._connection.rows(select("id, deck_id", pile.cards), **values))
        part = set(collection._connection.rows(select("id, deck_id", pile.within(ONE_DECK)), **values))
        assert part == {(number, deck) for number, deck in every if deck == 1}
        assert part != every
    assert CardId(1) not in part


@pytest.mark.parametrize(
    "scope",
    [
        Scope(decks=frozenset({DeckId(1), DeckId(4)})),
        Scope(cards=frozenset(map(CardId, (3, 401, 850)))),
        Scope(decks=frozenset()),
    ],
    ids=["decks", "cards", "no deck"],
)
@PILES
def test_a_pile_of_a_selection_has_its_cards_and_no_others_in_the_same_order(
    collection: Collection, pile: Pile, scope: Scope
):
    values = {"today": TODAY.isoformat(), "day_end": to_millis(DAY_END), "scope": value_of(scope)}
    every = collection._connection.rows(select("id, deck_id", f"{pile.cards} ORDER BY {pile.order}"), **values)
    part = collection._connection.rows(select("id, deck_id", f"{pile.within(scope)} ORDER BY {pile.order}"), **values)
    assert part == [(number, deck) for number, deck in every if scope.has(make_card(number, deck))]


@PILES
def test_a_selection_of_decks_is_read_from_the_index_too(collection: Collection, pile: Pile):
    scope = Scope(decks=frozenset({DeckId(1), DeckId(4)}))
    read = [step for step in plan(collection, select("count(*)", pile.within(scope))) if "card" in step.split()]
    assert all("USING COVERING INDEX" in step for step in read), read
