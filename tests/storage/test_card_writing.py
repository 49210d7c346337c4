"""Of a card, only what changed is written."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from builders import make_card, make_deck, reviewed
from stored import NOW, make_review, statements_of

from quizapp.core.card import CardKind
from quizapp.core.changes import Snapshot
from quizapp.core.ids import CardId, DeckId, ReviewId
from quizapp.core.study_request import Scope
from quizapp.storage.collection import Collection

BASIC = make_card(1)
CHOICE = make_card(2, kind=CardKind.CHOICE, choices=("Yes", "No"), correct=0)


@pytest.fixture
def collection() -> Iterator[Collection]:
    with Collection.in_memory() as opened:
        decks = {DeckId(1): make_deck(1), DeckId(2): make_deck(2, added_at=NOW)}
        opened.swap(Snapshot(decks=decks, cards={BASIC.id: BASIC, CHOICE.id: CHOICE}))
        yield opened


def writes_of(collection: Collection, snapshot: Snapshot) -> list[str]:
    said = statements_of(collection, lambda: collection.swap(snapshot))
    return [" ".join(each.split()) for each in said if each.split()[0] in {"INSERT", "UPDATE", "DELETE"}]


def test_an_answer_writes_one_card_row_and_one_log_and_no_text(collection: Collection):
    card = reviewed(CHOICE, NOW)
    answer = Snapshot(cards={card.id: card}, reviews={ReviewId(2): make_review(2, card=2)})
    update, insert = writes_of(collection, answer)
    assert update.startswith("UPDATE card SET suspended")
    assert "question" not in update
    assert insert.startswith("INSERT INTO review")
    assert collection.cards.get(card.id) == card


def test_a_mark_writes_one_row(collection: Collection):
    marked = replace(CHOICE, flag=3, starred=True, suspended=True, buried_until=NOW.date() + timedelta(days=1))
    assert len(writes_of(collection, Snapshot(cards={marked.id: marked}))) == 1
    assert collection.cards.get(marked.id) == marked


def test_an_edited_text_leaves_the_schedule_and_the_choices_alone(collection: Collection):
    edited = replace(CHOICE, question="Who else?")
    writes = writes_of(collection, Snapshot(cards={edited.id: edited}))
    assert not [each for each in writes if each.startswith("UPDATE card SET suspended") or " choice " in each]
    assert collection.cards.get(edited.id) == edited


@pytest.mark.parametrize("choices", [(), ("No", "Yes"), ("Yes",), ("Yes", "No", "Perhaps", "Yes")])
def test_choices_alone_can_change(collection: Collection, choices: tuple[str, ...]):
    changed = replace(CHOICE, choices=choices)
    collection.swap(Snapshot(cards={changed.id: changed}))
    assert collection.cards.get(changed.id) == changed
    assert collection.cards.get(BASIC.id) == BASIC


def test_a_card_is_found_by_its_new_question_after_an_edit(collection: Collection):
    collection.swap(Snapshot(cards={BASIC.id: replace(BASIC, question="Who is it?")}))
    assert collection.cards.decks_by_question(["who is it", "Question 1?"]) == {"who is it": [DeckId(1)]}


def test_a_card_that_moves_to_another_deck_takes_that_decks_place_in_the_queue(collection: Collection):
    moved = replace(BASIC, deck_id=DeckId(2))
    collection.swap(Snapshot(cards={moved.id: moved}))
    assert collection.queue.next_new(Scope(decks=frozenset({DeckId(1)})), today=NOW.date()) == CHOICE.id
    assert collection.queue.next_new(Scope(decks=frozenset({DeckId(2)})), today=NOW.date()) == moved.id


def test_a_removed_card_leaves_no_choices_behind(collection: Collection):
    collection.swap(Snapshot(cards={CHOICE.id: None}))
    assert collection.cards.get(CardId(2)) is None
    assert collection._connection.rows("SELECT * FROM choice") == []
