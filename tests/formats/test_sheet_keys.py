import pytest

from quizapp.formats.lines import Line
from quizapp.formats.sheet_keys import Key, key_in
from quizapp.formats.sheet_options import Piece


def options(*texts: str, style: str = "(a)") -> list[Piece]:
    return [
        Piece(line=Line(number=1, text=text, raw=text), text=text, whole=text, style=style, index=index)
        for index, text in enumerate(texts)
    ]


CITIES = options("Quito", "Lima", "La Paz")


@pytest.mark.parametrize("text", ["b", "(B)", "Option B", "b)", "B. Lima", "B - Lima", "B [Lima]", "lima.", "B Lima"])
def test_a_key_is_a_letter_or_the_words_of_an_option(text):
    assert key_in(text, CITIES) == Key(index=1)


def test_a_letter_goes_before_words_that_contradict_it():
    assert key_in("B - Quito", CITIES) == Key(index=1, rest="Quito")
    assert key_in("(b) It lies on the coast.", CITIES) == Key(index=1, rest="It lies on the coast.")


def test_a_number_is_the_text_of_an_option_before_it_is_its_place():
    assert key_in("3", options("1", "3", "4")) == Key(index=1)
    assert key_in("3", CITIES) == Key(index=2, guessed=True)
    assert key_in("b", options("x", "y", style="1.")) == Key(index=1, guessed=True)


def test_words_that_hold_only_one_option_are_a_guess():
    assert key_in("The city of Lima, Peru", CITIES) == Key(index=1, guessed=True)
    assert key_in("Paz", CITIES) == Key(index=2, guessed=True)


@pytest.mark.parametrize("text", ["e", "a and c", "a, b", "Bogotá", "Lima or Quito", "A dog", ""])
def test_what_names_no_single_option_is_no_key(text):
    assert key_in(text, CITIES) is None
