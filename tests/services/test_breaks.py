"""A planned break moves what is due in it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from builders import Bench, make_card, make_deck, reviewed

from quizapp.core.changes import Action
from quizapp.core.easy_days import EasyDays
from quizapp.scheduling.due_day import LEEWAY
from quizapp.services.breaks import BreakService

DAY = timedelta(days=1)
TODAY = date(2026, 11, 24)
BREAK = (TODAY + 10 * DAY, TODAY + 16 * DAY)


@pytest.fixture
def bench() -> Bench:
    """Sixty reviews whose intervals of 20 to 40 days end in the break, and one after it."""
    bench = Bench(easy_days=EasyDays(holidays=(BREAK,)))
    for number in range(1, 61):
        due = bench.days.start_of(BREAK[0] + number % 7 * DAY)
        interval = 20 + number % 21
        card = reviewed(make_card(number), due, stability=float(interval))
        schedule = replace(card.schedule, last_review=due - interval * DAY)
        bench.add(make_deck(), replace(card, schedule=schedule))
    bench.add(reviewed(make_card(99), bench.days.start_of(BREAK[1] + 3 * DAY)))
    return bench


def due_days(bench: Bench) -> list[date]:
    return [bench.days.day_of(bench.card(number).schedule.due) for number in range(1, 61)]


def test_what_is_due_in_a_break_comes_before_or_after_it_within_what_memory_allows(bench):
    before = {number: bench.card(number).schedule for number in range(1, 61)}
    BreakService(bench.foundation).clear(BREAK)
    days = due_days(bench)
    assert not any(BREAK[0] <= day <= BREAK[1] for day in days)
    assert all(day > TODAY for day in days)
    assert any(day < BREAK[0] for day in days)
    assert any(day > BREAK[1] for day in days)
    for number, schedule in before.items():
        now = bench.card(number).schedule
        change = bench.scheduler.retrievability(now, now.due) - bench.scheduler.retrievability(schedule, schedule.due)
        assert abs(change) <= LEEWAY
        assert (now.last_review, now.memory, now.reps) == (schedule.last_review, schedule.memory, schedule.reps)


def test_the_days_beside_the_break_share_the_load(bench):
    BreakService(bench.foundation).clear(BREAK)
    days = due_days(bench)
    assert len(set(days)) >= 6
    assert max(days.count(day) for day in days) <= 15


def test_what_is_due_at_other_times_stays(bench):
    before = bench.card(99)
    BreakService(bench.foundation).clear(BREAK)
    assert bench.card(99) == before


def test_the_move_is_one_step_that_can_be_undone(bench):
    before = bench.contents()
    change = BreakService(bench.foundation).clear(BREAK)
    assert len(change.cards) == 60
    action, _ = bench.history.undo()
    assert action is Action.MOVE_REVIEWS
    assert bench.contents() == before


def test_a_short_memory_stays_in_a_long_break():
    bench = Bench(easy_days=EasyDays(holidays=(BREAK,)))
    due = bench.days.start_of(BREAK[0] + 3 * DAY)
    bench.add(make_deck(), reviewed(make_card(1), due, stability=1.0))
    before = bench.card(1)
    assert BreakService(bench.foundation).clear(BREAK).cards == frozenset()
    assert bench.card(1) == before
    assert bench.history.undoable is None
