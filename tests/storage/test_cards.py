"""Cards are found by id, by deck and by question."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from builders import make_card, make_deck, reviewed
from stored import NOW, statements_of

from quizapp.core.card import Card, Schedule
from quizapp.core.changes import Snapshot
from quizapp.core.ids import CardId, DeckId
from quizapp.core.withdrawal import Reason, Withdrawal
from quizapp.storage.collection import Collection

FIRST = make_card(1, position=2, question="Who met?")
SECOND = reviewed(make_card(2, position=1, question="Où ont-ils signé ?"), NOW)
THIRD = make_card(3, deck=2, position=0, question="WHO MET", choices=("A", "B"))


@pytest.fixture
def collection() -> Iterator[Collection]:
    with Collection.in_memory() as opened:
        decks = {DeckId(number): make_deck(number) for number in (1, 2, 3)}
        opened.swap(Snapshot(decks=decks, cards={card.id: card for card in (FIRST, SECOND, THIRD)}))
        yield opened


def test_a_card_is_found_by_its_id(collection: Collection):
    assert collection.cards.get(CardId(3)) == THIRD
    assert collection.cards.get(CardId(9)) is None
    assert collection.cards.get_many([CardId(3), CardId(9), CardId(2)]) == {2: SECOND, 3: THIRD}
    assert collection.cards.get_many([]) == {}
    assert collection.cards.count() == 3


def test_the_cards_of_a_deck_come_by_position(collection: Collection):
    assert collection.cards.of_deck(DeckId(1)) == [SECOND, FIRST]
    assert collection.cards.of_deck(DeckId(9)) == []


def test_the_cards_of_several_decks_come_deck_by_deck(collection: Collection):
    wanted = [DeckId(3), DeckId(2), DeckId(1)]
    assert collection.cards.of_decks(wanted) == {3: [], 2: [THIRD], 1: [SECOND, FIRST]}
    assert collection.cards.ids_of_decks(wanted) == [2, 1, 3]


def test_small_decks_have_a_card_and_not_too_many(collection: Collection):
    assert collection.cards.small_decks([DeckId(1), DeckId(2), DeckId(3)], most=1) == [2]
    assert collection.cards.small_decks([DeckId(1), DeckId(9)], most=2) == [1]


def test_decks_with_more_cards_than_some_number_are_found(collection: Collection):
    decks = [DeckId(1), DeckId(2), DeckId(3)]
    assert collection.cards.decks_with_more(decks, than=0) == [1, 2]
    assert collection.cards.decks_with_more(decks, than=1) == [1]
    assert collection.cards.decks_with_more(decks, than=2) == []
    assert [collection.cards.count_of(deck_id) for deck_id in decks] == [2, 1, 0]


def test_decks_are_found_by_the_questions_they_have(collection: Collection):
    found = collection.cards.decks_by_question(["Who met?", "ou ont ils signe", "Who else?"])
    assert found == {"who met": [1, 2], "ou ont ils signe": [1]}
    assert collection.cards.decks_by_question(["who met", "Who met?"]) == {"who met": [1, 2]}
    assert collection.cards.decks_by_question([]) == {}


def test_a_deck_that_has_a_question_twice_is_named_once(collection: Collection):
    collection.swap(Snapshot(cards={CardId(4): make_card(4, question="Who met?")}))
    assert collection.cards.decks_by_question(["Who met?"]) == {"who met": [1, 2]}


def test_memories_are_those_of_cards_that_were_answered(collection: Collection):
    assert collection.cards.memories_of_decks([DeckId(1), DeckId(2)]) == {1: [SECOND.schedule]}


def test_more_ids_than_sqlite_has_variables_can_be_asked_for(collection: Collection):
    assert len(collection.cards.get_many(CardId(number) for number in range(300_000))) == 3


def test_a_long_deck_is_read_stretch_by_stretch():
    cards = {CardId(n): make_card(n, position=n // 2) for n in range(1, 8)}
    with Collection.in_memory() as collection:
        collection.swap(Snapshot(decks={DeckId(1): make_deck()}, cards=cards))
        stretches = [collection.cards.stretch_of_deck(DeckId(1), first=first, most=3) for first in (0, 3, 6, 9)]
        assert [[card.id for card in stretch] for stretch in stretches] == [[1, 2, 3], [4, 5, 6], [7], []]
        assert [collection.cards.place_of(card) for card in cards.values()] == list(range(7))


def test_withdrawn_cards_come_by_reason_the_last_first(collection: Collection):
    def withdrawn(card: Card, reason: Reason, minute: int) -> Card:
        return replace(card, withdrawn=Withdrawal(reason=reason, at=NOW + timedelta(minutes=minute)))

    wrong = withdrawn(FIRST, Reason.WRONG, 1)
    outdated = withdrawn(SECOND, Reason.OUTDATED, 2)
    retired = withdrawn(THIRD, Reason.RETIRED, 3)
    collection.swap(Snapshot(cards={card.id: card for card in (wrong, outdated, retired)}))
    assert collection.cards.withdrawn([Reason.WRONG, Reason.OUTDATED]) == [outdated, wrong]
    assert collection.cards.withdrawn([Reason.RETIRED]) == [retired]


def test_lapsed_cards_come_the_most_forgotten_first_unless_they_are_asked_no_more(collection: Collection):
    cards = [make_card(number, schedule=Schedule(lapses=number)) for number in (4, 5, 6)]
    cards.append(make_card(7, schedule=Schedule(lapses=9), superseded_by=CardId(1)))
    cards.append(make_card(8, schedule=Schedule(lapses=9), withdrawn=Withdrawal(reason=Reason.WRONG, at=NOW)))
    collection.swap(Snapshot(cards={card.id: card for card in cards}))
    assert [card.id for card in collection.cards.lapsed(5)] == [6, 5]


@pytest.mark.parametrize(
    ("read", "index"),
    [
        (lambda cards: cards.withdrawn([Reason.WRONG]), "card_withdrawn"),
        (lambda cards: cards.lapsed(5), "card_lapsed"),
    ],
)
def test_what_is_rare_is_found_by_its_index(collection: Collection, read, index):
    first = statements_of(collection, lambda: read(collection.cards))[0]
    plan = collection._connection.rows(f"EXPLAIN QUERY PLAN {first}")
    assert index in str(plan)
