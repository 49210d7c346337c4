"""Numbers in words."""

from decimal import Decimal

import pytest

from quizapp.recall.number_words import ordinal, spoken


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("twelve thousand", "English", (12000, 2)),
        ("a hundred thousand flights", "English", (100000, 3)),
        ("three hundred people", "English", (300, 2)),
        ("seventy two percent", "English", (72, 2)),
        ("two million three hundred", "English", (2000300, 4)),
        ("four and a half years", "English", (4.5, 4)),
        ("two and a half million", "English", (2_500_000, 5)),
        ("half of them", "English", (0.5, 1)),
        ("three quarters of it", "English", (0.75, 2)),
        ("neun Arbeiter", "German", (9, 1)),
        ("anderthalb Jahre", "German", (1.5, 1)),
        ("zweieinhalb Millionen", "German", (2.5, 1)),
        ("fünfundsechzig Prozent", "German", (65, 1)),
        ("einundzwanzig", "German", (21, 1)),
        ("zwei billionen", "German", (2 * 10**12, 2)),
        ("seis años", "Spanish", (6, 1)),
        ("dos mil personas", "Spanish", (2000, 2)),
        ("un million de personnes", "French", (10**6, 2)),
        ("trois millions", "French", (3 * 10**6, 2)),
        ("quarante cinq", "French", (45, 2)),
        ("три дня", "Russian", (3, 1)),
        ("दो लाख", "Hindi", (200_000, 2)),
        ("أربعة آلاف", "Arabic", (4, 1)),
    ],
)
def test_numbers_in_words(words, language, expected):
    found = spoken(words.split(), language)
    assert found == (Decimal(expected[0]), expected[1])


@pytest.mark.parametrize("words", ["one of them", "a day", "thousand", "flights", ""])
def test_articles_and_other_words_are_no_numbers(words):
    assert spoken(words.split(), "English") is None


@pytest.mark.parametrize(("words", "language"), [("un homme", "French"), ("eine Frau", "German"), ("mil", "Spanish")])
def test_articles_of_other_languages_are_no_numbers(words, language):
    assert spoken(words.split(), language) is None


def test_ordinals_in_words():
    assert ordinal(["seventeenth", "century"]) == (17, 1)
    assert ordinal(["fiftieth"]) == (50, 1)
    assert ordinal(["parallel"]) is None


def test_ordinals_of_two_words_are_one_number():
    assert ordinal(["thirty", "first", "member"]) == (31, 2)
    assert ordinal(["eighty", "eighth"]) == (88, 2)
    assert ordinal(["thirty", "eleventh"]) is None
    assert ordinal(["thirty"]) is None
    assert ordinal(["one", "first"]) is None
