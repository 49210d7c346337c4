from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from clocks import FakeClock
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.clock import (
    ShiftedClock,
    SystemClock,
    from_millis,
    optional_instant,
    optional_millis,
    to_millis,
    whole_milliseconds,
)

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def test_the_system_clock_gives_utc_in_whole_milliseconds():
    now = SystemClock().now()
    assert now.tzinfo is UTC
    assert now.microsecond % 1000 == 0


def test_the_system_clock_leaves_the_zone_to_the_system():
    assert SystemClock().zone is None


def test_a_shifted_clock_starts_where_it_is_told():
    start = datetime(2027, 1, 1, 8, tzinfo=UTC)
    assert ShiftedClock(start, FakeClock()).now() == start


def test_a_shifted_clock_runs_on_as_the_clock_it_follows():
    base = FakeClock()
    shifted = ShiftedClock(datetime(2027, 1, 1, 8, tzinfo=UTC), base)
    base.advance(timedelta(minutes=90))
    assert shifted.now() == datetime(2027, 1, 1, 9, 30, tzinfo=UTC)


def test_a_shifted_clock_takes_a_start_in_any_zone_and_gives_utc():
    start = datetime(2027, 1, 1, 8, tzinfo=ZoneInfo("Asia/Tokyo"))
    now = ShiftedClock(start, FakeClock()).now()
    assert now == datetime(2026, 12, 31, 23, tzinfo=UTC)
    assert now.tzinfo is UTC


def test_a_shifted_clock_keeps_the_zone_of_the_clock_it_follows():
    zone = ZoneInfo("Asia/Kolkata")
    assert ShiftedClock(datetime(2027, 1, 1, tzinfo=UTC), FakeClock(zone=zone)).zone is zone


def test_what_lies_below_a_millisecond_is_dropped():
    instant = datetime(2026, 11, 24, 9, 0, 0, 123_999, tzinfo=UTC)
    assert whole_milliseconds(instant) == datetime(2026, 11, 24, 9, 0, 0, 123_000, tzinfo=UTC)


@pytest.mark.parametrize(
    ("instant", "millis"),
    [(EPOCH, 0), (datetime(2001, 9, 9, 1, 46, 40, 5_000, tzinfo=UTC), 1_000_000_000_005)],
    ids=str,
)
def test_millis_count_from_the_first_of_january_1970(instant, millis):
    assert to_millis(instant) == millis
    assert from_millis(millis) == instant


def test_an_instant_has_the_same_millis_in_every_zone():
    instant = datetime(2026, 11, 24, 9, tzinfo=UTC)
    assert to_millis(instant.astimezone(ZoneInfo("America/New_York"))) == to_millis(instant)


@given(st.timedeltas(timedelta(days=-25_000), timedelta(days=80_000)))
def test_instants_survive_being_stored(since_1970):
    instant = EPOCH + since_1970
    assert from_millis(to_millis(instant)) == whole_milliseconds(instant)


def test_no_instant_has_no_milliseconds():
    assert (optional_millis(None), optional_instant(None)) == (None, None)
    assert optional_instant(optional_millis(EPOCH)) == EPOCH
