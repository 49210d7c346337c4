"""What the student does with a card while it is asked, and what that suggests."""

from dataclasses import replace

import pytest
from builders import make_card, make_choice, make_deck

from quizapp.core.key_points import KeyPoint
from quizapp.core.recall import PointMatch, RecallMatch
from quizapp.core.review import Rating
from quizapp.services.prompt import Prompt

CARD = make_card(1, answer="Peru hosts. Lima is ready. Ships wait. It rains.")
POINTS = tuple(KeyPoint(start=start, end=end) for start, end in ((0, 11), (12, 26), (27, 38), (39, 48)))


def match(found: str) -> RecallMatch:
    """Return a match for each letter, one that was found for each "x"."""
    points = tuple(PointMatch(score=float(each == "x"), matched=each == "x") for each in found)
    return RecallMatch(points=points, share=found.count("x") / len(found), suggested=None)


@pytest.fixture
def asked() -> Prompt:
    return Prompt(card=CARD, deck=make_deck(), typed="Peru hosts.")


@pytest.fixture
def revealed(asked) -> Prompt:
    return asked.revealed(POINTS)


def test_with_nothing_compared_or_ticked_nothing_is_suggested(asked, revealed):
    assert asked.recall is None
    assert revealed.recall is None


@pytest.mark.parametrize(
    ("ticks", "score", "suggested"),
    [((0,), 0.25, Rating.AGAIN), ((0, 3), 0.5, Rating.HARD), ((0, 1, 2, 3), 1.0, Rating.GOOD)],
)
def test_the_share_of_ticked_points_is_the_score_and_suggests(revealed, ticks, score, suggested):
    for place in ticks:
        revealed = revealed.ticked(place)
    assert revealed.recall is not None
    assert (revealed.recall.score, revealed.recall.suggested) == (score, suggested)


def test_a_tick_that_is_taken_away_again_is_an_answer_too(revealed):
    nothing = revealed.ticked(1).ticked(1)
    assert nothing.ticks == (False,) * 4
    assert nothing.recall is not None
    assert nothing.recall.suggested is Rating.AGAIN


def test_what_was_found_in_the_typed_text_is_ticked_and_can_be_changed(asked):
    compared = asked.revealed(POINTS, match("x-x-"))
    assert compared.ticks == (True, False, True, False)
    assert compared.ticked(1).ticks == (True, True, True, False)


def test_there_is_no_tick_beside_the_points(revealed):
    assert revealed.ticked(4) == revealed.ticked(-1) == revealed


def test_a_point_that_is_core_counts_double(asked):
    cored = asked.revealed((replace(POINTS[0], core=True), *POINTS[1:])).ticked(0)
    assert cored.recall is not None
    assert cored.recall.score == 0.4


def test_the_choice_suggests_on_a_card_with_choices():
    prompt = Prompt(card=make_choice(), deck=make_deck(), chosen=1)
    assert prompt.recall is not None
    assert prompt.recall.suggested is Rating.GOOD


def test_an_edit_of_the_question_leaves_the_ticks(revealed):
    edited = revealed.ticked(2).edited(replace(CARD, question="Better?"), make_deck())
    assert edited.revealed(POINTS).ticks == (False, False, True, False)
    assert (edited.card.question, edited.typed) == ("Better?", "Peru hosts.")


@pytest.mark.parametrize("values", [{"answer": "Chile hosts."}, {"key_points": POINTS[:1]}])
def test_an_edit_of_the_answer_or_its_cut_forgets_them(revealed, values):
    edited = revealed.ticked(2).edited(replace(CARD, **values), make_deck())
    assert (edited.points, edited.ticks, edited.match) == ((), (), None)


def test_an_edit_of_the_choices_forgets_the_choice():
    prompt = Prompt(card=make_choice(), deck=make_deck(), chosen=1)
    assert prompt.edited(make_choice(question="Better?"), make_deck()).chosen == 1
    assert prompt.edited(make_choice(choices=("Quito", "Lima")), make_deck()).chosen is None
