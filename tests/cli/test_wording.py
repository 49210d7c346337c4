from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.cli.wording import RATINGS, counted, interval_text
from quizapp.core.review import Rating

UNITS = {"min": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1), "mo": timedelta(days=30.4)}


@pytest.mark.parametrize(
    ("interval", "text"),
    [
        (timedelta(0), "1 min"),
        (timedelta(seconds=40), "1 min"),
        (timedelta(minutes=10), "10 min"),
        (timedelta(minutes=59, seconds=40), "1 h"),
        (timedelta(hours=5, minutes=20), "5 h"),
        (timedelta(hours=23, minutes=40), "1 d"),
        (timedelta(days=6), "6 d"),
        (timedelta(days=59), "59 d"),
        (timedelta(days=60), "2.0 mo"),
        (timedelta(days=180), "5.9 mo"),
    ],
)
def test_an_interval_is_told_in_its_largest_unit(interval: timedelta, text: str):
    assert interval_text(interval) == text


@given(st.timedeltas(timedelta(minutes=1), timedelta(days=3650)))
def test_an_interval_is_told_to_within_half_a_unit(interval: timedelta):
    number, unit = interval_text(interval).split()
    assert abs(float(number) * UNITS[unit] - interval) <= UNITS[unit] / 2


@pytest.mark.parametrize(("number", "text"), [(0, "0 cards"), (1, "1 card"), (2, "2 cards"), (21, "21 cards")])
def test_one_thing_is_no_plural(number: int, text: str):
    assert counted(number, "card") == text


def test_every_rating_has_its_word():
    assert [RATINGS[rating] for rating in Rating] == ["Again", "Hard", "Good", "Easy"]
