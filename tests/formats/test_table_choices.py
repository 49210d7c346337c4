import pytest

from quizapp.core.article import FindingKind
from quizapp.core.card import CardKind
from quizapp.formats.table_choices import ChoiceRow, ChoiceStyle, named_choices, read_choices, style_of

CITIES = {"Option A": "Quito", "Option B": "Lima", "Option C": "Cusco"}


def row(correct="", answer="", choices=CITIES, explanation=""):
    return ChoiceRow(question="Which?", answer=answer, correct=correct, explanation=explanation, choices=choices)


def read(*rows):
    style = style_of(rows)
    found = [read_choices(each, style, line) for line, each in enumerate(rows, start=2)]
    return [question for questions, _ in found for question in questions], [f for _, fs in found for f in fs]


@pytest.mark.parametrize(
    "key", ["B", "b", "(B)", "2", "Lima", "lima", "Option B", "option b", "Choice 2", "answer b", "B) Lima", "B. Lima"]
)
@pytest.mark.parametrize("column", ["correct", "answer"])
def test_the_right_choice_is_named_in_many_ways(key, column):
    (question,), findings = read(row(**{column: key}))
    assert (question.kind, question.correct, question.answer) == (CardKind.CHOICE, 1, "Lima")
    assert question.choices == ("Quito", "Lima", "Cusco")
    assert findings == []


def test_numbers_count_from_1_unless_one_is_0():
    questions, _ = read(row(correct="1"), row(correct="2"))
    assert [question.correct for question in questions] == [0, 1]
    questions, _ = read(row(correct="0"), row(correct="2"))
    assert [question.correct for question in questions] == [0, 2]


@pytest.mark.parametrize("key", ["9", "H", "1, 2"])
def test_a_key_that_names_none_is_left_over(key):
    (question,), (finding,) = read(row(correct=key))
    assert (question.correct, question.answer) == (None, "")
    assert (finding.line, finding.kind, finding.text) == (2, FindingKind.LEFT_OVER, f"correct: {key}")


def test_a_question_without_a_key_is_kept_without_and_told():
    (question,), (finding,) = read(row())
    assert (question.choices, question.correct) == (("Quito", "Lima", "Cusco"), None)
    assert (finding.line, finding.kind, finding.text) == (2, FindingKind.GUESSED, question.question)


def test_columns_of_wrong_answers_are_joined_by_the_right_one():
    wrong = {"Wrong 1": "Quito", "Wrong 2": "Cusco"}
    questions, findings = read(row(correct="Lima", choices=wrong), row(answer="Ica", choices=wrong))
    assert [question.answer for question in questions] == ["Lima", "Ica"]
    assert questions[0].choices == ("Cusco", "Lima", "Quito")
    assert findings == []


def test_right_answers_that_are_numbers_are_no_places_in_the_list():
    years = {"Wrong 1": "1911", "Wrong 2": "1913"}
    (question,), _ = read(row(correct="1912", choices=years))
    assert (question.answer, question.choices) == ("1912", ("1911", "1912", "1913"))


def test_an_answer_beside_the_key_explains_it():
    (question,), _ = read(row(correct="B", answer="The city is on the coast.", explanation="It is large."))
    assert (question.answer, question.explanation) == ("Lima", "The city is on the coast.\nIt is large.")
    (question,), _ = read(row(correct="B", answer="Lima"))
    assert question.explanation is None


def test_one_choice_makes_no_choice_question():
    (question,), findings = read(row(answer="A", choices={"Option A": "Quito"}))
    assert (question.kind, question.answer) == (CardKind.BASIC, "A")
    assert [finding.text for finding in findings] == ["choices: Quito"]


def test_no_rows_have_no_style():
    assert style_of([]) == ChoiceStyle()


def test_choices_go_by_the_names_of_their_columns():
    assert named_choices(["A", "", "A"], ["x", "y", "z"]) == {"A": "x", "#2": "y", "#3": "z"}
    assert named_choices((), ["x", "", "z"]) == {"#1": "x", "#3": "z"}
