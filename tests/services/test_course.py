from datetime import date, timedelta

import pytest

from quizapp.core.stats import DayAnswers, Retention
from quizapp.services.course import Studied

MONDAY = date(2026, 1, 5)


def studied(*reviews: int) -> Studied:
    days = [
        DayAnswers(day=MONDAY + timedelta(days=index), review=count, retention=Retention(passed=9, total=10))
        for index, count in enumerate(reviews)
    ]
    return Studied(days=tuple(days), later=Retention())


def test_all_days_are_tested_together():
    assert studied(10, 10, 10).retention == Retention(passed=27, total=30)


def test_the_load_is_that_of_reviews():
    assert studied(10, 20, 30).load.mean == 20


def test_the_week_is_told_by_the_second_half():
    week = studied(*[1] * 14, *range(70, 140, 10), *range(80, 150, 10)).by_weekday
    assert week == tuple(range(75, 145, 10))


def test_a_day_of_the_week_that_did_not_come_has_no_reviews():
    assert studied(5, 5).by_weekday == pytest.approx((0, 5, 0, 0, 0, 0, 0))
