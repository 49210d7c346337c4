"""Numbers that are rounded."""

from decimal import Decimal

import pytest

from quizapp.recall.rounding import is_rough, is_rounded


@pytest.mark.parametrize("before", ["more than", "nearly", "some", "rund", "plus de", "casi", "около", "人口约"])
def test_words_that_say_that_a_number_is_rough(before):
    assert is_rough(before.split())


@pytest.mark.parametrize("before", ["", "in", "about the law of"])
def test_other_words_say_nothing_of_a_number(before):
    assert not is_rough(before.split())


@pytest.mark.parametrize(
    ("exact", "rounded", "rough", "expected"),
    [
        ("75784", "75000", True, True),
        ("55.7", "56", True, True),
        ("2940000000", "3000000000", True, True),
        ("57400000000", "57000000000", False, True),
        ("148", "150", False, False),
        ("2600000000", "3000000000", True, False),
        ("75", "78", True, False),
        ("57000", "57400", True, False),
    ],
)
def test_the_rounder_number_stands_for_one_near_it(exact, rounded, rough, expected):
    assert is_rounded(Decimal(exact), Decimal(rounded), is_rough=rough) is expected
