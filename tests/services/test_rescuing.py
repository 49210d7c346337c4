"""Leeches are found, shown with what they are taken for, and rescued."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from builders import Bench, make_card, make_choice, make_deck, reviewed
from stored import make_review

from quizapp.core.card import Card, State
from quizapp.core.changes import STUDY_ACTIONS, Action, Snapshot
from quizapp.core.ids import CardId
from quizapp.core.key_points import KeyPoint
from quizapp.core.picture import Picture, Side
from quizapp.core.review import Rating, ReviewKind
from quizapp.core.withdrawal import Reason, Withdrawal
from quizapp.errors import QuizAppError
from quizapp.services.library import CardRow
from quizapp.services.recalling import RecallService
from quizapp.services.rescuing import Part, RescueService

ONE = CardId(1)
DUE = datetime(2026, 11, 24, 4, tzinfo=UTC)
PARTS = (Part(question="Who met? (1 of 2)", answer="Iwaya and Blinken."), Part(question="Where?", answer=" In Lima. "))


def leech(number: int = 1, *, lapses: int = 5, **values: object) -> Card:
    card = reviewed(make_card(number, **values), DUE)
    return replace(card, schedule=replace(card.schedule, lapses=lapses))


def rows(bench: Bench) -> tuple[CardRow, ...]:
    """Return what the page of the first deck shows."""
    page = bench.library.open_deck(bench.card(2).deck_id)
    assert page is not None
    return page.cards


@pytest.fixture
def bench() -> Bench:
    bench = Bench(leech_lapses=5)
    bench.collection.reserve_card_ids(100)  # those of the cards that stand here by number
    bench.add(make_deck(1), make_deck(2), leech(), make_card(2), make_card(3, deck=2))
    return bench


@pytest.fixture
def rescue(bench: Bench) -> RescueService:
    return RescueService(bench.foundation, RecallService())


class TestLeeches:
    def test_they_are_listed_with_their_decks_the_most_forgotten_first(self, bench, rescue):
        bench.add(leech(4, deck=2, lapses=7), leech(5, lapses=4), leech(6, lapses=6, kept_lapses=6))
        assert [(hit.card.id, hit.deck.id) for hit in rescue.leeches()] == [(4, 2), (1, 1)]
        assert [hit.card.id for hit in rescue.leeches(most=1)] == [4]

    def test_the_number_of_lapses_is_a_setting(self, bench):
        bench.add(leech(4, lapses=3))
        assert len(RescueService(Bench(leech_lapses=3).foundation, RecallService()).leeches()) == 0
        assert RescueService(Bench(leech_lapses=3).foundation, RecallService()).is_leech(bench.card(4))

    def test_the_rescue_is_offered_after_the_answer_that_makes_a_leech(self, bench, rescue):
        before = leech(lapses=4)
        bench.add(before)
        bench.cards.suspend([CardId(2), CardId(3)])
        assert bench.answer(bench.study.session(), Rating.AGAIN) == before
        assert rescue.made_leech_of(before) == bench.card(1)
        assert rescue.made_leech_of(bench.card(1)) is None


class TestNeighbours:
    def test_cards_alike_that_were_answered_around_a_lapse_are_shown(self, bench, rescue):
        texts = {"question": "Who became foreign minister of Japan?", "answer": "Takeshi Iwaya, in October."}
        alike = {"question": "Who became foreign minister of France?", "answer": "Jean-Noël Barrot, in September."}
        gone = Withdrawal(reason=Reason.WRONG, at=DUE)
        bench.add(
            leech(**texts), *(make_card(n, deck=2, **alike) for n in (4, 5)), make_card(6, withdrawn=gone, **alike)
        )
        week = 7 * 24 * 60
        logs = [
            make_review(1, card=1, minutes=0, rating=Rating.AGAIN, kind=ReviewKind.REVIEW),
            make_review(2, card=1, minutes=week, rating=Rating.GOOD, kind=ReviewKind.REVIEW),
            make_review(3, card=2, minutes=10),
            make_review(4, card=4, minutes=47 * 60),
            make_review(5, card=5, minutes=week),
            make_review(6, card=6, minutes=20),
        ]
        bench.collection.swap(Snapshot(reviews={log.id: log for log in logs}))
        assert [(hit.card.id, hit.deck.id) for hit in rescue.neighbours(bench.card(1))] == [(4, 2)]

    def test_a_card_without_a_lapse_has_none(self, bench, rescue):
        assert rescue.neighbours(bench.card(2)) == []


class TestSplit:
    def test_the_parts_become_new_cards_behind_the_retired_parent(self, bench, rescue):
        before = bench.contents()
        change = rescue.split(ONE, PARTS)
        cards = bench.collection.cards.of_deck(bench.card(1).deck_id)
        assert [card.question for card in cards] == ["Question 1?", "Who met? (1 of 2)", "Where?", "Question 2?"]
        assert [(card.split_from, card.schedule.state) for card in cards[1:3]] == [(1, State.NEW)] * 2
        assert cards[2].answer == "In Lima."
        assert bench.card(1).withdrawn == Withdrawal(reason=Reason.RETIRED, at=bench.clock.now())
        assert change.cards == {card.id for card in cards[:3]}
        assert bench.history.undo()[0] is Action.SPLIT
        assert bench.contents() == before

    def test_parent_and_children_are_shown_with_each_other(self, bench, rescue):
        rescue.split(ONE, PARTS)
        parent, child, *_ = rows(bench)
        assert [each.answer for each in parent.children] == ["Iwaya and Blinken.", "In Lima."]
        assert (child.parent, child.children) == (parent.card, ())

    def test_a_child_whose_parent_is_gone_has_none(self, bench, rescue):
        rescue.split(ONE, PARTS)
        bench.cards.delete([ONE])
        assert [row.parent for row in rows(bench)] == [None, None, None]

    def test_the_children_have_what_stands_by_the_question(self, bench, rescue):
        asked, told = (Picture(digest="0" * 32, side=side) for side in Side)
        bench.add(leech(passage="They met.", pictures=(asked, told)))
        rescue.split(ONE, PARTS)
        child = rows(bench)[0].children[0]
        assert (child.passage, child.pictures) == ("They met.", (asked,))

    @pytest.mark.parametrize("parts", [(), (Part(question="Q?", answer=" "),)], ids=["none", "empty"])
    def test_it_needs_cards_with_both_texts(self, bench, rescue, parts):
        with pytest.raises(QuizAppError, match="needs a question and an answer"):
            rescue.split(ONE, parts)
        assert bench.history.undoable is None

    def test_the_children_are_asked_and_the_parent_is_not(self, bench, rescue):
        rescue.split(ONE, PARTS)
        asked = set(bench.asked_until_end(bench.study.session()))
        assert 1 not in asked
        assert {child.id for child in rows(bench)[0].children} <= asked


class TestOtherDeeds:
    def test_a_card_written_anew_keeps_its_schedule_and_is_a_leech_no_more(self, bench, rescue):
        before = bench.card(1)
        rescue.rewrite(ONE, question="Who?", answer="Iwaya. He met Blinken.", key_points=(KeyPoint(start=0, end=6),))
        card = bench.card(1)
        assert (card.question, card.schedule, card.key_points) == (
            "Who?",
            before.schedule,
            (KeyPoint(start=0, end=6),),
        )
        assert not rescue.is_leech(card)
        assert bench.history.undo()[0] is Action.REWRITE
        assert bench.card(1) == before

    def test_a_kept_card_is_a_leech_again_after_three_lapses_more(self, bench, rescue):
        rescue.keep(ONE)
        kept = bench.card(1)
        assert not rescue.is_leech(kept)
        assert rescue.is_leech(replace(kept, schedule=replace(kept.schedule, lapses=8)))
        assert bench.history.undo()[0] is Action.KEEP

    def test_all_of_them_are_undone_while_studying(self):
        assert {Action.SPLIT, Action.REWRITE, Action.KEEP} <= STUDY_ACTIONS

    def test_a_card_that_is_gone_is_named_as_such(self, bench, rescue):
        gone = CardId(77)
        for deed in (
            lambda: rescue.keep(gone),
            lambda: rescue.split(gone, PARTS),
            lambda: rescue.rewrite(gone, question="Q?", answer="A."),
        ):
            with pytest.raises(QuizAppError, match="no longer there"):
                deed()
        assert bench.history.undoable is None


class TestPoints:
    def test_a_card_that_was_cut_keeps_its_cut(self, bench, rescue):
        points = (KeyPoint(start=0, end=6), KeyPoint(start=7, end=9))
        card = replace(bench.card(2), key_points=points)
        assert rescue.with_points(card) == card

    def test_any_other_is_cut(self, bench, rescue):
        card = replace(bench.card(2), answer="Iwaya met Blinken in Lima. They agreed on three points.")
        assert [point.text_in(card.answer) for point in rescue.with_points(card).key_points] == [
            "Iwaya met Blinken in Lima.",
            "They agreed on three points.",
        ]
        assert len(rescue.with_points(make_choice()).key_points) == 1
