from quizapp.core.text import fold
from quizapp.recall.synonyms import LONGEST, NAMES, UNITS, WORDS


def test_short_forms_and_adjectives_stand_for_the_name():
    assert NAMES["usa"] == NAMES["america"] == NAMES["united states"]
    assert NAMES["french"] == NAMES["france"]
    assert NAMES["north korea"] != NAMES["south korea"]
    assert NAMES["european"] & NAMES["eu"]


def test_a_word_may_mean_several_things():
    assert WORDS["agree"] & WORDS["accord"]
    assert len({group for groups in WORDS.values() for group in groups}) > 50


def test_units_have_their_signs():
    assert UNITS["km"] == UNITS["kilometers"]
    assert UNITS["prozent"] == UNITS["percent"]


def test_all_are_folded_and_none_is_longer_than_said():
    phrases = [*NAMES, *UNITS, *WORDS]
    assert all(fold(phrase) == phrase for phrase in phrases)
    assert max(len(phrase.split()) for phrase in phrases) == LONGEST
