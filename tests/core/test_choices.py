import pytest
from builders import make_card, make_choice

from quizapp.core.card import CardKind
from quizapp.core.choices import Recall, edited, lacks_key, recall_of, with_key
from quizapp.core.review import Rating

CITIES = ("Quito", "Lima", "La Paz")


def test_the_right_choice_suggests_good_and_a_wrong_one_again():
    assert recall_of(make_choice(), 1) == Recall(score=1.0, suggested=Rating.GOOD)
    assert recall_of(make_choice(), 0) == Recall(score=0.0, suggested=Rating.AGAIN)


@pytest.mark.parametrize(
    ("card", "chosen"), [(make_choice(), None), (make_choice(correct=None), 1), (make_card(1), None)]
)
def test_without_a_choice_or_a_key_nothing_is_suggested(card, chosen):
    assert recall_of(card, chosen) is None


@pytest.mark.parametrize(
    ("kind", "correct", "lacks"),
    [(CardKind.CHOICE, None, True), (CardKind.CHOICE, 0, False), (CardKind.BASIC, None, False)],
)
def test_only_choices_can_lack_a_key(kind, correct, lacks):
    assert lacks_key(kind, correct) is lacks


def test_the_right_choice_follows_its_answer():
    assert with_key(CITIES, 1, "Lima, Peru") == (("Quito", "Lima, Peru", "La Paz"), 1, "Lima, Peru")


@pytest.mark.parametrize("answer", ["Lima", "LIMA.", "b", "B", "(b)"])
def test_an_answer_that_is_a_choice_or_its_letter_becomes_the_key(answer):
    assert with_key(CITIES, None, answer) == (CITIES, 1, "Lima")


@pytest.mark.parametrize("answer", ["", "Bogotá", "d"])
def test_any_other_answer_makes_no_key(answer):
    assert with_key(CITIES, None, answer) == (CITIES, None, answer)


def test_a_letter_that_is_a_choice_of_its_own_means_that_choice():
    assert with_key(("B", "A"), None, "a") == (("B", "A"), 1, "A")


def test_an_edited_choice_card_stays_in_step():
    card = edited(make_choice(), question="Capital of Peru?", answer="Lima (Peru)")
    assert (card.question, card.choices[1], card.answer, card.correct) == (
        "Capital of Peru?",
        "Lima (Peru)",
        "Lima (Peru)",
        1,
    )
    assert edited(make_card(1), question="Q?", answer="b").answer == "b"
