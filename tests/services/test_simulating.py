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


class TestBreak:
    @pytest.fixture(scope="class")
    @staticmethod
    def away() -> Studied:
        settings = Settings(new_per_day=4, reviews_per_day=14)
        return study(course(40, settings=settings, break_after=14, break_days=8))

    def test_without_a_break_there_is_no_coming_back(self, studied):
        assert studied.back is None

    def test_nothing_is_studied_in_it(self, away):
        assert [day.answers for day in away.days[14:22]] == [0] * 8
        assert away.days[13].answers
        assert away.days[22].answers

    def test_on_the_day_of_return_a_day_is_promised(self, away):
        assert away.back.returned == FIRST_DAY + timedelta(days=22)
        assert away.back.waiting > 14
        assert away.back.promised > away.back.returned

    def test_until_it_is_clear_each_day_has_as_many_reviews_as_it_takes_and_no_new_cards(self, away):
        days = [day for day in away.days if away.back.returned <= day.day < away.back.cleared]
        assert days
        assert {day.review for day in days} == {14}
        assert {day.learn for day in days} == {0}

    def test_the_promise_is_kept_to_a_day(self, away):
        assert abs(away.back.cleared - away.back.promised) <= timedelta(days=1)
