import pytest

from quizapp.recall.typos import is_slip


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("canberra", "canbera"),
        ("asteroid", "astroid"),
        ("feynman", "feynmann"),
        ("receive", "recieve"),
        ("peacekeeping", "peackeeping"),
    ],
)
def test_a_slip_of_the_finger_is_forgiven(one, other):
    assert is_slip(one, other)
    assert is_slip(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("iran", "iraq"),
        ("mali", "malawi"),
        ("austria", "australia"),
        ("export", "import"),
        ("ishiba", "iwaya"),
        ("", ""),
    ],
)
def test_short_and_other_words_are_not_the_same(one, other):
    assert not is_slip(one, other)


def test_a_long_name_may_have_two_slips_where_another_word_has_one():
    assert is_slip("guterres", "gutteres", is_name=True)
    assert not is_slip("bundesrat", "bundestag")
