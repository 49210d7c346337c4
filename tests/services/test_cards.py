from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from builders import Bench, make_card, make_deck, reviewed
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.changes import Action, Snapshot
from quizapp.core.ids import CardId, DeckId
from quizapp.core.library import DeckQuery
from quizapp.core.review import Rating
from quizapp.core.study_request import StudyRequest
from quizapp.errors import QuizAppError, StaleError
from quizapp.services.study import Phase

TODAY = date(2026, 11, 24)
ONE, TWO, THREE = CardId(1), CardId(2), CardId(3)
GONE = CardId(77)


@pytest.fixture
def bench() -> Bench:
    bench = Bench()
    due = datetime(2026, 11, 24, 4, tzinfo=UTC)
    bench.add(make_deck(1), make_deck(2), reviewed(make_card(1), due), make_card(2, cut_off=True), make_card(3, deck=2))
    return bench


def asked(bench: Bench) -> set[int]:
    """Return the cards that a session would ask today."""
    ids = set()
    for deck in (1, 2):
        page = bench.library.open_deck(DeckId(deck))
        assert page is not None
        ids |= {int(row.card.id) for row in page.cards if row.askable}
    return ids


class TestEdit:
    def test_texts_change_and_the_schedule_stays(self, bench):
        schedule = bench.card(1).schedule
        change = bench.cards.edit(ONE, question=" Who met? ", answer="Iwaya and Blinken.\n")
        card = bench.card(1)
        assert (card.question, card.answer, card.schedule) == ("Who met?", "Iwaya and Blinken.", schedule)
        assert (change.cards, change.decks) == ({1}, {1})

    def test_the_new_words_are_found_and_the_old_ones_not(self, bench):
        bench.cards.edit(ONE, question="Who met?", answer="Iwaya.")
        assert bench.library.find(DeckQuery(text="iwaya")) == [1]
        bench.history.undo()
        assert bench.library.find(DeckQuery(text="iwaya")) == []

    def test_an_edited_answer_no_longer_counts_as_cut_off(self, bench):
        bench.cards.edit(TWO, question="Q?", answer="Now whole.")
        assert not bench.card(2).cut_off
        bench.history.undo()
        assert bench.card(2).cut_off

    @pytest.mark.parametrize(("question", "answer"), [("", "A."), ("Q?", " "), ("\n", "\t")])
    def test_a_card_needs_both_texts(self, bench, question, answer):
        before = bench.contents()
        with pytest.raises(QuizAppError, match="needs a question and an answer"):
            bench.cards.edit(ONE, question=question, answer=answer)
        assert bench.contents() == before
        assert bench.history.undoable is None

    def test_a_card_that_is_gone_is_named_as_such(self, bench):
        with pytest.raises(QuizAppError, match="no longer there"):
            bench.cards.edit(GONE, question="Q?", answer="A.")


class TestBury:
    def test_a_buried_card_waits_until_tomorrow(self, bench):
        bench.cards.bury([ONE])
        assert bench.card(1).buried_until == TODAY + timedelta(days=1)
        assert asked(bench) == {2, 3}
        bench.clock.advance(timedelta(days=1))
        assert asked(bench) == {1, 2, 3}

    def test_before_four_in_the_morning_tomorrow_is_the_day_that_begins_at_four(self, bench):
        bench.clock.set(datetime(2026, 11, 25, 3, 59, tzinfo=UTC))
        bench.cards.bury([ONE])
        assert bench.card(1).buried_until == TODAY + timedelta(days=1)

    def test_a_deck_is_buried_as_a_whole_and_undone_as_a_whole(self, bench):
        before = bench.contents()
        bench.cards.bury_deck(DeckId(1))
        assert asked(bench) == {3}
        assert bench.history.undo()[0] is Action.BURY
        assert bench.contents() == before

    def test_a_deck_of_more_than_some_hundred_cards_is_changed_beside_the_window(self, bench):
        assert not bench.cards.are_many(DeckId(1))
        bench.add(make_deck(3), *(make_card(number, deck=3) for number in range(100, 601)))
        assert bench.cards.are_many(DeckId(3))


class TestSuspend:
    def test_a_suspended_card_is_not_asked_until_it_is_let_in_again(self, bench):
        bench.cards.suspend([ONE])
        assert asked(bench) == {2, 3}
        bench.clock.advance(timedelta(days=30))
        assert asked(bench) == {2, 3}
        bench.cards.suspend([ONE], suspended=False)
        assert asked(bench) == {1, 2, 3}

    def test_both_ways_have_their_name_in_the_undo_menu(self, bench):
        bench.cards.suspend([ONE])
        assert bench.history.undoable is Action.SUSPEND
        bench.cards.suspend([ONE], suspended=False)
        assert bench.history.undoable is Action.UNSUSPEND

    def test_a_deck_is_suspended_and_let_in_as_a_whole(self, bench):
        bench.cards.suspend_deck(DeckId(1))
        assert asked(bench) == {3}
        bench.cards.suspend_deck(DeckId(1), suspended=False)
        assert asked(bench) == {1, 2, 3}

    def test_a_session_over_the_deck_then_has_nothing_to_ask(self, bench):
        bench.cards.suspend_deck(DeckId(2))
        assert bench.study.session(StudyRequest.of_deck(DeckId(2))).phase is Phase.FINISHED


