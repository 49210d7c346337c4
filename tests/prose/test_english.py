import pytest

from quizapp.prose.english import announces_person, is_adjective, is_verb


@pytest.mark.parametrize("word", ["Swedish", "Chinese", "European", "Austrian", "French", "American"])
def test_adjectives_of_origin_are_known(word):
    assert is_adjective(word)


@pytest.mark.parametrize("word", ["Sebastian", "Oslo", "Boeing", "Christian"])
def test_names_are_no_adjectives(word):
    assert not is_adjective(word)


@pytest.mark.parametrize("word", ["was", "won", "opened", "belongs", "became"])
def test_verbs_are_known(word):
    assert is_verb(word)


@pytest.mark.parametrize("word", ["bed", "bridge", "island", "need"])
def test_nouns_are_no_verbs(word):
    assert not is_verb(word)


@pytest.mark.parametrize("word", ["singer", "minister", "cosmonaut", "economist", "president"])
def test_what_somebody_is_announces_a_person(word):
    assert announces_person(word)


@pytest.mark.parametrize("word", ["for", "or", "island", "ship"])
def test_other_words_do_not(word):
    assert not announces_person(word)
