"""What the history keeps beyond its own end: any steps of study, taken back in order after any number of starts."""

from dataclasses import dataclass, replace

import pytest
from builders import Bench, make_card, make_deck
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from quizapp.core.changes import Action, Snapshot
from quizapp.core.ids import CardId
from quizapp.core.review import Rating
from quizapp.errors import StaleError
from quizapp.services.cards import CardService
from quizapp.services.history import History, make_step
from quizapp.services.study import Phase, StudySession
from quizapp.services.today import StudyService


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run of the program on the collection of a bench."""

    history: History
    cards: CardService
    session: StudySession


def started(bench: Bench) -> Run:
    """Start the program, again or once more beside the others."""
    history = History(bench.collection)
    history.resume()
    return Run(
        history=history,
        cards=CardService(bench.collection, history, bench.clock, bench.days),
        session=StudyService(replace(bench.foundation, history=history)).session(),
    )


@pytest.fixture
def bench() -> Bench:
    bench = Bench()
    bench.add_decks(2, 3)
    return bench


def test_answers_and_what_was_done_between_them_can_be_taken_back_after_the_next_start(bench):
    before = bench.contents()
    run = started(bench)
    bench.answer(run.session, Rating.GOOD)
    run.cards.star(CardId(12))
    run.cards.edit(CardId(13), question="What is it?", answer="It is that.")
    run.cards.bury_deck(make_deck(2).id)
    run = started(bench)
    actions = [run.history.undo()[0] for _ in range(4)]
    assert actions == [Action.BURY, Action.EDIT_CARD, Action.STAR, Action.GOOD]
    assert bench.contents() == before
    assert run.history.undoable is None


def test_what_was_taken_back_is_not_taken_back_again_after_the_next_start(bench):
    run = started(bench)
    run.cards.star(CardId(11))
    run.cards.star(CardId(12))
    run.history.undo()
    run = started(bench)
    run.history.undo()
    assert not bench.card(11).starred
    assert started(bench).history.undoable is None


def test_what_was_done_again_is_kept_again(bench):
    run = started(bench)
    run.cards.star(CardId(11))
    run.history.undo()
    run.history.redo()
    run = started(bench)
    assert run.history.undoable is Action.STAR
    assert run.history.redoable is None
    run.history.undo()
    assert not bench.card(11).starred


def test_an_answer_that_is_taken_back_after_the_next_start_is_asked_again(bench):
    asked = bench.answer(started(bench).session)
    session = started(bench).session
    assert session.prompt.card.id != asked.id
    assert session.undo()[0] is Action.GOOD
    assert (session.phase, session.prompt.card) == (Phase.QUESTION, asked)


def test_two_programs_do_not_take_the_same_step_back_twice(bench):
    bench.answer(started(bench).session)
    one, other = started(bench), started(bench)
    one.history.undo()
    before = bench.contents()
    with pytest.raises(StaleError):
        other.history.undo()
    assert bench.contents() == before
    assert other.history.undoable is None


def test_a_step_whose_card_has_changed_since_is_refused_once_and_then_forgotten(bench):
    bench.answer(started(bench).session)
    bench.add(replace(bench.card(11), answer="Written by an import."))
    run = started(bench)
    with pytest.raises(StaleError):
        run.history.undo()
    assert bench.card(11).answer == "Written by an import."
    assert started(bench).history.undoable is None


def test_a_step_that_cannot_be_read_is_passed_over(bench):
    run = started(bench)
    run.cards.star(CardId(11))
    run.cards.star(CardId(12))
    bench.collection._connection.write("UPDATE undo_step SET after = '[]' WHERE id = (SELECT max(id) FROM undo_step)")
    run = started(bench)
    run.history.undo()
    assert (bench.card(11).starred, bench.card(12).starred) == (False, True)
    assert run.history.undoable is None


def test_imports_and_deletions_end_with_the_program(bench):
    bench.history.perform(Action.IMPORT, lambda: Snapshot(cards={CardId(19): make_card(19)}))
    bench.cards.delete([CardId(12)])
    assert started(bench).history.undoable is None


def test_what_touches_very_many_cards_ends_with_the_program_and_leaves_the_steps_before(bench):
    many = [make_card(number) for number in range(1000, 1300)]
    bench.add(*many)
    bench.cards.star(CardId(11))
    bench.cards.suspend([card.id for card in many])
    assert started(bench).history.undoable is Action.STAR


def test_a_step_that_fails_is_not_kept(bench):
    def fails() -> Snapshot:
        raise StaleError("Something else.")

    with pytest.raises(StaleError):
        bench.history.perform(Action.STAR, fails)
    bench.cards.star(CardId(99))  # there is no such card
    assert started(bench).history.undoable is None


def test_a_study_step_of_a_worker_is_kept_too(bench):
    with bench.collection.sibling() as worker:
        card = bench.card(11)
        make_step(worker, Action.STAR, lambda: Snapshot(cards={card.id: replace(card, starred=True)}))
    assert started(bench).history.undoable is Action.STAR


class AnyOrder(RuleBasedStateMachine):
    """Answers and deeds in any order, taken back, done again, with the program ended in between."""

    def __init__(self) -> None:
        super().__init__()
        self.bench = Bench()
        self.bench.add_decks(2, 3)
        self.run = started(self.bench)
        self.past: list[list[str]] = []
        self.future: list[list[str]] = []

    def teardown(self) -> None:
        self.bench.collection.close()

    def done(self, before: list[str]) -> None:
        self.past.append(before)
        self.future.clear()

    @precondition(lambda self: self.run.session.phase is not Phase.FINISHED)
    @rule(rating=st.sampled_from(Rating))
    def answer(self, rating: Rating) -> None:
        before = self.bench.contents()
        self.bench.answer(self.run.session, rating)
        self.done(before)

    @rule(number=st.sampled_from([11, 12, 21]), deed=st.sampled_from(["star", "edit", "flag"]))
    def mark(self, number: int, deed: str) -> None:
        before, card_id = self.bench.contents(), CardId(number)
        if deed == "star":
            self.run.cards.star(card_id)
        elif deed == "flag":
            self.run.cards.flag(card_id, 3)
        else:
            self.run.cards.edit(card_id, question=self.bench.card(number).question + "?", answer="So.")
        self.run.session.refresh()
        self.done(before)

    @rule()
    def suspend_what_is_asked(self) -> None:
        if self.run.session.phase is not Phase.FINISHED:
            before = self.bench.contents()
            self.run.cards.suspend([self.run.session.prompt.card.id])
            self.run.session.refresh()
            self.done(before)

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        self.future.append(self.bench.contents())
        self.run.session.undo()
        assert self.bench.contents() == self.past.pop()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        self.past.append(self.bench.contents())
        self.run.session.redo()
        assert self.bench.contents() == self.future.pop()

    @rule()
    def end_and_start(self) -> None:
        before = self.bench.contents()
        self.run = started(self.bench)
        self.future.clear()
        assert self.bench.contents() == before
        assert (self.run.history.undoable is None) == (not self.past)


AnyOrder.TestCase.settings = settings(max_examples=30, stateful_step_count=25, deadline=None)
TestAnyOrder = AnyOrder.TestCase
