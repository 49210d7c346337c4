"""Numbers in the characters of Chinese and Japanese."""

import pytest

from quizapp.recall.cjk_numbers import CJK_NUMBER, cjk_value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("二十三", 23),
        ("十九", 19),
        ("二〇二三", 2023),
        ("五百四十九", 549),
        ("二千零五", 2005),
        ("一万二千", 12_000),
        ("百万", 10**6),
        ("一億二千万", 120_000_000),
        ("万千", None),
    ],
)
def test_the_value_of_characters(text, value):
    assert cjk_value(text) == value
    assert CJK_NUMBER.fullmatch(text)


@pytest.mark.parametrize("text", ["第一次", "上一年", "三菱", "1.2万千"])
def test_a_single_character_in_a_word_is_no_number(text):
    assert not CJK_NUMBER.search(text)


def test_a_single_character_of_a_date_is_a_number():
    assert [found[0] for found in CJK_NUMBER.finditer("九月三日")] == ["九", "三"]
