from quizapp.core.card import CardKind
from quizapp.formats.lines import read_lines
from quizapp.formats.sheet_cutting import cut_sheet
from quizapp.formats.sheet_lines import read_entries
from quizapp.formats.sheet_questions import read_questions


def read(text: str):
    return read_questions(cut_sheet(read_entries(read_lines(text)[0])).drafts)


def test_statements_and_what_follows_them_stand_on_lines_of_their_own():
    (question,), _ = read("Q1. Consider the\nfollowing:\n1. Mars\n2. Moon\nWhich is\na planet?\n(a) 1\n(b) 2\nAns: a")
    assert question.question == "Consider the following:\n1. Mars\n2. Moon\nWhich is a planet?"


def test_a_long_answer_that_is_no_option_leaves_the_list_in_the_question():
    (question,), _ = read("Q. Compare (a) Mars and (b) Venus.\nAns. Mars is cold and dry. Venus is hot.")
    assert (question.kind, question.question) == (CardKind.BASIC, "Compare\n(a) Mars and\n(b) Venus.")


def test_two_marks_are_no_key():
    (question, _), findings = read("1. Which?\na) x*\nb) y*\n2. Why?\na) x\nb) y\nAns: a")
    assert question.correct is None
    assert [finding.line for finding in findings] == [1]
