import pytest

from quizapp.formats.lines import read_lines
from quizapp.formats.sheet_lines import read_entries
from quizapp.formats.sheet_options import Piece, last_list, pieces_of


def pieces(text: str) -> list[Piece]:
    return pieces_of(read_entries(read_lines(text)[0]))


def texts(text: str) -> list[str]:
    return [piece.text for piece in pieces(text)]


def test_lists_within_a_line_are_taken_apart():
    assert texts("Capital? (a) Lima (b) Quito") == ["Capital?", "Lima", "Quito"]
    assert texts("a) Lima b) Quito\nc) La Paz d) Rome") == ["Lima", "Quito", "La Paz", "Rome"]


@pytest.mark.parametrize(
    "text", ["He met (a) friend.", "In 1. Mars, then 2. Venus shone", "A. P. J. Abdul Kalam", "It is (b) x (c) y"]
)
def test_what_begins_no_list_stays_whole(text):
    assert len(pieces(text)) == 1


def test_an_option_that_names_the_next_letter_is_not_cut_where_that_has_a_line_of_its_own():
    assert texts("A. Dr. B. Ambedkar\nB. Gandhi") == ["Dr. B. Ambedkar", "Gandhi"]


def test_a_broken_entry_is_put_together_and_a_question_after_it_is_not():
    assert texts("(a) one and\nthe other\nWhich of them?") == ["one and the other", "Which of them?"]


def test_marks_are_taken_off_the_text():
    assert [(piece.text, piece.marked) for piece in pieces("a) Lima*\nb) Quito ✓\n*c) Rome\nd) Bonn")] == [
        ("Lima", True), ("Quito", True), ("Rome", True), ("Bonn", False),
    ]  # fmt: skip


def test_the_last_list_is_the_one_of_options():
    found = last_list(pieces("Consider:\n1. x\n2. y\nWhich?\n(a) 1\n(b) 2\n(c) both"))
    assert found == (4, 7)
    assert last_list(pieces("Who?\nMe.")) is None
    assert last_list(pieces("\n".join(f"{number}. x" for number in range(1, 9)))) is None
