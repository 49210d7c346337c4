from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.easy_days import EasyDays, merged

DAY = timedelta(days=1)
MONDAY = date(2026, 12, 7)
BREAK = (date(2026, 12, 20), date(2027, 1, 3))

days = st.integers(0, 40).map(lambda count: MONDAY + count * DAY)
holidays = st.lists(st.tuples(days, st.integers(0, 9)).map(lambda one: (one[0], one[0] + one[1] * DAY)), max_size=6)


def test_every_day_is_a_usual_day_unless_the_student_says_otherwise():
    assert {EasyDays().share_of(MONDAY + count * DAY) for count in range(7)} == {1.0}


def test_the_week_begins_on_monday():
    easy = EasyDays(week=(1.0, 1.0, 1.0, 1.0, 1.0, 0.5, 0.0))
    assert [easy.share_of(MONDAY + count * DAY) for count in (0, 4, 5, 6, 7)] == [1.0, 1.0, 0.5, 0.0, 1.0]


@pytest.mark.parametrize(
    ("day", "share"), [(BREAK[0] - DAY, 1.0), (BREAK[0], 0.0), (BREAK[1], 0.0), (BREAK[1] + DAY, 1.0)]
)
def test_nothing_is_wanted_from_the_first_day_of_a_break_to_its_last(day, share):
    assert EasyDays(holidays=(BREAK,)).share_of(day) == share


def test_a_break_is_known_as_a_whole():
    easy = EasyDays(holidays=((BREAK[1] + DAY, BREAK[1] + 3 * DAY), BREAK))
    assert easy.holiday_on(BREAK[0] + DAY) == (BREAK[0], BREAK[1] + 3 * DAY)
    assert easy.holiday_on(BREAK[0] - DAY) is None
    assert easy.next_after(BREAK[0] - DAY) == (BREAK[0], BREAK[1] + 3 * DAY)
    assert easy.next_after(BREAK[0]) is None


@given(holidays, days)
def test_merged_breaks_have_the_same_days_and_do_not_touch(chosen, day):
    whole = merged(chosen)
    assert any(first <= day <= last for first, last in whole) == any(first <= day <= last for first, last in chosen)
    assert all(last + DAY < first for (_, last), (first, _) in pairwise(whole))
