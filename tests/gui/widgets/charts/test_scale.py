import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.gui.widgets.charts.scale import grid_values, round_maximum, tick_stride


@pytest.mark.parametrize(
    ("value", "top"), [(0, 4), (0.3, 0.4), (1, 1), (3, 4), (4.5, 5), (7, 8), (9, 10), (11, 20), (47, 50), (1234, 2000)]
)
def test_an_axis_ends_at_a_round_number(value, top):
    assert round_maximum(value) == pytest.approx(top)


@given(st.floats(min_value=1e-6, max_value=1e9))
def test_an_axis_holds_every_value_without_wasting_more_than_half(value):
    top = round_maximum(value)

    assert value <= top * (1 + 1e-9)
    assert top <= 2 * value * (1 + 1e-6)


@given(st.integers(1, 1_000_000))
def test_counts_have_grid_lines_at_whole_numbers(value):
    levels = grid_values(round_maximum(value), whole=True)

    assert all(math.isclose(level, round(level), abs_tol=1e-6) for level in levels)


@given(st.floats(min_value=1e-6, max_value=1e9), st.booleans())
def test_a_grid_runs_evenly_from_nothing_to_the_top(value, whole):
    top = round_maximum(value)
    levels = grid_values(top, whole=whole)

    assert levels[0] == 0
    assert levels[-1] == pytest.approx(top)
    assert 2 <= len(levels) <= 6


def test_shares_have_quarters():
    assert grid_values(1.0, whole=False) == [0, 0.25, 0.5, 0.75, 1.0]


@pytest.mark.parametrize(("slot", "widest", "stride"), [(100, 40, 1), (50, 40, 1), (49, 40, 2), (10, 40, 5)])
def test_tick_labels_are_left_out_where_they_would_touch(slot, widest, stride):
    assert tick_stride(slot, widest) == stride
