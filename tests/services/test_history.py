from dataclasses import replace

import pytest
from builders import Bench, make_card, make_deck
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.changes import Action, Snapshot
from quizapp.core.ids import CardId
from quizapp.errors import QuizAppError, StaleError
from quizapp.services.history import make_step


@pytest.fixture
def bench() -> Bench:
    bench = Bench()
    bench.add(make_deck(1), make_card(1), make_card(2))
    return bench


def rewrite(bench: Bench, number: int, answer: str) -> None:
    card = replace(bench.card(number), answer=answer)
    bench.history.perform(Action.EDIT_CARD, lambda: Snapshot(cards={card.id: card}))


def test_a_new_history_has_nothing_to_undo_or_redo(bench):
    assert bench.history.undoable is None
    assert bench.history.redoable is None
    with pytest.raises(IndexError):
        bench.history.undo()


def test_a_step_says_what_it_touched_and_can_be_undone_and_redone(bench):
    card = replace(bench.card(1), answer="New.")
    change = bench.history.perform(Action.EDIT_CARD, lambda: Snapshot(cards={card.id: card}))
    assert change.cards == {1}
    assert change.decks == {1}
    assert bench.history.undoable is Action.EDIT_CARD
    action, change = bench.history.undo()
    assert action is Action.EDIT_CARD
    assert change.cards == {1}
    assert bench.card(1).answer == "Answer 1."
    assert bench.history.redoable is Action.EDIT_CARD
    bench.history.redo()
    assert bench.card(1).answer == "New."


def test_steps_are_undone_newest_first(bench):
    rewrite(bench, 1, "one")
    rewrite(bench, 1, "two")
    rewrite(bench, 2, "three")
    bench.history.undo()
    bench.history.undo()
    assert (bench.card(1).answer, bench.card(2).answer) == ("one", "Answer 2.")


def test_a_new_step_forgets_what_was_undone(bench):
    rewrite(bench, 1, "one")
    bench.history.undo()
    rewrite(bench, 1, "two")
    assert bench.history.redoable is None


def test_whether_a_step_is_still_the_newest_can_be_asked_later(bench):
    assert bench.history.newest is None
    rewrite(bench, 1, "one")
    step = bench.history.newest
    rewrite(bench, 1, "two")
    assert bench.history.newest is not step
    bench.history.undo()
    assert bench.history.newest is step


def test_what_cannot_be_made_leaves_collection_and_history_as_they_were(bench):
    def fails() -> Snapshot:
        raise QuizAppError("No.")

    with pytest.raises(QuizAppError):
        bench.history.perform(Action.EDIT_CARD, fails)
    assert bench.history.undoable is None


def test_undo_refuses_to_overwrite_what_another_program_has_changed(bench):
    rewrite(bench, 1, "mine")
    with bench.collection.sibling() as other:
        theirs = replace(bench.card(1), answer="theirs")
        other.swap(Snapshot(cards={theirs.id: theirs}))
    with pytest.raises(StaleError):
        bench.history.undo()
    assert bench.card(1).answer == "theirs"
    assert bench.history.undoable is None


def test_a_step_made_by_a_worker_is_undone_like_any_other(bench):
    with bench.collection.sibling() as worker:
        step = make_step(worker, Action.IMPORT, lambda: Snapshot(cards={CardId(3): make_card(3)}))
    bench.history.record(step)
    assert bench.history.undoable is Action.IMPORT
    bench.history.undo()
    assert bench.collection.cards.get(CardId(3)) is None
    bench.history.redo()
    assert bench.card(3) == make_card(3)


def test_an_undo_for_which_something_is_missing_is_forgotten(bench):
    card = bench.card(1)
    bench.cards.delete([card.id])
    with bench.collection.sibling() as other:
        other.swap(Snapshot(decks={card.deck_id: None}, cards={bench.card(2).id: None}))
    with pytest.raises(StaleError):
        bench.history.undo()
    assert bench.history.undoable is None


def test_what_touches_nothing_is_no_step(bench):
    bench.cards.bury([CardId(99)])
    assert bench.history.undoable is None


def test_a_worker_undoes_and_redoes_on_a_connection_of_its_own(bench):
    rewrite(bench, 1, "one")
    with bench.collection.sibling() as worker:
        bench.history.undo(on=worker)
        assert bench.card(1).answer == "Answer 1."
        bench.history.redo(on=worker)
    assert bench.card(1).answer == "one"


@given(st.lists(st.tuples(st.sampled_from([1, 2]), st.text(min_size=1, max_size=3)), max_size=8))
def test_undoing_everything_and_redoing_everything_are_exact(edits):
    bench = Bench()
    bench.add(make_deck(1), make_card(1), make_card(2))
    before = bench.contents()
    for number, answer in edits:
        rewrite(bench, number, answer)
    after = bench.contents()
    for _ in edits:
        bench.history.undo()
    assert bench.contents() == before
    for _ in edits:
        bench.history.redo()
    assert bench.contents() == after
