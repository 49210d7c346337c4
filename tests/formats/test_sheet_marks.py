import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.formats.sheet_marks import Kind, bare_keys, item_of, key_entries, mark_of, numbered


@pytest.mark.parametrize(
    ("text", "kind", "number", "rest"),
    [
        ("Q: Who?", Kind.QUESTION, None, "Who?"),
        ("Q.1) Who?", Kind.QUESTION, 1, "Who?"),
        ("Question 12", Kind.QUESTION, 12, ""),
        ("Question 1 of 10: Who?", Kind.QUESTION, 1, "Who?"),
        ("Q2 Who rose?", Kind.QUESTION, 2, "Who rose?"),
        ("Q2 results rose", Kind.TEXT, None, "Q2 results rose"),
        ("Queen Anne", Kind.TEXT, None, "Queen Anne"),
        ("Ans.(d)", Kind.ANSWER, None, "(d)"),
        ("S1. Ans.(d)", Kind.ANSWER, 1, "(d)"),
        ("A1: Me", Kind.ANSWER, 1, "Me"),
        ("(Ans: b)", Kind.ANSWER, None, "b"),
        ("Correct Answer: C [text]", Kind.ANSWER, None, "C [text]"),
        ("Answer the questions", Kind.TEXT, None, "Answer the questions"),
        ("Sol. So it is.", Kind.EXPLANATION, None, "So it is."),
        ("Solution was found", Kind.TEXT, None, "Solution was found"),
        ("Answer Key:", Kind.KEY, None, ""),
        ("Answers: 1. b 2. c", Kind.KEY, None, "1. b 2. c"),
        ("1-b, 2-c", Kind.KEY, None, "1-b, 2-c"),
        ("Answers to many questions", Kind.TEXT, None, "Answers to many questions"),
    ],
)
def test_labels_are_told_from_prose(text, kind, number, rest):
    mark = mark_of(text)
    assert (mark.kind, mark.number, mark.rest) == (kind, number, rest)


@pytest.mark.parametrize(
    ("text", "style", "index"),
    [
        ("(a) x", "(a)", 0), ("B) x", "A)", 1), ("[C] x", "[A]", 2), ("d. x", "a.", 3), ("1. x", "1.", 0),
        ("(12) x", "(1)", 11), ("iv) x", "i)", 3), ("X. x", "I.", 9), ("③ x", "①", 2), ("б) x", "а)", 1),
        ("（２） x", "(1)", 1), ("A - x", "A-", 0), ("a.Paris", "a.", 0), ("(a)x", "(a)", 0),
    ],
)  # fmt: skip
def test_entries_of_lists_have_a_style_and_an_index(text, style, index):
    mark = item_of(text)
    assert (mark.style, mark.index) == (style, index)


@pytest.mark.parametrize(
    "text", ["1.5 million", "a.m. it rained", "U.S. ships", "A.B. Vajpayee", "2024. A year", "10:30", "0. x", "g) x"]
)
def test_numbers_and_abbreviations_are_no_entries(text):
    assert item_of(text) is None


def test_only_numbers_count():
    assert mark_of("1. x").counts
    assert mark_of("iv) x").counts
    assert not mark_of("b) x").counts


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("1. b 2. c", [(1, "b"), (2, "c")]), ("1-B,2-C", [(1, "B"), (2, "C")]), ("1b 2c", [(1, "b"), (2, "c")]),
        ("1) (b); 2) (c)", [(1, "b"), (2, "c")]), ("1. Paris", []), ("12", []), ("", []),
    ],
)  # fmt: skip
def test_a_line_of_keys_holds_nothing_else(text, entries):
    assert key_entries(text) == entries


def test_keys_may_stand_without_numbers():
    assert bare_keys("b, c, (a)") == ["b", "c", "a"]
    assert bare_keys("b") == bare_keys("bad, cab") == []


@given(st.integers(1, 39))
def test_roman_numbers_are_read_as_they_are_written(number):
    tens, ones = divmod(number, 10)
    roman = "x" * tens + ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"][ones]
    assert numbered(roman) == ("i", number - 1)
    assert numbered(roman.upper()) == ("I", number - 1)


def test_what_is_no_roman_number_is_none():
    assert numbered("iix") is None


@given(st.text())
def test_any_text_has_a_mark(text):
    assert mark_of(text).rest in text
