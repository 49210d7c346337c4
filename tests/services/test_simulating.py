"""The simulated student, who studies through the real session and a real file."""

from datetime import timedelta

import pytest

from quizapp.services.course import Course, Studied
from quizapp.services.simulating import FIRST_DAY, study
from quizapp.settings import Settings


def course(days: int = 12, **values: object) -> Course:
    settings = values.pop("settings", Settings(new_per_day=3))
    return Course(settings=settings, days=days, **values)


@pytest.fixture(scope="module")
def studied() -> Studied:
    return study(course())


def test_every_day_of_the_course_is_told(studied):
    assert [day.day for day in studied.days] == [FIRST_DAY + timedelta(days=index) for index in range(12)]


def test_each_day_its_new_cards_are_met_and_what_is_due_is_reviewed(studied):
    assert all(day.learn >= 3 for day in studied.days)
    assert studied.days[0].review == 0
    assert sum(day.review for day in studied.days) > 12
    assert studied.load.mean == pytest.approx(sum(day.review for day in studied.days) / 12)


def test_answers_take_their_seconds(studied):
    answers = sum(day.answers for day in studied.days)
    assert sum(day.milliseconds for day in studied.days) == answers * 20_000


def test_most_is_recalled_and_not_all(studied):
    assert 0.7 < studied.retention.share < 1
    assert studied.later.total < studied.retention.total


def test_the_same_seed_is_the_same_student(studied):
    assert study(course()) == studied
    assert study(course(seed=2)) != studied


def test_the_more_is_desired_the_more_is_asked():
    asked = [study(course(settings=Settings(new_per_day=3, desired_retention=share))).load for share in (0.75, 0.97)]
    assert asked[1].mean > asked[0].mean


def test_nothing_is_studied_in_a_break_and_afterwards_there_is_more_to_do():
    away = study(course(break_after=6, break_days=4))
    assert [day.answers for day in away.days[6:10]] == [0] * 4
    assert away.days[10].review > away.days[5].review
