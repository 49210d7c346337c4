from dataclasses import replace

import pytest
from builders import Bench

from quizapp.core.card import MemoryState
from quizapp.core.changes import Snapshot
from quizapp.core.review import Rating, ReviewKind
from quizapp.errors import QuizAppError
from quizapp.scheduling.scheduler import Scheduler
from quizapp.scheduling.settings import SchedulerSettings
from quizapp.services.fitting import FittingService
from quizapp.services.seeding import SeedingService


@pytest.fixture
def bench() -> Bench:
    return Bench()


def fitting(bench: Bench, scheduler: Scheduler | None = None) -> FittingService:
    return FittingService(bench.collection, scheduler or bench.scheduler, bench.days)


def test_too_few_answers_are_refused_with_their_number(bench):
    bench.add_decks(1, 3)
    bench.asked_until_end(bench.study.session())
    with pytest.raises(QuizAppError, match="there are 0"):
        fitting(bench).fitted_parameters()


def test_many_answers_give_parameters_that_a_scheduler_takes(bench):
    pytest.importorskip("fsrs_rs_python")
    SeedingService(bench.collection, bench.scheduler, bench.clock, bench.days).add_decks(20, 200, 8)
    parameters = fitting(bench).fitted_parameters()
    assert len(parameters) == 21
    assert Scheduler(SchedulerSettings(parameters=parameters), bench.days)


def test_memories_that_the_log_leads_to_already_are_not_written(bench):
    bench.add_decks(1, 3)
    bench.asked_until_end(bench.study.session())
    assert fitting(bench).remember() == 0


# FSRS-6's defaults, but for the first stability of a card answered Easy: 20 days.
OTHER_PARAMETERS = (
    0.212, 1.2931, 2.3065, 20.0, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
    1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
)  # fmt: skip


def test_under_other_parameters_each_studied_card_gets_another_memory_and_stays_due(bench):
    bench.add_decks(1, 3)
    bench.answer(bench.study.session(), Rating.EASY)
    before = bench.card(11)
    other = Scheduler(SchedulerSettings(parameters=OTHER_PARAMETERS), bench.days)
    assert fitting(bench, other).remember() == 1
    after = bench.card(11)
    assert after.schedule.memory.stability == pytest.approx(20.0)
    assert replace(after.schedule, memory=None) == replace(before.schedule, memory=None)
    assert bench.card(12).schedule.memory is None


def test_memories_are_written_in_short_transactions(bench, monkeypatch):
    monkeypatch.setattr("quizapp.services.fitting._CARDS_A_WRITE", 2)
    bench.add_decks(1, 5)
    bench.asked_until_end(bench.study.session(), Rating.EASY)
    other = Scheduler(SchedulerSettings(parameters=OTHER_PARAMETERS), bench.days)
    assert fitting(bench, other).remember() == 5


def test_a_card_whose_log_does_not_begin_with_its_first_answer_keeps_its_memory(bench):
    bench.add_decks(1, 1)
    bench.answer(bench.study.session(), Rating.GOOD)
    card = bench.card(11)
    (log,) = bench.collection.reviews.of_card(card.id)
    kept = replace(card, schedule=replace(card.schedule, memory=MemoryState(stability=9.0, difficulty=9.0)))
    later = replace(log, kind=ReviewKind.REVIEW)
    bench.collection.swap(Snapshot(cards={kept.id: kept}, reviews={later.id: later}))
    assert fitting(bench).remember() == 0
    assert bench.card(11) == kept
