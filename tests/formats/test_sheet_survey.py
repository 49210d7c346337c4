from quizapp.formats.lines import read_lines
from quizapp.formats.sheet_lines import read_entries
from quizapp.formats.sheet_survey import Survey


def survey(text: str) -> Survey:
    return Survey(read_entries(read_lines(text)[0]))


def test_labels_go_before_numbers():
    assert survey("Q1. Which?\n1. x\n2. y").labelled
    assert survey("Q1. Which?\n1. x\n2. y").style is None


def test_the_first_number_numbers_the_questions():
    assert survey("Quiz\n\n(1) Which?\na) x\nb) y\n(2) Why?").style == "(1)"
    assert survey("Answer these:\n1. Which is it?\nThis.\n2. Why?\nSo.").style == "1."


def test_numbers_below_a_question_are_its_options():
    found = survey("Which is it?\n1. Mars\n2. Venus\nAns: 2\n\nWhy is it?\n1. So\n2. No\nAns: 1")
    assert found.style is None
    assert sorted(found.stems) == [0, 4]


def test_questions_without_numbers_begin_with_the_paragraph_before_their_options():
    found = survey(
        "Title\n\nConsider:\n1. x\n2. y\n\nWhich?\n(a) 1\n(b) 2\nAns: a\n\nMore of it.\n\nWhy?\n(a) x\n(b) y\nAns: b"
    )
    assert sorted(found.stems) == [1, 9]
