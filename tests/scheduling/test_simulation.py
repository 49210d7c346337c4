"""The student simulated by numbers."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from builders import make_card
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.card import MemoryState
from quizapp.core.habits import USUAL_HABITS, Habits
from quizapp.core.review import Rating
from quizapp.core.study_day import StudyDays
from quizapp.scheduling.forgetting import days_until, recall_probability
from quizapp.scheduling.scheduler import Scheduler
from quizapp.scheduling.settings import SchedulerSettings
from quizapp.scheduling.simulation import Plan, StudiedCard, simulate

ALWAYS_GOOD = Habits(
    first=(0.0, 0.0, 1.0, 0.0), steps=(0.0, 0.0, 1.0, 0.0), recalled=(0.0, 1.0, 0.0), seconds=(30.0, 30.0, 10.0, 5.0)
)
DECAY = 0.1542  # of FSRS's default parameters
PLAN = Plan(settings=SchedulerSettings(), habits=USUAL_HABITS, new_per_day=5, reviews_per_day=9_999, days=120)


def wanting(retention: float, plan: Plan = PLAN, **values: object) -> Plan:
    return replace(plan, settings=replace(plan.settings, desired_retention=retention, **values))


def card(stability: float, *, last: int = -10, due: int = 0) -> StudiedCard:
    return StudiedCard(MemoryState(stability=stability, difficulty=5.0), last, due)


def test_without_cards_there_is_nothing_to_do_and_nothing_to_know():
    outlook = simulate(replace(PLAN, new_per_day=0))
    assert (outlook.minutes_a_day, outlook.known, outlook.cards) == (0, 0, 0)
    assert len(outlook.answers) == len(outlook.minutes) == 120


def test_a_new_card_is_answered_once_a_step_and_each_answer_takes_its_seconds():
    outlook = simulate(replace(PLAN, habits=ALWAYS_GOOD, new_per_day=3, days=1))
    assert outlook.answers == (6.0,)
    assert outlook.minutes == (1.0,)
    assert outlook.cards == 3
    one_step = replace(PLAN.settings, learning_steps=(timedelta(minutes=1),))
    assert simulate(replace(PLAN, settings=one_step, habits=ALWAYS_GOOD, new_per_day=3, days=1)).answers == (3.0,)


def test_it_goes_the_way_of_the_real_scheduler():
    """A card that is always recalled comes back on the days the scheduler gives without fuzz."""
    now = datetime(2026, 11, 24, 9, tzinfo=UTC)
    days = StudyDays(zone=UTC)
    scheduler = Scheduler(SchedulerSettings(), days)
    studied = make_card(1)
    for _ in range(2):
        studied = replace(studied, schedule=scheduler.answer(studied, Rating.GOOD, now).schedule)
    memory = studied.schedule.memory
    interval = round(days_until(0.9, memory.stability, DECAY))
    outlook = simulate(replace(PLAN, habits=ALWAYS_GOOD, new_per_day=0, days=30), [StudiedCard(memory, 0, interval)])
    first = next(day for day, count in enumerate(outlook.answers) if count)
    assert first == interval
    due = (days.day_of(studied.schedule.due) - days.day_of(now)).days
    assert abs(first - due) <= 1


def test_known_is_the_sum_of_what_is_likely_recalled_at_the_end():
    plan = replace(PLAN, new_per_day=0, days=20)
    outlook = simulate(plan, [card(50.0, last=-5, due=100), card(8.0, last=0, due=200)])
    expected = recall_probability(25, 50.0, DECAY) + recall_probability(20, 8.0, DECAY)
    assert outlook.known == pytest.approx(expected)
    assert (outlook.cards, sum(outlook.answers)) == (2, 0)


def test_overdue_cards_wait_on_the_first_day():
    outlook = simulate(replace(PLAN, new_per_day=0, habits=ALWAYS_GOOD, days=1), [card(5.0, due=-40)] * 7)
    assert outlook.answers[0] >= 7


def test_the_more_is_to_be_recalled_the_more_is_known_and_the_longer_it_takes():
    outlooks = [simulate(wanting(retention)) for retention in (0.80, 0.85, 0.90, 0.95)]
    minutes = [outlook.minutes_a_day for outlook in outlooks]
    known = [outlook.known for outlook in outlooks]
    assert minutes == sorted(minutes)
    assert known == sorted(known)
    assert minutes[-1] > 1.5 * minutes[0]


def test_about_as_many_reviews_are_recalled_as_desired():
    """Recalled reviews take no time here, so that the time tells how many were forgotten."""
    habits = replace(ALWAYS_GOOD, seconds=(60.0, 0.0, 0.0, 0.0))
    settings = SchedulerSettings(desired_retention=0.85, relearning_steps=())
    outlook = simulate(replace(PLAN, settings=settings, habits=habits, new_per_day=20))
    learnt = 2 * outlook.cards
    reviews = sum(outlook.answers) - learnt
    assert sum(outlook.minutes) / reviews == pytest.approx(0.15, abs=0.02)


def test_no_card_waits_longer_than_the_longest_interval():
    plan = wanting(0.9, replace(PLAN, habits=ALWAYS_GOOD, new_per_day=0, days=60), maximum_interval=7)
    outlook = simulate(plan, [card(900.0, due=0)])
    assert [day for day, count in enumerate(outlook.answers) if count] == list(range(0, 60, 7))


def test_no_day_has_more_reviews_than_it_may_and_new_cards_wait_until_the_rest_is_done():
    plan = replace(PLAN, habits=ALWAYS_GOOD, new_per_day=4, reviews_per_day=10, days=6)
    plan = wanting(0.9, plan, relearning_steps=())
    outlook = simulate(plan, [card(300.0)] * 25)
    assert outlook.answers[:2] == (10, 10)
    assert outlook.answers[2] == 5 + 2 * 4
    assert outlook.cards == 25 + 4 * 4
    assert outlook.paused_days == 2


def test_what_is_likeliest_to_be_recalled_goes_first():
    plan = replace(PLAN, habits=ALWAYS_GOOD, new_per_day=0, reviews_per_day=1, days=1)
    weak, strong = card(2.0, last=-30), card(2_000.0, last=-30)
    known = simulate(plan, [weak, strong]).known
    assert known == pytest.approx(recall_probability(31, 2.0, DECAY) + 1.0, abs=0.01)


def test_the_same_seed_gives_the_same_and_another_seed_about_the_same():
    one, other = simulate(PLAN, seed=1), simulate(PLAN, seed=2)
    assert one == simulate(PLAN, seed=1)
    assert one != other
    assert one.minutes_a_day == pytest.approx(other.minutes_a_day, rel=0.05)


def test_many_cards_are_simulated_by_a_sample_of_them():
    few = simulate(PLAN, [card(20.0, due=n % 40) for n in range(100)])
    many = simulate(replace(PLAN, new_per_day=200), [card(20.0, due=n % 40) for n in range(4_000)])
    assert many.cards == pytest.approx(28_000, rel=0.01)
    assert many.minutes_a_day == pytest.approx(40 * few.minutes_a_day, rel=0.05)
    assert many.known == pytest.approx(40 * few.known, rel=0.02)


@given(
    retention=st.floats(0.70, 0.99),
    new=st.integers(0, 300),
    reviews=st.integers(0, 300),
    cap=st.integers(1, 36_500),
    due=st.lists(st.integers(-400, 400), max_size=30),
)
def test_whatever_the_settings_no_card_is_lost_and_no_more_is_known_than_there_is(retention, new, reviews, cap, due):
    plan = wanting(retention, replace(PLAN, new_per_day=new, reviews_per_day=reviews, days=20), maximum_interval=cap)
    outlook = simulate(plan, [card(5.0, due=day) for day in due])
    assert 0 <= outlook.known <= outlook.cards <= (len(due) + 20 * new) * 1.01 + 1
    assert all(count >= 0 for count in (*outlook.answers, *outlook.minutes))
