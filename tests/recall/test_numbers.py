"""Numbers as they are written."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.recall.numbers import DIGITS, scale_of, scaled, values_of


def values(digits: str, language: str | None = "English") -> set[float]:
    return {float(value) for value in values_of(digits, language)}


@pytest.mark.parametrize("digits", ["12,000", "12 000", "12\u202f000", "12'000", "12000"])
def test_thousands_may_be_parted_by_any_sign(digits):
    assert values(digits) == {12000}
    assert re.fullmatch(DIGITS, digits)


def test_what_is_a_fraction_here_may_be_thousands_elsewhere():
    assert values("12.000", "English") == {12, 12000}
    assert values("12.000", "German") == {12000}
    assert values("12,000", "German") == {12, 12000}


@pytest.mark.parametrize(
    ("digits", "value"),
    [("12.7", 12.7), ("4,34", 4.34), ("1,234.5", 1234.5), ("1.234,5", 1234.5), ("1.234.567", 1234567), ("٣٥", 35)],
)
def test_fractions_and_groups_are_told_apart(digits, value):
    assert values(digits) == {value}


def test_a_billion_is_more_in_german():
    assert scale_of("billion", "English") == 10**9
    assert scale_of("billion", "German") == 10**12
    assert scale_of("milliarden", "German") == 10**9
    assert scale_of("लाख", "Hindi") == 10**5
    assert scale_of("apples", "English") is None


def test_short_scales_of_other_languages():
    assert scale_of("млрд", "Russian") == scale_of("bi", "Portuguese") == scale_of("md", "French") == 10**9
    assert scale_of("mi", "Portuguese") == 10**6
    assert scale_of("mi", "English") is None


def test_a_scale_multiplies_each_meaning():
    assert scaled(frozenset({Decimal("1.5"), Decimal(2)}), Decimal(1000)) == {Decimal(1500), Decimal(2000)}


@given(st.from_regex(DIGITS, fullmatch=True), st.sampled_from(["English", "German", None]))
def test_all_that_looks_like_a_number_is_one(digits, language):
    assert values_of(digits, language)
