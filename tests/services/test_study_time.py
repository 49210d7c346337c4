"""Study over midnight, day starts, changes of daylight saving and of the zone, and a clock that is set back."""

from collections import Counter
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

import pytest
from builders import Bench, make_card, make_deck, reviewed
from clocks import FakeClock

from quizapp.core.card import State
from quizapp.core.review import Rating, ReviewKind
from quizapp.services.study import Phase, StudySession

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
ZONES = [UTC, *map(ZoneInfo, ("America/New_York", "Europe/London", "Asia/Kolkata", "Pacific/Auckland"))]
# The days on which clocks change: in New York, London and Auckland, in spring and in autumn.
CHANGES = [
    (ZoneInfo(zone), datetime(2026, month, day, tzinfo=UTC))
    for zone, month, day in (
        ("America/New_York", 3, 8),
        ("America/New_York", 11, 1),
        ("Europe/London", 3, 29),
        ("Europe/London", 10, 25),
        ("Pacific/Auckland", 4, 5),
        ("Pacific/Auckland", 9, 27),
    )
]


def bench_at(local: datetime, zone: tzinfo, **rules: int) -> Bench:
    """A bench in `zone` at the time of day `local`, with three decks of new cards and three of reviews due today."""
    bench = Bench(clock=FakeClock(local.replace(tzinfo=zone), zone), **rules)
    bench.add_decks(3, 4)
    start = bench.days.start_of(bench.days.day_of(bench.clock.now()))
    for deck in (4, 5, 6):
        bench.add(make_deck(deck), *(reviewed(make_card(deck * 10 + n, deck), start) for n in range(1, 4)))
    return bench


def finish(bench: Bench, session: StudySession | None = None) -> None:
    """Answer all that is asked, and wait for the steps."""
    session = session or bench.study.session()
    while session.phase is not Phase.FINISHED:
        bench.answer(session, Rating.GOOD, seconds=20)


def all_cards(bench: Bench):
    return [card for cards in bench.collection.cards.of_decks(range(1, 10)).values() for card in cards]


def assert_none_lost(bench: Bench) -> None:
    """Nothing that is due today is left over, nor in a learning step."""
    today = bench.days.day_of(bench.clock.now())
    for card in all_cards(bench):
        state, due = card.schedule.state, card.schedule.due
        if state is not State.NEW:
            assert state is State.REVIEW
            assert bench.days.day_of(due) > today


def assert_none_repeated(bench: Bench) -> None:
    """No card was reviewed twice on one study day."""
    for card in all_cards(bench):
        logs = [log for log in bench.collection.reviews.of_card(card.id) if log.kind is ReviewKind.REVIEW]
        counted = Counter(bench.days.day_of(log.reviewed_at) for log in logs)
        assert all(count == 1 for count in counted.values())


def assert_counts_right(bench: Bench, session: StudySession) -> None:
    assert session.progress == bench.study.session().progress


@pytest.mark.parametrize("zone", ZONES, ids=str)
def test_a_session_over_midnight_is_one_day(zone):
    bench = bench_at(datetime(2026, 6, 10, 23, 58, tzinfo=UTC), zone)
    session = bench.study.session()
    for _ in range(10):
        bench.answer(session, Rating.GOOD, seconds=30)
        assert_counts_right(bench, session)
    assert session.progress.done == 10
    assert bench.study.summary().answers == 10
    finish(bench, session)
    assert_none_lost(bench)
    assert_none_repeated(bench)


@pytest.mark.parametrize("zone", ZONES, ids=str)
def test_a_session_over_the_day_start_goes_on_as_that_of_the_new_day(zone):
    bench = bench_at(datetime(2026, 6, 11, 3, 58, tzinfo=UTC), zone, new_per_day=4)
    session = bench.study.session()
    for _ in range(10):
        bench.answer(session, Rating.GOOD, seconds=30)
        assert_counts_right(bench, session)
    assert session.progress.done < 10
    finish(bench, session)
    assert_none_lost(bench)
    assert_none_repeated(bench)


@pytest.mark.parametrize("zone", ZONES, ids=str)
@pytest.mark.parametrize("hour", [0, 3, 4, 12, 23])
def test_a_card_is_asked_on_its_day_at_any_hour_and_not_on_the_day_before(zone, hour):
    bench = bench_at(datetime(2026, 6, 10, 12, tzinfo=UTC), zone, new_per_day=0)
    due = bench.days.start_of(bench.days.day_of(bench.clock.now()) + 3 * DAY)
    bench.add(make_deck(9), reviewed(make_card(99, 9), due))
    bench.clock.set(datetime(2026, 6, 13, hour, 30, tzinfo=zone))
    asked = {int(card) for card in bench.asked_until_end(bench.study.session(), Rating.EASY)}
    assert (99 in asked) == (hour >= 4)


