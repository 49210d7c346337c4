import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.scheduling.fuzz import draw, fuzz_range

NO_CAP = 36_500
intervals = st.integers(1, 400)
caps = st.integers(1, 365)


@pytest.mark.parametrize(
    ("days", "least", "greatest"),
    [(1, 1, 1), (2, 2, 2), (3, 2, 4), (5, 4, 6), (7, 5, 9), (10, 8, 12), (20, 17, 23), (50, 46, 54), (100, 93, 107)],
)
def test_the_ranges_are_those_of_fsrs(days, least, greatest):
    assert fuzz_range(days, NO_CAP) == (least, greatest)


def test_the_cap_cuts_the_range():
    assert fuzz_range(180, 180) == (169, 180)


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


@given(intervals, caps)
def test_the_range_is_around_the_interval_and_under_the_cap(days, cap):
    least, greatest = fuzz_range(days, cap)
    assert 1 <= least <= min(days, cap) <= greatest <= cap


@given(intervals, intervals, caps)
def test_the_range_of_a_longer_interval_begins_and_ends_no_earlier(one, other, cap):
    shorter, longer = (fuzz_range(days, cap) for days in sorted((one, other)))
    assert shorter[0] <= longer[0]
    assert shorter[1] <= longer[1]
