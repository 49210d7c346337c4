import pytest

from quizapp.formats.lines import read_lines
from quizapp.formats.sheet_lines import read_entries
from quizapp.formats.sheet_marks import Kind


def kinds(text: str) -> list[tuple[Kind, str]]:
    return [(entry.kind, entry.mark.rest) for entry in read_entries(read_lines(text)[0])]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Q: Who? A: Me", (Kind.ANSWER, "Me")),
        ("Q. Who? A. Me", (Kind.ANSWER, "Me")),
        ("1. Who? Ans: Me", (Kind.ANSWER, "Me")),
        ("(d) Rome Answer: d", (Kind.ANSWER, "d")),
        ("Ans: b Explanation: So.", (Kind.EXPLANATION, "So.")),
        ("S1. Ans.(b)", (Kind.ANSWER, "(b)")),
        ("Correct Answer: B", (Kind.ANSWER, "B")),
    ],
)
def test_a_line_is_cut_before_a_label_and_never_within_one(text, last):
    assert kinds(text)[-1] == last


def test_parts_of_a_line_have_its_number_and_only_the_first_is_set_apart():
    first, second = read_entries(read_lines("\n\n1. Who? Ans: Me")[0])
    assert (first.line.number, second.line.number) == (3, 3)
    assert (first.line.set_apart, second.line.set_apart) == (True, False)


def test_signs_of_markdown_are_dropped_and_bold_lines_known():
    heading, bold, part = read_entries(read_lines("## Question 1\n**b) Rome**\n**Answer:** b")[0])
    assert heading.kind is Kind.QUESTION
    assert (bold.text, bold.bold) == ("b) Rome", True)
    assert (part.mark.rest, part.bold) == ("b", False)


def test_a_lone_a_answers_and_one_before_b_is_an_option():
    assert kinds("Q. Who?\nA. Me")[-1] == (Kind.ANSWER, "Me")
    assert kinds("Q. Who?\nA. Me\nB. You")[1] == (Kind.ITEM, "Me")
    assert kinds("A. Me")[0] == (Kind.ITEM, "Me")


def test_s_with_a_number_is_a_question_only_where_one_asks_and_none_has_a_label():
    asked = [(Kind.QUESTION, "Who asks?"), (Kind.ANSWER, "(b)"), (Kind.QUESTION, "Name it.")]
    assert kinds("S1. Who asks?\nS1. Ans. (b)\nS2. Name it.") == asked
    assert read_entries(read_lines("S12) Who asks?")[0])[0].mark.number == 12
    assert kinds("Q1. Who asks?\nS1. Who knows?")[1] == (Kind.TEXT, "S1. Who knows?")
    assert kinds("S1. It is told here.")[0] == (Kind.TEXT, "S1. It is told here.")
