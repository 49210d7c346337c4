import pytest
from builders import make_card, make_choice

from quizapp.core.article import Question
from quizapp.core.card import CardKind
from quizapp.core.draft import QuestionState
from quizapp.gui import choice_wording, import_wording


def test_choices_are_lines_with_letters_and_the_right_one_marked():
    assert choice_wording.back_of(make_choice()) == "○ A  Quito\n✓ B  Lima\n○ C  La Paz"
    assert choice_wording.back_of(make_card(1)) == "Answer 1."


@pytest.mark.parametrize(
    ("chosen", "correct", "words"),
    [
        (1, 1, "Right: B, Lima."),
        (0, 1, "Wrong. The right answer is B, Lima."),
        (None, 1, "The right answer is B, Lima."),
        (0, None, "The right answer is not known."),
    ],
)
def test_a_verdict_is_a_sentence(chosen, correct, words):
    assert choice_wording.verdict(make_choice(correct=correct), chosen) == words


def test_a_choice_question_without_a_key_is_called_incomplete_in_the_preview():
    question = Question(question="Capital?", answer="", kind=CardKind.CHOICE, choices=("Lima", "Quito"))
    assert import_wording.question_state(question, QuestionState.NEW) == "Incomplete"
    assert "Incomplete" in choice_wording.incomplete()
