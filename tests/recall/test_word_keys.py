"""The keys by which words of one meaning are found."""

from quizapp.recall.word_keys import key_of_word


def test_the_keys_of_a_word_are_its_stems_and_its_synonyms():
    assert key_of_word("resigned", "English") & key_of_word("resignation", "English")
    assert "=agreement" in key_of_word("deal", "English")
    assert not any(key.startswith("=") for key in key_of_word("deal", "Dutch"))


def test_a_noun_of_english_has_the_root_of_its_verb():
    assert key_of_word("decision", "English") & key_of_word("decides", "English") & key_of_word("decided", "English")
    assert key_of_word("decision", "French").isdisjoint(key_of_word("decided", "French"))
