import random
import sys
from datetime import UTC, datetime, timedelta

import pytest

from quizapp.core.ids import CardId
from quizapp.core.review import Rating, ReviewKind
from quizapp.core.study_day import StudyDays
from quizapp.errors import QuizAppError
from quizapp.scheduling.forgetting import recall_probability
from quizapp.scheduling.optimizer import MINIMUM_REVIEWS, LoggedReview, fit_parameters
from quizapp.scheduling.scheduler import Scheduler
from quizapp.scheduling.settings import SchedulerSettings

DAYS = StudyDays(zone=UTC)
START = datetime(2026, 1, 1, 12, tzinfo=UTC)


def log_of(cards: int, *, stability: float, first_kind: ReviewKind = ReviewKind.LEARN) -> list[LoggedReview]:
    """Cards answered Good, then once more after 1 to 15 days, by someone whose memory has that first `stability`."""
    chance, log = random.Random(7), []
    for number in range(cards):
        wait = chance.choice((1, 2, 3, 5, 8, 15))
        passed = chance.random() < recall_probability(wait, stability, 0.1542)
        card = CardId(number)
        log.append((card, START, Rating.GOOD, first_kind))
        log.append((card, START + timedelta(days=wait), Rating.GOOD if passed else Rating.AGAIN, ReviewKind.REVIEW))
    return log


def test_a_fit_finds_a_memory_that_differs_from_the_average():
    weak, strong = (fit_parameters(log_of(1_500, stability=days), DAYS) for days in (0.5, 20.0))
    assert weak[2] < 1.5
    assert strong[2] > 10


def test_a_fit_is_the_same_each_time():
    log = log_of(600, stability=4.0)
    assert fit_parameters(log, DAYS) == fit_parameters(iter(log), DAYS)


@pytest.mark.parametrize("stability", [0.01, 4.0, 10_000.0])
def test_the_scheduler_takes_every_fit(stability):
    parameters = fit_parameters(log_of(600, stability=stability), DAYS)
    Scheduler(SchedulerSettings(parameters=parameters), DAYS)


def test_too_few_answers_are_refused_with_their_count():
    with pytest.raises(QuizAppError) as refusal:
        fit_parameters(log_of(MINIMUM_REVIEWS - 1, stability=4.0), DAYS)
    assert f"there are {MINIMUM_REVIEWS - 1}." in refusal.value.message
    assert "default" in refusal.value.hint


def test_just_enough_answers_are_fitted():
    assert len(fit_parameters(log_of(MINIMUM_REVIEWS, stability=4.0), DAYS)) == 21


def test_no_answers_at_all_are_too_few():
    with pytest.raises(QuizAppError, match="there are 0"):
        fit_parameters([], DAYS)


def test_answers_of_one_day_do_not_count():
    log = [(card, at, rating, kind) for card, _, rating, kind in log_of(600, stability=4.0) for at in (START,)]
    with pytest.raises(QuizAppError, match="there are 0"):
        fit_parameters(log, DAYS)


def test_cards_whose_first_answer_is_missing_from_the_log_do_not_count():
    with pytest.raises(QuizAppError, match="there are 0"):
        fit_parameters(log_of(600, stability=4.0, first_kind=ReviewKind.REVIEW), DAYS)


def test_without_the_optional_package_the_remedy_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "fsrs_rs_python", None)
    with pytest.raises(QuizAppError) as refusal:
        fit_parameters(log_of(600, stability=4.0), DAYS)
    assert 'pip install "quizapp[optimizer]"' in refusal.value.hint
