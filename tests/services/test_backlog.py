"""The backlog and the day on which it is clear."""

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest
from builders import Bench, make_card, make_deck, reviewed

from quizapp.core.card import State
from quizapp.core.easy_days import EasyDays
from quizapp.core.habits import USUAL_HABITS
from quizapp.core.queue import DayLimits
from quizapp.core.review import Rating
from quizapp.services.study import Phase

DAY = timedelta(days=1)
TODAY = date(2026, 11, 24)


def overdue(bench: Bench, count: int, *, stability: float = 60.0) -> None:
    """Put `count` reviews that wait, ten a deck."""
    for number in range(1, count + 1):
        deck = number // 10 + 1
        bench.add(make_deck(deck), reviewed(make_card(number, deck), bench.clock.now() - 3 * DAY, stability=stability))


def test_an_ordinary_day_has_no_backlog():
    bench = Bench()
    overdue(bench, 25)
    assert bench.study.backlog() is None


def test_more_than_the_limit_is_a_backlog_with_the_day_it_is_clear():
    bench = Bench(reviews_per_day=30)
    overdue(bench, 100, stability=500.0)
    backlog = bench.study.backlog()
    assert (backlog.waiting, backlog.is_capped, backlog.is_paced) == (100, True, False)
    assert backlog.clearing.reviews_a_day == 30
    assert backlog.clearing.clear_on == TODAY + 3 * DAY


def test_what_is_done_today_is_not_promised_again():
    bench = Bench(reviews_per_day=30)
    overdue(bench, 100, stability=500.0)
    session = bench.study.session()
    for _ in range(25):
        bench.answer(session, Rating.EASY)
    assert bench.study.backlog().waiting == 75
    assert bench.study.backlog().clearing.clear_on == TODAY + 3 * DAY


def test_a_wish_for_today_counts_for_today():
    bench = Bench(reviews_per_day=30)
    overdue(bench, 100, stability=500.0)
    bench.study.limits.wish(TODAY, DayLimits(new=0, reviews=75))
    assert bench.study.backlog().clearing.clear_on == TODAY + DAY


def test_a_break_puts_the_day_off():
    usual = Bench(reviews_per_day=30)
    planned = Bench(reviews_per_day=30, easy_days=EasyDays(holidays=((TODAY + DAY, TODAY + 5 * DAY),)))
    for bench in (usual, planned):
        overdue(bench, 100, stability=500.0)
    assert planned.study.backlog().clearing.clear_on == usual.study.backlog().clearing.clear_on + 5 * DAY


def test_many_times_a_usual_day_within_the_limit_are_offered_in_portions():
    bench = Bench(reviews_per_day=200)
    overdue(bench, 150)
    backlog = bench.study.backlog()
    assert not backlog.is_capped
    assert 20 <= backlog.offer.reviews_a_day < 150
    assert TODAY < backlog.offer.clear_on <= TODAY + 30 * DAY


def test_a_pace_that_is_taken_caps_the_day_and_ends_by_itself():
    bench = Bench(reviews_per_day=200, new_per_day=5)
    overdue(bench, 50, stability=900.0)
    bench.add(make_deck(90), *(make_card(900 + number, 90) for number in range(5)))
    bench.study.limits.set_pace(20)
    assert bench.study.today().progress.counts.due == 20
    assert bench.study.backlog().is_paced
    for expected in (20, 20, 10):
        session = bench.study.session()
        assert session.progress.counts.due == expected
        bench.asked_until_end(session, Rating.EASY)
        bench.clock.advance(DAY)
    assert bench.study.limits.pace is None
    assert bench.study.backlog() is None


def study_a_day(bench: Bench, chance: random.Random) -> None:
    """Answer as a usual student with a memory as FSRS believes it to be."""
    session = bench.study.session()
    while session.phase is not Phase.FINISHED:
        schedule = session.prompt.card.schedule
        if schedule.state is not State.REVIEW:
            rating = chance.choices(list(Rating), USUAL_HABITS.steps)[0]
        elif chance.random() > bench.scheduler.retrievability(schedule, bench.clock.now()):
            rating = Rating.AGAIN
        else:
            rating = chance.choices(list(Rating)[1:], USUAL_HABITS.recalled)[0]
        bench.answer(session, rating, seconds=1)


@pytest.mark.parametrize(("limit", "seed"), [(25, 1), (25, 2), (60, 3), (60, 4)])
def test_the_promise_is_kept(limit, seed):
    bench, chance = Bench(reviews_per_day=limit, new_per_day=0), random.Random(seed)
    overdue(bench, 300, stability=12.0)
    bench.clock.advance(21 * DAY)
    first = bench.days.day_of(bench.clock.now())
    promised = (bench.study.backlog().clearing.clear_on - first).days + 1
    needed = 1
    study_a_day(bench, chance)
    while bench.study.backlog() is not None:
        bench.clock.advance(DAY)
        study_a_day(bench, chance)
        needed += 1
    assert needed == pytest.approx(promised, rel=0.1, abs=1)


def test_the_day_is_calm_again_once_it_is_clear():
    bench = Bench(reviews_per_day=10, new_per_day=3)
    overdue(bench, 15, stability=900.0)
    bench.add(make_deck(90), replace(make_card(901, 90)))
    bench.asked_until_end(bench.study.session(), Rating.EASY)
    bench.clock.advance(DAY)
    assert bench.study.today().progress.counts.new == 1
    assert bench.study.backlog() is None
