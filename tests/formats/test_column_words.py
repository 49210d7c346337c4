import pytest

from quizapp.core.columns import ColumnRole
from quizapp.formats.column_words import role_of, roles_of


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Question", ColumnRole.QUESTION),
        ("QUESTION (English)", ColumnRole.QUESTION),
        ("Vorderseite", ColumnRole.QUESTION),
        ("Réponse", ColumnRole.ANSWER),
        ("Respuesta", ColumnRole.ANSWER),
        ("Ответ", ColumnRole.ANSWER),
        ("答え", ColumnRole.ANSWER),
        ("السؤال", ColumnRole.QUESTION),
        ("उत्तर", ColumnRole.ANSWER),
        ("Schlagwörter", ColumnRole.TOPICS),
        ("Correct answer(s)", ColumnRole.CORRECT),
        ("Explanation", ColumnRole.EXPLANATION),
        ("Deck name", ColumnRole.DECK),
        ("Quelle", ColumnRole.SOURCE),
        ("as_of", ColumnRole.DATE),
        ("GUID", ColumnRole.IGNORED),
        ("Capital", None),
        ("", None),
        ("question " * 50, None),
    ],
)
def test_names_of_columns_tell_what_they_hold(name, role):
    assert role_of(name) is role


@pytest.mark.parametrize("name", ["Option", "Answer", "Choice", "Antwort", "Réponse"])
@pytest.mark.parametrize("numbers", ["12", "AB"])
def test_columns_that_are_numbered_alike_are_choices(name, numbers):
    roles = roles_of(["Question", *(f"{name} {number}" for number in numbers), "Correct"])
    assert roles == [ColumnRole.QUESTION, ColumnRole.CHOICES, ColumnRole.CHOICES, ColumnRole.CORRECT]


@pytest.mark.parametrize("letters", ["ab", "abcd", "ABCDEF"])
@pytest.mark.parametrize("key", ["Correct", "Answer"])
def test_columns_named_a_b_and_so_on_are_choices(letters, key):
    role = ColumnRole.ANSWER if key == "Answer" else ColumnRole.CORRECT
    assert roles_of(["Question", *letters, key]) == [ColumnRole.QUESTION, *[ColumnRole.CHOICES] * len(letters), role]


def test_a_lone_a_beside_q_is_the_answer():
    assert roles_of(["Q", "A"]) == [ColumnRole.QUESTION, ColumnRole.ANSWER]
    assert roles_of(["Q", "A", "C"]) == [ColumnRole.QUESTION, ColumnRole.ANSWER, None]


def test_a_single_numbered_column_is_what_its_name_says():
    assert roles_of(["Question 1", "Answer 1"]) == [ColumnRole.QUESTION, ColumnRole.ANSWER]


def test_the_second_column_of_a_name_that_one_can_have_is_ignored():
    assert roles_of(["Question", "Answer", "Solution"]) == [
        ColumnRole.QUESTION,
        ColumnRole.ANSWER,
        ColumnRole.IGNORED,
    ]
    assert roles_of(["Tags", "Category", "Price"]) == [ColumnRole.TOPICS, ColumnRole.TOPICS, None]
