"""Months by name and dates in digits."""

import pytest

from quizapp.recall.dates import DATE, Part, day_and_month, month_of, read_date


@pytest.mark.parametrize(
    ("word", "number"), [("november", 11), ("nov", 11), ("märz", 3), ("février", 2), ("agosto", 8), ("दिसंबर", 12)]
)
def test_months_are_known_by_name(word, number):
    assert month_of(word, is_capital=False, beside_number=False) == number


def test_may_and_march_are_months_beside_a_number_or_in_capitals_only():
    assert month_of("may", is_capital=False, beside_number=False) is None
    assert month_of("may", is_capital=True, beside_number=False) == 5
    assert month_of("march", is_capital=False, beside_number=True) == 3


def read(text: str) -> dict[Part, set[int]]:
    return {part: set(values) for part, values, _ in read_date(DATE.fullmatch(text))}


@pytest.mark.parametrize("text", ["15.11.2024", "15/11/2024", "11/15/2024", "2024-11-15", "15.11.24"])
def test_a_date_in_digits_is_read_in_any_order(text):
    assert read(text) == {Part.DAY: {15}, Part.MONTH: {11}, Part.YEAR: {2024}}


def test_where_the_order_cannot_be_told_both_are_meant():
    assert read("4/5/2024") == {Part.DAY: {4, 5}, Part.MONTH: {4, 5}, Part.YEAR: {2024}}
    assert read("4.5.2024") == {Part.DAY: {4}, Part.MONTH: {5}, Part.YEAR: {2024}}


def test_a_month_with_its_year():
    assert read("04/2022") == {Part.MONTH: {4}, Part.YEAR: {2022}}


def test_each_part_knows_its_place():
    text = "15.11.2024"
    assert [text[slice(*place)] for _, _, place in read_date(DATE.fullmatch(text))] == ["15", "11", "2024"]


@pytest.mark.parametrize("text", ["12.5", "1/2", "3.14.15.92", "2022/23"])
def test_other_figures_are_no_dates(text):
    assert DATE.fullmatch(text) is None


@pytest.mark.parametrize(
    ("digits", "language", "expected"),
    [
        ("23.8", "German", ("23", "8")),
        ("8.09", "Russian", ("8", "09")),
        ("23.8", "English", None),
        ("23.13", "German", None),
        ("0.5", "German", None),
        ("1.250", "German", None),
    ],
)
def test_a_day_without_its_year_where_fractions_have_a_comma(digits, language, expected):
    assert day_and_month(digits, language) == expected
