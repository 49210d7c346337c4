"""What an answer leaves behind."""

from datetime import UTC, datetime, timedelta

import pytest
from builders import make_card, reviewed

from quizapp.core.card import Card, MemoryState, Schedule, State
from quizapp.core.ids import ReviewId
from quizapp.core.review import Rating, ReviewKind, ReviewLog
from quizapp.core.study_day import StudyDays
from quizapp.scheduling.scheduler import Outcome, Scheduler
from quizapp.scheduling.settings import SchedulerSettings
from quizapp.services.answers import review_log

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
SCHEDULER = Scheduler(SchedulerSettings(), StudyDays(zone=UTC))
DUE = reviewed(make_card(1), NOW)


def log_of(card: Card, rating: Rating) -> tuple[ReviewLog, Outcome]:
    outcome = SCHEDULER.answer(card, rating, NOW)
    return review_log(ReviewId(7), card, outcome, rating, NOW, 12_000), outcome


def test_it_tells_who_when_what_and_how_long():
    log, _ = log_of(DUE, Rating.HARD)
    assert (log.id, log.card_id, log.rating) == (7, DUE.id, Rating.HARD)
    assert (log.reviewed_at, log.duration_ms) == (NOW, 12_000)
    assert (log.recall_score, log.suggested) == (None, None)


@pytest.mark.parametrize("rating", Rating)
def test_it_keeps_the_schedule_before_and_the_memory_after(rating: Rating):
    log, outcome = log_of(DUE, rating)
    assert log.before == DUE.schedule
    assert log.after == outcome.schedule.memory
    assert log.elapsed_days == 10
    assert log.scheduled_days == outcome.interval / timedelta(days=1)


def test_a_learning_step_is_a_part_of_a_day():
    log, _ = log_of(make_card(1), Rating.AGAIN)
    assert log.scheduled_days == pytest.approx(1 / 1440)


@pytest.mark.parametrize(
    ("state", "kind"),
    [
        (State.NEW, ReviewKind.LEARN),
        (State.LEARNING, ReviewKind.LEARN),
        (State.REVIEW, ReviewKind.REVIEW),
        (State.RELEARNING, ReviewKind.RELEARN),
    ],
)
def test_its_kind_is_the_state_in_which_the_card_was_asked(state: State, kind: ReviewKind):
    memory = None if state is State.NEW else MemoryState(stability=2.0, difficulty=5.0)
    last_review = None if memory is None else NOW - timedelta(days=2)
    card = make_card(1, schedule=Schedule(state=state, memory=memory, due=NOW, last_review=last_review))
    assert log_of(card, Rating.GOOD)[0].kind is kind


def test_an_outcome_without_memory_is_a_bug():
    outcome = Outcome(schedule=Schedule(), interval=timedelta(0), elapsed_days=0)
    with pytest.raises(ValueError, match="memory"):
        review_log(ReviewId(7), DUE, outcome, Rating.GOOD, NOW, 0)
