from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.easy_days import EasyDays
from quizapp.scheduling.due_day import LEEWAY, DueDays, Wish
from quizapp.scheduling.forgetting import recall_probability
from quizapp.scheduling.fuzz import draw, fuzz_range

DECAY = 0.1542
DAY = timedelta(days=1)
TUESDAY = date(2026, 11, 24)
TEN_DAYS = Wish(days=10, stability=10.0, cap=180, least=0, today=TUESDAY, share=0.0)

weeks = st.tuples(*[st.sampled_from([0.0, 0.5, 1.0])] * 7).filter(any)
holidays = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 30)), max_size=3).map(
    lambda found: tuple((TUESDAY + first * DAY, TUESDAY + (first + count) * DAY) for first, count in found)
)
easy_days = st.builds(EasyDays, week=weeks, holidays=holidays)
loads = st.dictionaries(st.integers(0, 200).map(lambda count: TUESDAY + count * DAY), st.integers(0, 500))
wishes = st.builds(
    lambda days, stability, cap, least, share: Wish(
        days=min(days, cap), stability=stability, cap=cap, least=min(least, cap), today=TUESDAY, share=share
    ),
    st.integers(1, 200),
    st.floats(0.001, 36_500),
    st.integers(1, 180),
    st.integers(0, 180),
    st.floats(0, 1, exclude_max=True),
)


def drawn(wish: Wish, loads: dict[date, int] | None = None, easy: EasyDays | None = None) -> Counter[int]:
    """Return how often each wait is given to 5,000 cards with the same wish."""
    due_days = DueDays(easy or EasyDays(), DECAY)
    return Counter(due_days.interval(replace(wish, share=draw(card, 3)), loads or {}) for card in range(5_000))


def test_each_day_of_the_range_is_equally_likely_where_none_has_reviews():
    counted = drawn(TEN_DAYS)
    assert sorted(counted) == [8, 9, 10, 11, 12]
    assert all(abs(count - 1_000) < 120 for count in counted.values())


def test_a_day_with_many_reviews_is_seldom_taken():
    counted = drawn(TEN_DAYS, {TUESDAY + 10 * DAY: 30, TUESDAY + 8 * DAY: 9, TUESDAY + 9 * DAY: 9})
    assert counted[10] < counted[9] < counted[11]
    assert counted[10] < 10


def test_a_day_of_the_week_without_reviews_is_never_taken_while_there_is_another():
    no_friday = EasyDays(week=(1.0, 1.0, 1.0, 1.0, 0.0, 1.0, 1.0))
    assert sorted(drawn(TEN_DAYS, easy=no_friday)) == [8, 9, 11, 12]  # in ten days it is Friday
    tomorrow = Wish(days=3, stability=3.0, cap=3, least=3, today=TUESDAY, share=0.5)
    assert sorted(drawn(tomorrow, easy=no_friday)) == [3]


def test_a_day_of_half_the_reviews_is_taken_less_often():
    counted = drawn(TEN_DAYS, easy=EasyDays(week=(1.0, 1.0, 1.0, 1.0, 0.5, 1.0, 1.0)))
    assert counted[10] < counted[9] / 2


def test_a_review_within_a_break_is_before_or_after_it():
    whole_range = EasyDays(holidays=((TUESDAY + 8 * DAY, TUESDAY + 13 * DAY),))
    assert sorted(drawn(TEN_DAYS, easy=whole_range)) == [7, 14]


def test_a_review_stays_in_a_break_that_is_longer_than_the_memory_lasts():
    long_break = EasyDays(holidays=((TUESDAY + DAY, TUESDAY + 40 * DAY),))
    assert sorted(drawn(TEN_DAYS, easy=long_break)) == [8, 9, 10, 11, 12]


def test_a_review_that_a_break_does_not_touch_keeps_its_range():
    part = EasyDays(holidays=((TUESDAY + 8 * DAY, TUESDAY + 9 * DAY),))
    assert sorted(drawn(TEN_DAYS, easy=part)) == [10, 11, 12]


def test_the_longest_interval_holds_beside_a_break():
    easy = EasyDays(holidays=((TUESDAY + 8 * DAY, TUESDAY + 13 * DAY),))
    assert sorted(drawn(replace(TEN_DAYS, cap=12), easy=easy)) == [7]


def test_a_wait_is_no_shorter_than_the_least():
    assert sorted(drawn(replace(TEN_DAYS, least=11))) == [11, 12]
    assert sorted(drawn(replace(TEN_DAYS, least=30))) == [30]


@given(wishes, loads, easy_days)
def test_a_wait_is_in_the_range_of_the_wish_or_within_the_leeway_of_memory(wish, loads, easy):
    wait = DueDays(easy, DECAY).interval(wish, loads)
    assert 1 <= wait <= wish.cap
    assert wait >= wish.least
    least, greatest = fuzz_range(wish.days, wish.cap)
    if not least <= wait <= greatest and wait != wish.least:
        change = recall_probability(wait, wish.stability, DECAY) - recall_probability(wish.days, wish.stability, DECAY)
        assert abs(change) <= LEEWAY + 1e-9
        assert not easy.is_holiday(TUESDAY + wait * DAY)


@given(wishes, loads, easy_days)
def test_an_unwanted_day_is_taken_only_where_the_range_has_no_other(wish, loads, easy):
    wait = DueDays(easy, DECAY).interval(wish, loads)
    if easy.share_of(TUESDAY + wait * DAY) == 0:
        least, greatest = fuzz_range(wish.days, wish.cap)
        first = max(wish.least, least)
        assert not any(easy.share_of(TUESDAY + other * DAY) for other in range(first, max(first, greatest) + 1))


@pytest.mark.parametrize("share", [0.0, 0.3, 0.999_999_999])
def test_the_same_wish_and_loads_give_the_same_day(share):
    wish, loads = replace(TEN_DAYS, share=share), {TUESDAY + 9 * DAY: 4}
    assert len({DueDays(EasyDays(), DECAY).interval(wish, loads) for _ in range(3)}) == 1
