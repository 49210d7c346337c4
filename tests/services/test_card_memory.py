"""The memory of one card over time."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from builders import Bench, make_card

from quizapp.core.review import Rating
from quizapp.core.withdrawal import Reason, Withdrawal

DAY = timedelta(days=1)


@pytest.fixture
def bench() -> Bench:
    bench = Bench()
    bench.add_decks(1, 1)
    return bench


def study(bench: Bench, times: int) -> None:
    """Answer the one card so many times, each when it is due."""
    for _ in range(times):
        bench.clock.set(max(bench.card(11).schedule.due or bench.clock.now(), bench.clock.now()))
        session = bench.study.session()
        session.reveal()
        session.rate(Rating.EASY)


def test_a_new_card_has_no_curve(bench):
    memory = bench.library.memory(bench.card(11))
    assert (memory.recall, memory.answers, memory.curve, memory.due) == (None, (), (), None)


def test_the_curve_begins_at_the_first_answer_and_goes_on_behind_the_day_it_is_due(bench):
    study(bench, 1)
    memory = bench.library.memory(bench.card(11))
    assert memory.due is not None
    assert memory.curve[0].day == memory.today
    assert memory.curve[0].recall == pytest.approx(1.0)
    assert memory.curve[-1].day >= memory.due.day + 3 * DAY
    assert memory.due in memory.curve
    assert all(earlier.recall > later.recall for earlier, later in pairwise(memory.curve))
    assert all(later.day - earlier.day == DAY for earlier, later in pairwise(memory.curve))


def test_recall_now_is_that_of_today_on_the_curve(bench):
    study(bench, 1)
    bench.clock.advance(2 * DAY)
    memory = bench.library.memory(bench.card(11))
    assert [point.recall for point in memory.curve if point.day == memory.today] == [memory.recall]


def test_every_answer_lifts_it(bench):
    study(bench, 3)
    memory = bench.library.memory(bench.card(11))
    assert len(memory.answers) == 3
    lifts = [later.day for earlier, later in pairwise(memory.curve) if later.recall > earlier.recall]
    assert len(lifts) == 2


def test_a_long_life_takes_no_more_points_than_a_short_one(bench):
    study(bench, 6)
    curve = bench.library.memory(bench.card(11)).curve
    assert 60 < len(curve) < 110
    assert len({later.day - earlier.day for earlier, later in pairwise(curve)}) == 1


def test_a_memory_that_came_without_its_answers_has_a_curve_too(bench):
    study(bench, 1)
    bench.add(make_card(12, schedule=bench.card(11).schedule))
    memory = bench.library.memory(bench.card(12))
    assert memory.answers == ()
    assert len(memory.curve) > 3


def test_a_card_that_rests_is_not_due_and_is_forgotten_all_the_same(bench):
    study(bench, 1)
    bench.add(replace(bench.card(11), withdrawn=Withdrawal(reason=Reason.RETIRED, at=bench.clock.now())))
    memory = bench.library.memory(bench.card(11))
    assert memory.due is None
    assert len(memory.curve) > 3
