"""A planned break moves what is due in it, and is taken back as a whole."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from builders import Bench, make_card, make_deck, reviewed

from quizapp.core.changes import Action
from quizapp.scheduling.due_day import LEEWAY
from quizapp.services.breaks import BreakService, planned_breaks

DAY = timedelta(days=1)
TODAY = date(2026, 11, 24)
BREAK = (TODAY + 10 * DAY, TODAY + 16 * DAY)
LATER = (TODAY + 40 * DAY, TODAY + 42 * DAY)


@pytest.fixture
def bench() -> Bench:
    """Sixty reviews whose intervals of 20 to 40 days end in the break, and one after it."""
    bench = Bench()
    for number in range(1, 61):
        due = bench.days.start_of(BREAK[0] + number % 7 * DAY)
        interval = 20 + number % 21
        card = reviewed(make_card(number), due, stability=float(interval))
        schedule = replace(card.schedule, last_review=due - interval * DAY)
        bench.add(make_deck(), replace(card, schedule=schedule))
    bench.add(reviewed(make_card(99), bench.days.start_of(BREAK[1] + 3 * DAY)))
    return bench


@pytest.fixture
def breaks(bench) -> BreakService:
    return BreakService(bench.foundation)


def due_days(bench: Bench) -> list[date]:
    return [bench.days.day_of(bench.card(number).schedule.due) for number in range(1, 61)]


def test_what_is_due_in_a_break_comes_before_or_after_it_within_what_memory_allows(bench, breaks):
    before = {number: bench.card(number).schedule for number in range(1, 61)}
    breaks.plan(BREAK)
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


def test_the_days_beside_the_break_share_the_load(bench, breaks):
    breaks.plan(BREAK)
    days = due_days(bench)
    assert len(set(days)) >= 6
    assert max(days.count(day) for day in days) <= 15


def test_what_is_due_at_other_times_stays(bench, breaks):
    before = bench.card(99)
    breaks.plan(BREAK)
    assert bench.card(99) == before


def test_another_break_keeps_what_the_first_has_moved_out_of_both(bench, breaks):
    breaks.plan(BREAK)
    beside = (BREAK[1] + DAY, BREAK[1] + 4 * DAY)
    breaks.plan(beside)
    assert breaks.to_come == ((BREAK[0], beside[1]),)
    assert not any(BREAK[0] <= day <= beside[1] for day in due_days(bench))


def test_undo_takes_the_break_and_all_it_has_moved_back_in_one_step_and_redo_does_both_again(bench, breaks):
    before = bench.contents()
    assert len(breaks.plan(BREAK).cards) == 60
    planned = bench.contents()
    assert bench.history.undo()[0] is Action.PLAN_BREAK
    assert (bench.contents(), breaks.to_come) == (before, ())
    bench.history.redo()
    assert (bench.contents(), breaks.to_come) == (planned, (BREAK,))


def test_a_break_that_is_removed_comes_back_by_undo_and_moves_nothing(bench, breaks):
    breaks.plan(BREAK)
    breaks.plan(LATER)
    planned = bench.contents()
    assert breaks.remove(BREAK).cards == frozenset()
    assert breaks.to_come == (LATER,)
    assert bench.history.undo()[0] is Action.REMOVE_BREAK
    assert (bench.contents(), breaks.to_come) == (planned, (BREAK, LATER))


def test_breaks_that_are_over_are_let_go_with_the_next_that_is_planned(bench, breaks):
    breaks.plan(BREAK)
    bench.clock.advance(30 * DAY)
    assert breaks.to_come == ()
    breaks.plan(LATER)
    assert planned_breaks(bench.collection) == (LATER,)


def test_a_short_memory_stays_in_a_long_break():
    bench = Bench()
    due = bench.days.start_of(BREAK[0] + 3 * DAY)
    bench.add(make_deck(), reviewed(make_card(1), due, stability=1.0))
    before = bench.card(1)
    assert BreakService(bench.foundation).plan(BREAK).cards == frozenset()
    assert bench.card(1) == before


@pytest.mark.parametrize("note", ["", "soon", "{}", "7", "[1]", '[["2026-13-01", "2026-12-02"]]'])
def test_a_note_that_cannot_be_read_plans_nothing(note):
    bench = Bench()
    bench.collection.set_note("breaks", note)
    assert planned_breaks(bench.collection) == ()
