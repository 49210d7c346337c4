"""Key points of a card, and what was typed compared with them."""

from time import perf_counter

import pytest
from builders import make_card, make_choice
from labelled import texts

from quizapp.errors import QuizAppError
from quizapp.services.recalling import RecallService, language_of_code


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


def test_what_was_typed_is_compared_with_the_points(recall):
    card = make_card(1, question="Who joined NATO?", answer="Finland joined in April 2023, and Sweden in March 2024.")
    points = recall.points_of(card, "English")
    match = recall.compare(card, points, "Finland in April 2023", "English")
    assert match is not None
    assert match.points[0].matched


def test_nothing_typed_is_not_compared(recall):
    card = make_card(1)
    assert recall.compare(card, recall.points_of(card, None), "  ", None) is None


def test_a_card_that_is_answered_by_a_choice_is_not_compared(recall):
    card = make_choice()
    assert recall.compare(card, recall.points_of(card, None), "Lima", None) is None


def test_texts_of_no_card_are_cut_and_compared_too(recall):
    points, match = recall.compare_texts("Lima; Quito; Bogotá", "quito", language="Spanish")
    assert [point.matched for point in match.points] == [False, True, False]
    assert len(points) == 3


def test_languages_are_known_by_their_codes():
    assert language_of_code("pt-BR") == "Portuguese"
    assert language_of_code(None) is None
    with pytest.raises(QuizAppError, match="no code of a language"):
        language_of_code("xx")


def test_once_warm_it_compares_a_paragraph_before_anybody_could_notice(recall):
    recall.warm_up()
    card = make_card(1, answer="Finland joined NATO in April 2023, and Sweden followed in March 2024. " * 3)
    points = recall.points_of(card, "English")
    before = perf_counter()
    assert recall.compare(card, points, "Sweden joined NATO in March 2024", "English") is not None
    assert perf_counter() - before < 0.2
