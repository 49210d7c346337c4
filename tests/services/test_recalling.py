"""Key points of a card."""

import pytest
from builders import make_card, make_choice
from labelled import texts

from quizapp.services.recalling import RecallService


@pytest.fixture
def recall() -> RecallService:
    return RecallService()


def test_an_answer_is_cut_in_the_language_of_its_deck(recall):
    card = make_card(1, answer="Finland joined NATO in April 2023, and Sweden followed in March 2024.")
    assert texts(card.answer, recall.points_of(card, "English")) == (
        "Finland joined NATO in April 2023",
        "Sweden followed in March 2024.",
    )


def test_the_right_choice_is_one_point(recall):
    card = make_choice(answer="Lima, Quito and Bogotá")
    assert texts(card.answer, recall.points_of(card, None)) == (card.answer,)


def test_a_card_without_an_answer_has_no_points(recall):
    assert recall.points_of(make_card(1, answer=" "), None) == ()
