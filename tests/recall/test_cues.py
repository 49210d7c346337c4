import pytest

from quizapp.recall.cues import (
    closes_part,
    is_absence,
    is_agent_mark,
    is_and,
    is_article,
    is_deed,
    is_denial,
    is_mutual,
    is_negation,
    is_refusal,
    is_saying,
    joins_parts,
    negates_unspaced,
    opens_part,
    opposites,
)


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("not", "English"),
        ("n't", "English"),
        ("keine", "German"),
        ("nunca", "Spanish"),
        ("нет", "Russian"),
    ],
)
def test_negations_of_each_language(word, language):
    assert is_negation(word, language)


def test_a_negation_of_one_language_is_none_in_another():
    assert not is_negation("no", "German")
    assert is_negation("no", None)


def test_a_vote_of_no_is_no_negation():
    assert not is_negation("no", "English", before="voted")
    assert not is_negation("no", "English", before="voting")
    assert not is_negation("no", "Spanish", before="ciento")
    assert not is_negation("no", "English", before="72")
    assert not is_negation("no", "English", after="32")
    assert is_negation("no", "Spanish", before="1980")


def test_what_was_refused_was_not_done():
    assert is_refusal("refused", "English", after="to")
    assert is_refusal("denied", None, after="it")
    assert is_refusal("refusé", "French", after="de")
    assert not is_refusal("declined", "English", after="by")
    assert not is_refusal("failed", "German", after="to")


def test_a_denial_is_a_deed_of_its_own():
    assert is_denial("denied")
    assert not is_denial("refused")


def test_languages_without_spaces_negate_within_a_run():
    assert negates_unspaced("安倍は辞任しなかった", "Japanese")
    assert negates_unspaced("没有加入", "Chinese")
    assert not negates_unspaced("辞任した", "Japanese")
    assert not negates_unspaced("没有加入", None)


def test_words_that_part_a_sentence():
    assert opens_part("without")
    assert closes_part("by")
    assert joins_parts("but")
    assert not joins_parts("treaty")


def test_words_between_and_before_those_who_act():
    assert is_and("und")
    assert not is_and("but")
    assert is_article("the")
    assert not is_article("of")


def test_words_that_say_who_did_it():
    assert is_agent_mark("by")
    assert is_deed("defeated")
    assert is_mutual("meet")
    assert is_saying("warned")
    assert not is_saying("rose")
    assert not is_mutual("defeat")


def test_opposites_are_two_sides_without_a_word_in_common():
    assert (["win"], ["lose", "defeated"]) in opposites()
    assert all(one and other and not set(one) & set(other) for one, other in opposites())


def test_words_that_say_that_something_is_not_there():
    assert is_absence("lacked")
    assert not is_absence("denied")


def test_two_words_of_which_the_first_one_negates_nothing_behind_it():
    assert not is_negation("not", "English", after="enough")
    assert is_negation("not", "English", after="signed")


def test_a_verb_before_a_small_word_is_a_deed_too():
    assert is_deed("handed over")
    assert not is_deed("voting yes")
