"""Lengths of time."""

import pytest

from quizapp.recall.durations import duration_keys


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("60", "days"), ("2", "months")),
        (("18", "months"), ("1.5", "years")),
        (("24", "monate"), ("2", "jahre")),
        (("1", "semaine"), ("7", "jours")),
    ],
)
def test_one_length_of_time_is_the_same_in_any_unit(one, other):
    keys = [duration_keys([f"#{number}"], unit) for number, unit in (one, other)]
    assert keys[0] == keys[1] != frozenset()


def test_what_is_no_unit_of_time_has_no_length():
    assert duration_keys(["#60"], "flights") == frozenset()
