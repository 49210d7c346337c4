import os
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.study_day import StudyDays

BERLIN = ZoneInfo("Europe/Berlin")
ZONES = [BERLIN, *map(ZoneInfo, ("America/New_York", "Asia/Kolkata", "Pacific/Auckland", "America/Santiago"))]
A_MOMENT = timedelta(milliseconds=1)

all_days = st.builds(StudyDays, zone=st.sampled_from(ZONES), start_hour=st.integers(0, 23))
some_dates = st.dates(date(2020, 1, 1), date(2035, 12, 31))
some_instants = st.timedeltas(timedelta(0), timedelta(days=5800)).map(
    lambda span: datetime(2020, 1, 1, tzinfo=UTC) + span
)


def at(text: str, zone: ZoneInfo = BERLIN) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone).astimezone(UTC)


@pytest.fixture
def system_zone_of_new_york(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    if not hasattr(time, "tzset"):
        pytest.skip("this system cannot change its zone for one process")
    before = os.environ.get("TZ")
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    yield
    monkeypatch.undo()
    assert os.environ.get("TZ") == before
    time.tzset()


def test_two_in_the_morning_belongs_to_the_day_before():
    assert StudyDays(zone=BERLIN).day_of(at("2026-11-25T02:00")) == date(2026, 11, 24)


def test_the_day_begins_at_the_start_hour_to_the_millisecond():
    days = StudyDays(zone=BERLIN, start_hour=4)
    assert days.day_of(at("2026-11-25T04:00")) == date(2026, 11, 25)
    assert days.day_of(at("2026-11-25T04:00") - A_MOMENT) == date(2026, 11, 24)


def test_a_late_evening_and_the_next_noon_are_one_day_apart():
    days = StudyDays(zone=BERLIN)
    assert days.days_between(at("2026-11-24T23:00"), at("2026-11-25T12:00")) == 1


def test_an_evening_and_the_small_hours_after_it_are_one_day():
    days = StudyDays(zone=BERLIN)
    assert days.days_between(at("2026-11-24T20:00"), at("2026-11-25T03:59")) == 0


def test_a_clock_that_was_set_back_counts_no_days():
    days = StudyDays(zone=BERLIN)
    assert days.days_between(at("2026-11-24T20:00"), at("2026-11-20T20:00")) == 0


@pytest.mark.parametrize(
    ("day", "hours"), [(date(2026, 3, 28), 23), (date(2026, 10, 24), 25), (date(2026, 6, 1), 24)], ids=str
)
def test_a_day_with_a_clock_change_lasts_as_long_as_it_lasts(day, hours):
    days = StudyDays(zone=BERLIN)
    assert days.end_of(day) - days.start_of(day) == timedelta(hours=hours)


def test_a_day_that_starts_in_the_hour_that_is_left_out_starts_when_the_clock_jumps():
    days = StudyDays(zone=BERLIN, start_hour=2)
    assert days.start_of(date(2026, 3, 29)) == datetime(2026, 3, 29, 1, tzinfo=UTC)


def test_a_day_that_starts_in_the_hour_that_comes_twice_starts_the_first_time():
    days = StudyDays(zone=BERLIN, start_hour=2)
    assert days.start_of(date(2026, 10, 25)) == datetime(2026, 10, 25, 0, tzinfo=UTC)


def test_the_start_of_a_day_is_given_in_utc():
    assert StudyDays(zone=ZoneInfo("Asia/Kolkata")).start_of(date(2026, 11, 24)).tzinfo is UTC


def test_the_same_instant_is_another_day_elsewhere():
    instant = datetime(2026, 11, 24, 16, tzinfo=UTC)
    assert StudyDays(zone=ZoneInfo("Pacific/Auckland")).day_of(instant) == date(2026, 11, 25)
    assert StudyDays(zone=ZoneInfo("America/New_York")).day_of(instant) == date(2026, 11, 24)


@pytest.mark.usefixtures("system_zone_of_new_york")
def test_without_a_zone_the_systems_own_is_used_with_its_clock_changes():
    system, named = StudyDays(zone=None), StudyDays(zone=ZoneInfo("America/New_York"))
    for offset in range(366):
        day = date(2026, 1, 1) + timedelta(days=offset)
        assert system.start_of(day) == named.start_of(day)
        assert system.day_of(named.start_of(day) - A_MOMENT) == day - timedelta(days=1)


@given(all_days, some_dates)
def test_a_days_first_instant_is_in_it_and_the_one_before_is_in_the_day_before(days, day):
    assert days.day_of(days.start_of(day)) == day
    assert days.day_of(days.start_of(day) - A_MOMENT) == day - timedelta(days=1)


@given(all_days, some_instants)
def test_every_instant_is_in_the_day_whose_bounds_enclose_it(days, instant):
    day = days.day_of(instant)
    assert days.start_of(day) <= instant < days.end_of(day)


@given(all_days, some_instants, st.timedeltas(timedelta(0), timedelta(days=400)))
def test_days_between_counts_the_day_starts_passed(days, instant, wait):
    first, last = days.day_of(instant), days.day_of(instant + wait)
    assert days.days_between(instant, instant + wait) == (last - first).days
