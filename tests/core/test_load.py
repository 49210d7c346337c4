import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.load import Load, load_of


def test_no_days_are_no_load():
    assert load_of([]) == Load(mean=0.0, sd=0.0, variation=None)


def test_equal_days_do_not_vary():
    assert load_of([40] * 30) == Load(mean=40.0, sd=0.0, variation=0.0)


def test_a_load_that_grows_evenly_varies_little_however_far_it_goes():
    load = load_of(range(100, 400))
    assert load.sd > 80
    assert load.variation < 0.001


def test_days_that_jump_up_and_down_vary_by_as_much():
    load = load_of([30, 50] * 50)
    assert load.mean == 40
    assert load.variation == pytest.approx(0.25, abs=0.02)


def test_empty_weeks_do_not_count():
    assert load_of([0] * 40).variation is None


def test_a_few_days_are_too_few_for_a_variation_to_be_known():
    assert load_of([1, 100, 1]).variation is None
    assert load_of([40] * 14).variation is None
    assert load_of([40] * 15).variation == 0


@given(st.lists(st.integers(0, 10_000), min_size=15, max_size=60), st.integers(2, 9))
def test_the_variation_is_the_same_for_twice_the_work(reviews, factor):
    assert load_of([factor * count for count in reviews]).variation == pytest.approx(load_of(reviews).variation)
