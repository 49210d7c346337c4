from datetime import timedelta

import pytest
from builders import Bench

from quizapp.core.queue import DayLimits
from quizapp.services.daily_limits import DailyLimits
from quizapp.services.study_rules import StudyRules

DAY = timedelta(days=1)


def limits_of(bench: Bench) -> DailyLimits:
    return DailyLimits(bench.collection, StudyRules(new_per_day=20, reviews_per_day=200))


def today(bench: Bench):
    return bench.days.day_of(bench.clock.now())


def test_every_day_has_the_limits_of_the_settings():
    bench = Bench()
    assert limits_of(bench).on(today(bench)) == DayLimits(new=20, reviews=200)


def test_a_wish_for_today_survives_a_restart_and_ends_with_the_day():
    bench = Bench()
    limits_of(bench).wish(today(bench), DayLimits(new=0, reviews=30))
    assert limits_of(bench).on(today(bench)) == DayLimits(new=0, reviews=30)
    assert limits_of(bench).wished(today(bench)) == DayLimits(new=0, reviews=30)
    assert limits_of(bench).on(today(bench) + DAY) == DayLimits(new=20, reviews=200)
    assert limits_of(bench).wished(today(bench) + DAY) is None


def test_a_wish_can_be_taken_back():
    bench = Bench()
    limits_of(bench).wish(today(bench), DayLimits(new=0, reviews=30))
    limits_of(bench).wish(today(bench), None)
    assert limits_of(bench).on(today(bench)) == DayLimits(new=20, reviews=200)


def test_a_pace_holds_on_every_day_until_it_is_ended_and_is_never_above_the_limit():
    bench = Bench()
    limits_of(bench).set_pace(60)
    assert limits_of(bench).pace == 60
    assert limits_of(bench).on(today(bench) + 9 * DAY) == DayLimits(new=20, reviews=60)
    limits_of(bench).set_pace(500)
    assert limits_of(bench).reviews_a_day == 200
    limits_of(bench).set_pace(None)
    assert (limits_of(bench).pace, limits_of(bench).reviews_a_day) == (None, 200)


def test_a_wish_for_today_goes_before_the_pace():
    bench = Bench()
    limits_of(bench).set_pace(60)
    limits_of(bench).wish(today(bench), DayLimits(new=1, reviews=90))
    assert limits_of(bench).on(today(bench)).reviews == 90


@pytest.mark.parametrize(
    "wish", ["not JSON", "[]", "7", "{}", '{"day": "%s"}', '{"day": "%s", "new": null, "reviews": 5}']
)
def test_a_wish_that_cannot_be_read_is_none(wish):
    bench = Bench()
    bench.collection.set_note("limits_of_a_day", wish.replace("%s", today(bench).isoformat()))
    assert limits_of(bench).wished(today(bench)) is None
    assert limits_of(bench).on(today(bench)) == DayLimits(new=20, reviews=200)


def test_a_pace_that_cannot_be_read_is_none():
    bench = Bench()
    bench.collection.set_note("backlog_pace", "slow")
    assert (limits_of(bench).pace, limits_of(bench).reviews_a_day) == (None, 200)
