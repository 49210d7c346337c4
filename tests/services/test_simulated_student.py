from dataclasses import replace
from datetime import timedelta

import pytest
from builders import Bench, make_card, reviewed

from quizapp.core.card import State
from quizapp.core.habits import USUAL_HABITS
from quizapp.core.review import Rating
from quizapp.services.simulated_student import SimulatedStudent

TIMES = 4_000


@pytest.fixture
def bench() -> Bench:
    return Bench()


@pytest.fixture
def student(bench) -> SimulatedStudent:
    return SimulatedStudent(bench.scheduler, seed=1)


def shares(student: SimulatedStudent, card, now) -> dict[Rating, float]:
    rated = [student.rating(card, now) for _ in range(TIMES)]
    return {rating: rated.count(rating) / TIMES for rating in Rating}


def test_a_review_is_recalled_as_often_as_its_retrievability_says(bench, student):
    now = bench.clock.now()
    for days in (0, 40):
        card = reviewed(make_card(1), now - timedelta(days=days), stability=10.0)
        rated = shares(student, card, now)
        assert 1 - rated[Rating.AGAIN] == pytest.approx(bench.scheduler.retrievability(card.schedule, now), abs=0.03)


def test_what_is_recalled_is_rated_in_the_usual_shares(bench, student):
    rated = shares(student, reviewed(make_card(1), bench.clock.now(), stability=1_000.0), bench.clock.now())
    for rating, usual in zip((Rating.HARD, Rating.GOOD, Rating.EASY), USUAL_HABITS.recalled, strict=True):
        assert rated[rating] == pytest.approx(usual, abs=0.03)


@pytest.mark.parametrize(("state", "usual"), [(State.NEW, USUAL_HABITS.first), (State.LEARNING, USUAL_HABITS.steps)])
def test_new_cards_and_steps_have_shares_of_their_own(bench, student, state, usual):
    card = make_card(1)
    card = replace(card, schedule=replace(card.schedule, state=state))
    assert list(shares(student, card, bench.clock.now()).values()) == pytest.approx(list(usual), abs=0.03)


def test_a_seed_is_a_student(bench):
    card, now = make_card(1), bench.clock.now()
    one, same, other = (SimulatedStudent(bench.scheduler, seed=seed) for seed in (1, 1, 2))
    ratings = [[each.rating(card, now) for _ in range(50)] for each in (one, same, other)]
    assert ratings[0] == ratings[1] != ratings[2]


def test_an_answer_takes_the_usual_time(student):
    assert [student.seconds(rating) for rating in Rating] == list(USUAL_HABITS.seconds)
