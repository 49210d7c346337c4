from quizapp.recall.stopwords import is_faint, is_of_a_kind, is_stop_word


def test_little_words_count_for_nothing_in_their_own_language():
    assert is_stop_word("the", "English")
    assert is_stop_word("der", "German")
    assert not is_stop_word("die", "English")


def test_a_language_without_a_list_has_that_of_english():
    assert is_stop_word("the", None)
    assert is_stop_word("the", "Welsh")


def test_common_words_count_for_little():
    assert is_faint("minister")
    assert not is_faint("deterrence")


def test_the_kind_of_a_thing_is_not_what_it_is_called():
    assert is_of_a_kind("treaty")
    assert not is_of_a_kind("maastricht")