class TestMarks:
    def test_a_flag_is_set_changed_and_taken_away_by_the_same_number(self, bench):
        flags = []
        for flag in (3, 5, 5, 2, 0):
            bench.cards.flag(ONE, flag)
            flags.append(bench.card(1).flag)
        assert flags == [3, 5, 0, 2, 0]

    def test_a_star_goes_on_and_off(self, bench):
        bench.cards.star(ONE)
        assert bench.card(1).starred
        bench.cards.star(ONE)
        assert not bench.card(1).starred

    def test_marks_can_be_undone(self, bench):
        before = bench.contents()
        bench.cards.flag(ONE, 4)
        bench.cards.star(ONE)
        assert [bench.history.undo()[0], bench.history.undo()[0]] == [Action.STAR, Action.FLAG]
        assert bench.contents() == before


class TestDelete:
    def test_cards_go_with_their_answers(self, bench):
        bench.answer(bench.study.session(StudyRequest.of_deck(DeckId(1))))
        change = bench.cards.delete([ONE, TWO])
        assert (change.cards, change.reviews) == ({1, 2}, True)
        assert bench.collection.cards.of_deck(DeckId(1)) == []
        assert bench.collection.reviews.of_cards([ONE, TWO]) == []

    def test_their_words_are_no_longer_found(self, bench):
        bench.cards.delete([THREE])
        assert bench.library.find(DeckQuery(text="question 3")) == []

    def test_undo_brings_card_answers_and_place_back(self, bench):
        bench.answer(bench.study.session(StudyRequest.of_deck(DeckId(1))))
        before = bench.contents()
        bench.cards.delete([ONE])
        assert bench.history.undo()[0] is Action.DELETE_CARD
        assert bench.contents() == before
        assert [card.id for card in bench.collection.cards.of_deck(DeckId(1))] == [1, 2]
        assert bench.library.find(DeckQuery(text="question 1")) == [1]

    def test_the_id_of_a_deleted_card_is_not_given_again(self, bench):
        (new,) = bench.collection.reserve_card_ids(1)
        bench.add(make_card(new))
        bench.cards.delete([new])
        assert bench.collection.reserve_card_ids(1) != [new]


def test_cards_that_are_gone_are_passed_over(bench):
    before = bench.contents()
    for change in (bench.cards.bury([GONE]), bench.cards.suspend([GONE]), bench.cards.star(GONE)):
        assert not change.cards
    assert bench.cards.delete([GONE, THREE]).cards == {3}
    bench.history.undo()
    assert bench.contents() == before


def test_a_change_is_not_undone_over_what_another_program_did_to_the_card(bench):
    bench.cards.star(ONE)
    with bench.collection.sibling() as other:
        other.swap(Snapshot(cards={ONE: replace(bench.card(1), flag=6)}))
    with pytest.raises(StaleError):
        bench.history.undo()
    assert (bench.card(1).starred, bench.card(1).flag) == (True, 6)


_DEEDS = st.sampled_from(["edit", "bury", "bury_deck", "suspend", "suspend_deck", "flag", "star", "delete", "answer"])


@given(st.lists(st.tuples(_DEEDS, st.integers(1, 3), st.integers(1, 4)), max_size=10))
def test_any_deeds_undone_give_an_equal_collection_and_redone_the_same(deeds):
    bench = Bench()
    bench.add(make_deck(1), make_deck(2), make_card(1), make_card(2), make_card(3, deck=2))
    before = bench.contents()
    for deed, number, choice in deeds:
        perform(bench, deed, CardId(number), choice)
    after = bench.contents()
    while bench.history.undoable:
        bench.history.undo()
    assert bench.contents() == before
    while bench.history.redoable:
        bench.history.redo()
    assert bench.contents() == after


def perform(bench: Bench, deed: str, card: CardId, choice: int) -> None:
    """Do one deed, if there is what it is about."""
    gone = bench.collection.cards.get(card) is None
    session = bench.study.session()
    if (deed == "edit" and gone) or (deed == "answer" and session.phase is Phase.FINISHED):
        return
    deeds = {
        "edit": lambda: bench.cards.edit(card, question=f"{choice}?", answer="Edited."),
        "bury": lambda: bench.cards.bury([card]),
        "bury_deck": lambda: bench.cards.bury_deck(DeckId(1)),
        "suspend": lambda: bench.cards.suspend([card], suspended=choice > 1),
        "suspend_deck": lambda: bench.cards.suspend_deck(DeckId(2), suspended=choice > 1),
        "flag": lambda: bench.cards.flag(card, choice),
        "star": lambda: bench.cards.star(card),
        "delete": lambda: bench.cards.delete([card]),
        "answer": lambda: bench.answer(session, Rating(choice)),
    }
    deeds[deed]()
