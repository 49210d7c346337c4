from dataclasses import replace
from datetime import timedelta

import pytest
from builders import Bench, make_card, make_deck, reviewed
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.changes import Action
from quizapp.core.ids import CardId, DeckId
from quizapp.core.review import Rating
from quizapp.core.study_request import Scope, StudyMode, StudyRequest
from quizapp.services.history import History
from quizapp.services.study import Phase
from quizapp.services.today import StudyService

DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)
CRAM = StudyRequest.of_deck(DeckId(1), StudyMode.CRAM)


@pytest.fixture
def bench() -> Bench:
    """A deck of a new card, a due one and one that is due much later, and another deck."""
    bench = Bench()
    now = bench.clock.now()
    bench.add(make_deck(1), make_card(11), reviewed(make_card(12), now - DAY), reviewed(make_card(13), now + 90 * DAY))
    bench.add(make_deck(2), make_card(21, 2))
    return bench


def test_all_cards_of_the_deck_are_asked_whether_due_or_not(bench):
    session = bench.study.session(CRAM)
    assert (session.progress.done, session.progress.counts.total) == (0, 3)
    assert sorted(bench.asked_until_end(session)) == [11, 12, 13]
    assert (session.progress.done, session.progress.counts.total) == (3, 0)


def test_the_schedule_stays_as_it_is_and_nothing_is_logged(bench):
    before = bench.contents()
    session = bench.study.session(CRAM)
    for rating in (Rating.AGAIN, Rating.HARD, Rating.EASY):
        bench.answer(session, rating)
    assert bench.contents() == before
    assert bench.study.summary().answers == 0


def test_no_rating_promises_an_interval(bench):
    session = bench.study.session(CRAM)
    session.reveal()
    assert dict(session.prompt.options) == {}


def test_again_brings_a_card_back_after_a_minute_or_when_nothing_else_is_left(bench):
    session = bench.study.session(CRAM)
    first = bench.answer(session, Rating.AGAIN, seconds=5)
    second = bench.answer(session, seconds=5)
    assert second.id != first.id
    bench.clock.advance(MINUTE)
    session.refresh()
    third = bench.answer(session, seconds=5)
    assert session.prompt.card.id == first.id
    bench.answer(session, Rating.AGAIN, seconds=5)
    assert session.prompt.card.id == first.id, "it is the only one left"
    bench.answer(session)
    assert session.phase is Phase.FINISHED
    assert {first.id, second.id, third.id} == {11, 12, 13}


def test_undo_and_redo_go_through_answers_and_deeds_in_order(bench):
    before = bench.contents()
    session = bench.study.session(CRAM)
    first = bench.answer(session, Rating.AGAIN)
    bench.cards.star(session.prompt.card.id)
    session.refresh()
    bench.answer(session, Rating.GOOD)
    assert [session.undo()[0] for _ in range(3)] == [Action.GOOD, Action.STAR, Action.AGAIN]
    assert (session.phase, session.prompt.card.id) == (Phase.QUESTION, first.id)
    assert session.progress.done == 0
    assert bench.contents() == before
    assert [session.redo()[0] for _ in range(3)] == [Action.AGAIN, Action.STAR, Action.GOOD]
    assert session.progress.done == 1


def test_a_round_that_is_left_goes_on_at_the_next_start_and_can_be_taken_back_there(bench):
    answered = bench.answer(bench.study.session(CRAM))
    history = History(bench.collection)
    history.resume()
    session = StudyService(replace(bench.foundation, history=history)).session(CRAM)
    assert session.progress.done == 1
    session.undo()
    assert (session.prompt.card.id, session.progress.done) == (answered.id, 0)


def test_a_round_that_has_come_to_its_end_begins_anew(bench):
    bench.asked_until_end(bench.study.session(CRAM))
    bench.clock.advance(MINUTE)
    assert bench.study.session(CRAM).progress.counts.total == 3


def test_a_round_begins_anew_on_another_day_and_over_other_cards(bench):
    bench.answer(bench.study.session(CRAM))
    wider = StudyRequest(scope=Scope(decks=frozenset(map(DeckId, (1, 2)))), mode=StudyMode.CRAM)
    assert bench.study.session(wider).progress.counts.total == 4
    bench.clock.advance(DAY)
    assert bench.study.session(CRAM).progress.counts.total == 3


def test_suspended_and_buried_cards_are_left_out(bench):
    bench.cards.suspend([CardId(11)])
    session = bench.study.session(CRAM)
    bench.cards.bury([session.prompt.card.id])
    session.refresh()
    assert session.progress.counts.total == 1


def test_a_few_cards_can_be_crammed(bench):
    request = StudyRequest(scope=Scope(cards=frozenset(map(CardId, (12, 21)))), mode=StudyMode.CRAM)
    assert sorted(bench.asked_until_end(bench.study.session(request))) == [12, 21]


def test_a_card_that_changes_while_it_is_shown_is_asked_as_it_is_now(bench):
    session = bench.study.session(CRAM)
    bench.cards.edit(session.prompt.card.id, question="Another one?", answer="So.")
    session.refresh()
    assert session.prompt.card.question == "Another one?"


def test_a_note_that_is_no_round_is_passed_over(bench):
    bench.collection.set_note("cram", "of another version")
    assert bench.study.session(CRAM).progress.counts.total == 3


@given(st.lists(st.sampled_from(Rating), max_size=12))
def test_every_card_is_asked_until_it_is_known(ratings):
    bench = Bench()
    bench.add_decks(2, 2)
    session = bench.study.session(StudyRequest(mode=StudyMode.CRAM))
    last: dict[int, Rating] = {}
    for rating in ratings:
        if session.phase is Phase.FINISHED:
            break
        last[int(bench.answer(session, rating).id)] = rating
    known = {number for number, rating in last.items() if rating is not Rating.AGAIN}
    assert session.progress.done == len(known)
    assert session.progress.counts.total == 4 - len(known)
    assert known.isdisjoint(bench.asked_until_end(session))