@pytest.mark.parametrize(("zone", "change"), CHANGES, ids=lambda value: str(value)[:16])
@pytest.mark.parametrize("hour", [1, 2, 3, 4, 5, 23])
def test_where_daylight_saving_begins_or_ends_no_card_is_lost_and_none_repeats(zone, change, hour):
    """Ten days of study at the same hour, the change in their middle."""
    bench = bench_at(
        datetime(change.year, change.month, change.day, hour, 30, tzinfo=UTC) - 5 * DAY, zone, new_per_day=3
    )
    for _ in range(10):
        session = bench.study.session()
        assert_counts_right(bench, session)
        finish(bench, session)
        assert_none_lost(bench)
        tomorrow = bench.clock.now().astimezone(zone).date() + DAY
        bench.clock.set(datetime(tomorrow.year, tomorrow.month, tomorrow.day, hour, tzinfo=zone))
    assert_none_repeated(bench)


@pytest.mark.parametrize(("zone", "change"), CHANGES, ids=lambda value: str(value)[:16])
def test_days_of_23_and_25_hours_are_days_to_the_memory(zone, change):
    bench = bench_at(datetime(change.year, change.month, change.day, 12, tzinfo=UTC) - DAY, zone)
    session = bench.study.session()
    asked = bench.answer(session, Rating.EASY)
    bench.clock.set(datetime(change.year, change.month, change.day, 12, tzinfo=zone) + DAY)
    schedule = bench.card(asked.id).schedule
    assert bench.scheduler.answer(bench.card(asked.id), Rating.GOOD, bench.clock.now()).elapsed_days == 2
    assert schedule.due.astimezone(zone).hour == 4


@pytest.mark.parametrize("home", ZONES, ids=str)
@pytest.mark.parametrize("abroad", ZONES, ids=str)
def test_after_a_journey_no_card_is_lost_none_repeats_and_the_counts_are_right(home, abroad):
    bench = bench_at(datetime(2026, 6, 10, 20, tzinfo=UTC), home)
    finish(bench)
    there = Bench(clock=FakeClock(bench.clock.now() + 9 * HOUR, abroad), collection=bench.collection)
    for _ in range(12):
        session = there.study.session()
        assert_counts_right(there, session)
        finish(there, session)
        assert_none_lost(there)
        there.clock.advance(DAY)
    assert_none_repeated(there)


@pytest.mark.parametrize("back", [2 * MINUTE, 50 * MINUTE, 3 * HOUR, 20 * HOUR, 3 * DAY])
@pytest.mark.parametrize("zone", ZONES, ids=str)
def test_a_clock_set_back_repeats_no_card_and_loses_none(zone, back):
    bench = bench_at(datetime(2026, 6, 10, 14, tzinfo=UTC), zone)
    session = bench.study.session()
    answered = {bench.answer(session, Rating.EASY).id for _ in range(6)}
    bench.clock.advance(-back)
    session.refresh()
    assert_counts_right(bench, session)
    again = set(bench.asked_until_end(session, Rating.EASY))
    assert not answered & again
    bench.clock.advance(back + MINUTE)
    finish(bench)
    assert_none_lost(bench)
    later = answered | again
    assert len(later | {card.id for card in all_cards(bench) if card.schedule.reps}) == len(all_cards(bench))


@pytest.mark.parametrize("back", [2 * MINUTE, 50 * MINUTE, 3 * HOUR])
def test_a_card_in_a_step_is_asked_though_the_clock_was_set_back(back):
    bench = Bench()
    bench.add_decks(1, 1)
    bench.answer(bench.study.session(), Rating.GOOD)
    bench.clock.advance(-back)
    assert bench.asked_until_end(bench.study.session()) == [11]
    assert_none_lost(bench)


def test_after_three_weeks_away_the_memory_is_told_the_true_days():
    bench = bench_at(datetime(2026, 6, 10, 12, tzinfo=UTC), UTC, reviews_per_day=4)
    finish(bench)
    last = {card.id: card.schedule.last_review for card in all_cards(bench)}
    bench.clock.advance(21 * DAY)
    session = bench.study.session()
    asked = [bench.answer(session) for _ in range(3)]
    for card in asked:
        log = bench.collection.reviews.of_card(card.id)[-1]
        assert log.elapsed_days == bench.days.days_between(last[card.id], bench.clock.now()) >= 21
