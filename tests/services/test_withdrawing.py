"""Withdrawn cards leave every queue, keep their history, and come back."""

from datetime import UTC, datetime, timedelta

import pytest
from builders import Bench, make_card, make_deck, reviewed

from quizapp.core.changes import STUDY_ACTIONS, Action
from quizapp.core.ids import CardId
from quizapp.core.withdrawal import Reason, Withdrawal
from quizapp.errors import QuizAppError
from quizapp.services.study import Phase
from quizapp.services.withdrawing import WithdrawalService

ONE, TWO, THREE = CardId(1), CardId(2), CardId(3)


@pytest.fixture
def bench() -> Bench:
    bench = Bench()
    due = datetime(2026, 11, 24, 4, tzinfo=UTC)
    bench.add(make_deck(1), make_deck(2), reviewed(make_card(1), due), make_card(2), make_card(3, deck=2))
    return bench


@pytest.fixture
def withdrawals(bench: Bench) -> WithdrawalService:
    return WithdrawalService(bench.collection, bench.history, bench.clock)


class TestWithdraw:
    @pytest.mark.parametrize(
        ("reason", "action"),
        [
            (Reason.RETIRED, Action.RETIRE),
            (Reason.WRONG, Action.MARK_WRONG),
            (Reason.OUTDATED, Action.MARK_OUTDATED),
        ],
    )
    def test_each_reason_is_a_step_with_its_own_name(self, bench, withdrawals, reason, action):
        before = bench.contents()
        change = withdrawals.withdraw([ONE], reason, " It was Blinken. ")
        assert bench.card(1).withdrawn == Withdrawal(reason=reason, note="It was Blinken.", at=bench.clock.now())
        assert (change.cards, change.decks) == ({1}, {1})
        assert bench.history.undo()[0] is action
        assert action in STUDY_ACTIONS
        assert bench.contents() == before

    def test_the_card_is_asked_no_more_and_keeps_its_answers(self, bench, withdrawals):
        bench.answer(bench.study.session())
        withdrawals.withdraw([ONE, TWO, THREE], Reason.OUTDATED)
        assert bench.study.session().phase is Phase.FINISHED
        assert sum(len(bench.collection.reviews.of_card(card)) for card in (ONE, TWO, THREE)) == 1

    def test_a_card_that_is_gone_is_passed_over(self, bench, withdrawals):
        withdrawals.withdraw([CardId(77)], Reason.WRONG)
        assert bench.history.undoable is None


class TestBringBack:
    def test_the_card_is_asked_again_from_where_it_was(self, bench, withdrawals):
        before = bench.card(1)
        withdrawals.withdraw([ONE], Reason.WRONG)
        withdrawals.bring_back([ONE])
        assert bench.card(1) == before
        assert bench.history.undo()[0] is Action.BRING_BACK
        assert bench.card(1).withdrawn is not None

    def test_the_right_text_and_the_way_back_are_one_step(self, bench, withdrawals):
        withdrawals.withdraw([ONE], Reason.WRONG)
        withdrawals.correct(ONE, question="Who met?", answer="Blinken and Iwaya.")
        card = bench.card(1)
        assert (card.answer, card.withdrawn) == ("Blinken and Iwaya.", None)
        bench.history.undo()
        assert bench.card(1).answer == "Answer 1."

    def test_it_needs_a_card_and_both_texts(self, bench, withdrawals):
        for card_id, answer in ((ONE, " "), (CardId(77), "A.")):
            with pytest.raises(QuizAppError):
                withdrawals.correct(card_id, question="Q?", answer=answer)
        assert bench.history.undoable is None


class TestCorrections:
    def test_wrong_and_outdated_cards_wait_the_last_marked_first(self, bench, withdrawals):
        for card_id, reason in ((TWO, Reason.WRONG), (ONE, Reason.RETIRED), (THREE, Reason.OUTDATED)):
            bench.clock.advance(timedelta(minutes=1))
            withdrawals.withdraw([card_id], reason)
        assert [(hit.card.id, hit.deck.id) for hit in withdrawals.corrections()] == [(3, 2), (2, 1)]
        assert [hit.card.id for hit in withdrawals.corrections(most=1)] == [3]

    def test_what_was_corrected_waits_no_more(self, withdrawals):
        withdrawals.withdraw([ONE, TWO], Reason.WRONG)
        withdrawals.correct(ONE, question="Q?", answer="A.")
        withdrawals.bring_back([TWO])
        assert withdrawals.corrections() == []
