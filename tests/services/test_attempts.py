"""What was done with a card is there again when the card comes back, and never when it is asked anew."""

from dataclasses import replace

import pytest
from builders import Bench, make_card, make_choice, make_deck

from quizapp.core.review import Confidence, Rating
from quizapp.core.study_request import StudyMode, StudyRequest
from quizapp.services.attempts import Attempts
from quizapp.services.prompt import Prompt

CARD, DECK = make_card(1), make_deck()


@pytest.fixture
def attempts() -> Attempts:
    return Attempts()


@pytest.fixture
def typed() -> Prompt:
    return Prompt(card=CARD, deck=DECK, typed="Lima")


@pytest.mark.parametrize("taken_back", [True, False])
def test_a_card_that_gave_way_comes_back_as_it_was_left(attempts, typed, taken_back):
    attempts.leave(typed)
    assert attempts.prompt_for(CARD, DECK, taken_back=taken_back) == typed


def test_an_answered_card_comes_back_so_only_where_that_was_taken_back(attempts, typed):
    attempts.answer(typed)
    attempts.leave(typed)
    assert attempts.prompt_for(CARD, DECK, taken_back=False).typed == ""
    assert attempts.prompt_for(CARD, DECK, taken_back=True) == typed


def test_a_card_that_was_answered_elsewhere_meanwhile_is_asked_anew(attempts, typed):
    attempts.leave(typed)
    later = replace(CARD, schedule=replace(CARD.schedule, reps=1))
    assert attempts.prompt_for(later, DECK, taken_back=True) == Prompt(card=later, deck=DECK)


def test_what_no_longer_fits_an_edited_card_is_forgotten(attempts):
    card = make_choice()
    attempts.leave(Prompt(card=card, deck=DECK, chosen=2, confidence=Confidence.SURE))
    edited = replace(card, choices=("Lima", "Quito"), correct=0)
    back = attempts.prompt_for(edited, DECK, taken_back=True)
    assert (back.chosen, back.confidence) == (None, Confidence.SURE)


@pytest.fixture
def bench() -> Bench:
    bench = Bench()
    bench.add_decks(1, 3)
    return bench


def test_a_text_half_typed_is_not_lost_by_mending_the_answer_before(bench):
    session = bench.study.session()
    bench.answer(session, Rating.AGAIN)
    session.type_recall("half a")
    session.undo()
    bench.answer(session, Rating.GOOD)
    assert (session.prompt.card.id, session.prompt.typed) == (12, "half a")


def test_redo_leads_back_to_the_text_that_was_half_typed(bench):
    session = bench.study.session()
    bench.answer(session)
    session.type_recall("half a")
    session.undo()
    session.redo()
    assert session.prompt.typed == "half a"


def test_a_card_that_comes_back_in_a_cram_is_asked_anew_though_its_schedule_is_the_same():
    bench = Bench()
    bench.add_decks(1, 1)
    session = bench.study.session(StudyRequest.of_deck(1, StudyMode.CRAM))
    session.type_recall("wrong")
    bench.answer(session, Rating.AGAIN)
    assert (session.prompt.card.id, session.prompt.typed) == (11, "")
    session.undo()
    assert session.prompt.typed == "wrong"
