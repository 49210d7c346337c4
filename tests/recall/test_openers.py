"""Names among the words that open a sentence."""

import pytest

from quizapp.recall.openers import is_common_word, opens_as_name
from quizapp.recall.tokens import tokens_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Paris hosted the games", "English"),
        ("Putin met Xi", "English"),
        ("Trump won the election", "English"),
        ("Trump and Xi met", "English"),
        ("Starmer became prime minister", None),
        ("Nvidia's shares fell", "English"),
        ("Brussels was against it", "English"),
        ("Londres a accueilli les jeux", "French"),
        ("Madrid acogió la cumbre", "Spanish"),
        ("Merkel gewann die Wahl", "German"),
        ("Berlin richtete das Finale aus", "German"),
        ("Musk runs the department", "English"),
    ],
)
def test_a_word_before_its_verb_is_a_name(text, language):
    assert opens_as_name(tokens_of(text, language), 0, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Officials said so", "English"),
        ("Inflation rose by 5 percent", "English"),
        ("Prices rose by 5 percent", "English"),
        ("Parliament approved the law", "English"),
        ("Police and Interpol searched it", "English"),
        ("Belt of volcanoes", "English"),
        ("Opened a plant", "English"),
        ("Paris", "English"),
        ("Paris, hosted by France", "English"),
        ("Hier on a voté", "French"),
        ("Ayer ganó la oposición", "Spanish"),
        ("Die Wahl", "German"),
        ("Regen überflutete 80 Orte", "German"),
        ("Freedom suffered in 42 countries", "English"),
        ("Partei gewann die Wahl", "German"),
    ],
)
def test_a_common_word_or_one_without_its_verb_is_none(text, language):
    assert not opens_as_name(tokens_of(text, language), 0, language)


@pytest.mark.parametrize("word", ["police", "ministers", "government", "legislation", "regierung", "parliament"])
def test_common_words(word):
    assert is_common_word(word)


@pytest.mark.parametrize("word", ["paris", "texas", "beijing", "vance", "hamas", "trump", "merkel"])
def test_words_that_may_be_names(word):
    assert not is_common_word(word)
