import pytest

from quizapp.formats.inner_capitals import is_name_prefix, known_words


def words_in(text):
    return [text[start:end] for start, end in known_words(text)]


def test_known_words_are_found_from_left_to_right():
    assert words_in("OpenAI and YouTube buy eBay") == ["OpenAI", "YouTube", "eBay"]


def test_the_longest_word_is_found():
    assert words_in("UnitedHealthcare PhDs") == ["UnitedHealthcare", "PhDs"]


def test_a_word_that_goes_on_in_small_letters_is_another_word():
    assert words_in("Modi LinkedInsider HawaiiPadma") == []


def test_a_short_word_inside_another_is_not_taken_out_of_it():
    assert words_in("LuxAI") == []
    assert words_in("Elon Musk xAI") == ["xAI"]


@pytest.mark.parametrize(
    ("word", "is_prefix"), [("Mc", True), ("Mac", True), ("De", True), ("mc", False), ("Tim", False)]
)
def test_name_prefixes(word, is_prefix):
    assert is_name_prefix(word) is is_prefix
