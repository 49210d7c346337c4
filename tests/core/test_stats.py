from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.stats import (
    CardCounts,
    DayAnswers,
    DueDay,
    Forecast,
    Retention,
    Streak,
    TodayFigures,
    every_day,
    retention_of,
    seconds_per_answer,
    streak_of,
)

TODAY = date(2026, 11, 24)
DAY = timedelta(days=1)

day_lists = st.sets(st.integers(0, 400), max_size=60).map(lambda backs: sorted(TODAY - back * DAY for back in backs))


def ago(days: int) -> date:
    return TODAY - days * DAY


def studied(back: int, *, review: int = 1, passed: int = 0, total: int = 0, seconds: int = 0) -> DayAnswers:
    tests = Retention(passed=passed, total=total)
    return DayAnswers(day=ago(back), review=review, milliseconds=seconds * 1_000, retention=tests)


class TestRetention:
    def test_it_is_the_share_passed(self):
        assert Retention(passed=9, total=12).share == 0.75

    def test_without_tests_it_is_unknown_and_not_zero(self):
        assert Retention().share is None

    def test_that_of_several_days_weighs_each_test_alike(self):
        days = [studied(1, passed=1, total=1), studied(0, passed=0, total=3)]
        assert retention_of(days) == Retention(passed=1, total=4)

    def test_that_of_no_days_is_unknown(self):
        assert retention_of([]).share is None


class TestDays:
    def test_answers_are_those_of_all_kinds(self):
        assert DayAnswers(day=TODAY, learn=1, review=20, relearn=300).answers == 321

    def test_minutes_are_counted_from_milliseconds(self):
        assert DayAnswers(day=TODAY, milliseconds=90_000).minutes == 1.5

    def test_days_without_answers_are_filled_in(self):
        assert every_day([studied(2)], last=TODAY, count=4) == (
            DayAnswers(day=ago(3)),
            studied(2),
            DayAnswers(day=ago(1)),
            DayAnswers(day=TODAY),
        )

    def test_days_before_the_span_are_left_out(self):
        assert every_day([studied(7), studied(6)], last=TODAY, count=7)[0] == studied(6)

    @given(day_lists, st.integers(1, 400))
    def test_every_span_is_whole_and_in_order(self, days, count):
        filled = every_day([DayAnswers(day=day, learn=1) for day in days], last=TODAY, count=count)
        assert [day.day for day in filled] == [ago(back) for back in reversed(range(count))]
        assert sum(day.answers for day in filled) == sum(day > ago(count) for day in days)


class TestStreak:
    def test_there_is_none_without_answers(self):
        assert streak_of([], TODAY) == Streak(current=0, longest=0)

    def test_today_counts(self):
        assert streak_of([ago(2), ago(1), TODAY], TODAY) == Streak(current=3, longest=3)

    def test_a_streak_up_to_yesterday_is_not_over_yet(self):
        assert streak_of([ago(3), ago(2), ago(1)], TODAY).current == 3

    def test_a_whole_day_without_answers_ends_it(self):
        assert streak_of([ago(4), ago(3), ago(2)], TODAY) == Streak(current=0, longest=3)

    def test_the_longest_may_be_an_earlier_one(self):
        assert streak_of([ago(9), ago(8), ago(7), ago(1), TODAY], TODAY) == Streak(current=2, longest=3)

    def test_a_streak_runs_over_the_turn_of_the_year(self):
        assert streak_of([date(2026, 12, 31), date(2027, 1, 1)], date(2027, 1, 1)).current == 2

    @given(day_lists)
    def test_it_is_what_counting_back_day_by_day_gives(self, days):
        def run_up_to(day: date) -> int:
            return 1 + run_up_to(day - DAY) if day in days else 0

        expected = run_up_to(TODAY) or run_up_to(ago(1))
        assert streak_of(days, TODAY) == Streak(current=expected, longest=max(map(run_up_to, days), default=0))


class TestForecast:
    def test_the_total_has_the_backlog_in_it(self):
        assert Forecast(backlog=5, days=(DueDay(day=TODAY, cards=2), DueDay(day=ago(-1), cards=3))).total == 10

    def test_the_busiest_day_is_the_first_of_the_fullest(self):
        days = (DueDay(day=TODAY, cards=2), DueDay(day=ago(-1), cards=3), DueDay(day=ago(-2), cards=3))
        assert Forecast(backlog=99, days=days).busiest == days[1]

    @pytest.mark.parametrize("days", [(), (DueDay(day=TODAY, cards=0),)])
    def test_where_nothing_comes_due_no_day_is_the_busiest(self, days):
        assert Forecast(backlog=0, days=days).busiest is None


def test_the_total_of_cards_is_that_of_all_states():
    counts = CardCounts(
        new=1, learning=10, young=100, mature=1_000, relearning=10_000, suspended=100_000, superseded=1_000_000
    )
    assert counts.total == 1_111_111


def test_seconds_per_answer_are_the_mean_of_all_answers():
    assert seconds_per_answer([studied(1, review=1, seconds=40), studied(0, review=3, seconds=60)]) == 25.0


def test_seconds_per_answer_are_unknown_without_answers():
    assert seconds_per_answer([DayAnswers(day=TODAY)]) is None


def test_todays_figures_take_today_from_the_end_of_the_week_and_recall_from_all_of_it():
    week = every_day([studied(3, passed=4, total=5), studied(0, passed=4, total=4)], last=TODAY, count=7)
    figures = TodayFigures(week=week, seconds_per_answer=None)
    assert figures.today == studied(0, passed=4, total=4)
    assert figures.retention == Retention(passed=8, total=9)
