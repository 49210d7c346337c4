from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.scheduling.fuzz import draw, fuzz_range, fuzzed

NO_CAP = 36_500
intervals = st.integers(1, 400)
caps = st.integers(1, 365)
shares = st.floats(0, 1, exclude_max=True)


@pytest.mark.parametrize(
    ("days", "least", "greatest"),
    [(1, 1, 1), (2, 2, 2), (3, 2, 4), (5, 4, 6), (7, 5, 9), (10, 8, 12), (20, 17, 23), (50, 46, 54), (100, 93, 107)],
)
def test_the_ranges_are_those_of_fsrs(days, least, greatest):
    assert fuzz_range(days, NO_CAP) == (least, greatest)


def test_the_cap_cuts_the_range():
    assert fuzz_range(180, 180) == (169, 180)


def test_each_interval_of_the_range_is_equally_likely_and_no_other_comes_up():
    drawn = Counter(fuzzed(10, NO_CAP, draw(card_id, 3)) for card_id in range(10_000))
    assert sorted(drawn) == [8, 9, 10, 11, 12]
    assert all(abs(count - 2_000) < 200 for count in drawn.values())


def test_the_draw_of_an_answer_never_changes():
    # Recorded: another number would move due days of cards on undo and redo after an update of the program.
    assert (draw(1, 0), draw(1, 1), draw(2, 0)) == (0.3214364412611488, 0.5623181634912586, 0.5027956327101936)


def test_one_card_draws_anew_for_each_answer():
    assert len({draw(1, reps) for reps in range(1_000)}) == 1_000


def test_cards_learnt_together_draw_apart():
    assert len({draw(card_id, 1) for card_id in range(1_000)}) == 1_000


@given(st.integers(0, 2**63 - 1), st.integers(0, 10_000))
def test_a_draw_is_from_0_up_to_1(card_id, reps):
    assert 0 <= draw(card_id, reps) < 1


@given(intervals, caps, shares)
def test_a_fuzzed_interval_is_in_its_range_and_under_the_cap(days, cap, share):
    least, greatest = fuzz_range(days, cap)
    assert 1 <= least <= fuzzed(days, cap, share) <= greatest <= cap


@given(intervals, intervals, caps, shares)
def test_fuzz_keeps_the_order_of_intervals(one, other, cap, share):
    shorter, longer = sorted((one, other))
    assert fuzzed(shorter, cap, share) <= fuzzed(longer, cap, share)
