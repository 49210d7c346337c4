"""New texts for a card are checked, wherever they are written."""

import pytest
from builders import make_card, make_choice

from quizapp.core.key_points import KeyPoint
from quizapp.errors import QuizAppError
from quizapp.services.card_texts import with_texts

CARD = make_card(1, answer="Both met. They agreed.", key_points=(KeyPoint(start=0, end=9), KeyPoint(start=10, end=22)))


def test_texts_are_stripped_and_the_rest_stays():
    card = with_texts(CARD, question=" Who met? ", answer="Both met. They disagreed.\n")
    assert (card.question, card.answer, card.schedule) == ("Who met?", "Both met. They disagreed.", CARD.schedule)


def test_the_points_of_the_answer_follow_the_edit():
    card = with_texts(CARD, question="Q?", answer="Both met. They disagreed.")
    assert [point.text_in(card.answer) for point in card.key_points] == ["Both met.", "They disagreed."]


def test_points_that_are_given_are_those_of_the_answer_as_it_was_given():
    answer = "  Both met, agreed. "
    card = with_texts(CARD, question="Q?", answer=answer, key_points=(KeyPoint(start=2, end=11, core=True),))
    assert card.key_points == (KeyPoint(start=0, end=9, core=True),)


def test_the_answer_of_a_choice_card_is_not_cut_by_hand():
    assert (
        with_texts(make_choice(), question="Q?", answer="Lima", key_points=(KeyPoint(start=0, end=2),)).key_points == ()
    )


@pytest.mark.parametrize(("question", "answer"), [("", "A."), ("Q?", " "), ("\n", "\t")])
def test_a_card_needs_both_texts(question, answer):
    with pytest.raises(QuizAppError, match="needs a question and an answer"):
        with_texts(CARD, question=question, answer=answer)


def test_a_choice_card_without_a_known_right_choice_needs_no_answer():
    assert with_texts(make_choice(correct=None, answer=""), question="Q?", answer="").answer == ""


def test_a_card_that_is_gone_is_named_as_such():
    with pytest.raises(QuizAppError, match="no longer there"):
        with_texts(None, question="Q?", answer="A.")
