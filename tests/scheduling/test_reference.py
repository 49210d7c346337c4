"""The scheduler agrees with the reference implementations of FSRS-6: py-fsrs 6.3.2 and fsrs-rs 0.9.3 (Anki's own)."""

import csv
import math
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import groupby
from pathlib import Path

import fsrs
import fsrs_rs_python
import pytest

from quizapp.core.card import Card, MemoryState, Schedule, State
from quizapp.core.ids import CardId, DeckId
from quizapp.core.review import Rating, ReviewKind
from quizapp.core.study_day import StudyDays
from quizapp.scheduling.fuzz import fuzz_range
from quizapp.scheduling.optimizer import fit_parameters
from quizapp.scheduling.scheduler import Scheduler
from quizapp.scheduling.settings import SchedulerSettings

# 12,580 real answers of 1,205 cards, from the repository of py-fsrs; not part of the project.
REAL_LOG = Path(__file__).parents[3] / "shared" / "data" / "review_log_josh.csv"
needs_real_log = pytest.mark.skipif(not REAL_LOG.exists(), reason="the real review log is not on this machine")

NEW_YEAR = datetime(2026, 1, 1, 12, tzinfo=UTC)
DAYS = StudyDays(zone=UTC)
SCHEDULER = Scheduler(SchedulerSettings(maximum_interval=36_500), DAYS)
FOUR_DIGITS = 5e-5  # of the number or after the point: fsrs-rs counts in single precision
RATINGS = {"a": Rating.AGAIN, "h": Rating.HARD, "g": Rating.GOOD, "e": Rating.EASY}

Reviews = list[tuple[datetime, Rating]]

# Histories as days since the last answer with the rating's letter; the memory is as recorded from py-fsrs 6.3.2.
RECORDED = [
    ("0g", 2.3065, 2.118103970459016),
    ("0g 0g 3g 9g 27g 80g", 314.5281736191054, 2.083724125574744),
    ("0e 12e 60g 200h", 526.9422988841094, 4.010608969296839),
    ("0h 0h 1h 2h 4h 7h", 10.430607800819214, 9.331556641838505),
    ("0a 0a 0g 1a 0a 0g 1a 0g 2g", 0.19949632696698497, 9.90170795047719),
    ("0g 0e 5a 0g 0g 4g 11h 30a 0h 0g 6e", 6.908446682939747, 9.347664173885123),
    ("0e 0a 0h 0g 0e 1g 90g", 41.41624566322995, 7.291188417671474),
    ("0g 400g 1a 900a 0g 3g", 3.756974053858763, 9.10028926492538),
]


def reviews_of(history: str) -> Reviews:
    at, reviews = NEW_YEAR, []
    for answer in history.split():
        at += timedelta(days=int(answer[:-1]))
        reviews.append((at, RATINGS[answer[-1]]))
    return reviews


def memory_by_rust(reviews: Reviews) -> MemoryState:
    instants = [instant for instant, _ in reviews]
    elapsed = [0, *map(DAYS.days_between, instants, instants[1:])]
    items = [fsrs_rs_python.FSRSReview(int(rating), days) for (_, rating), days in zip(reviews, elapsed, strict=True)]
    rust = fsrs_rs_python.FSRS(fsrs_rs_python.DEFAULT_PARAMETERS)
    memory = rust.memory_state(fsrs_rs_python.FSRSItem(items))
    return MemoryState(stability=memory.stability, difficulty=memory.difficulty)


def memory_by_python(reviews: Reviews) -> MemoryState:
    """py-fsrs counts 24 hours for a day: it is given every answer at the midnight of its study day."""
    reference, card = fsrs.Scheduler(enable_fuzzing=False, maximum_interval=36_500), fsrs.Card(card_id=1)
    for instant, rating in reviews:
        midnight = datetime.combine(DAYS.day_of(instant), datetime.min.time(), tzinfo=UTC)
        card, _ = reference.review_card(card, fsrs.Rating(rating), midnight)
    return MemoryState(stability=card.stability, difficulty=card.difficulty)


def close(memory: MemoryState) -> object:
    return pytest.approx((memory.stability, memory.difficulty), rel=FOUR_DIGITS, abs=FOUR_DIGITS)


@cache
def real_cards() -> list[Reviews]:
    with REAL_LOG.open(encoding="utf-8", newline="") as stream:
        rows = sorted(
            (int(row["card_id"]), datetime.fromisoformat(row["review_time"]), Rating(int(row["review_rating"])))
            for row in csv.DictReader(stream)
        )
    return [[(instant, rating) for _, instant, rating in rows] for _, rows in groupby(rows, key=lambda row: row[0])]


def in_days_of_24_hours(reviews: Reviews) -> Reviews:
    """The same log with noons as many days apart as there were whole 24 hours between the answers."""
    at, noons = datetime(2020, 1, 1, 12, tzinfo=UTC), []
    for (before, _), (instant, rating) in zip([reviews[0], *reviews], reviews, strict=False):
        at += timedelta(days=(instant - before).days)
        noons.append((at, rating))
    return noons


def predictions(cards: list[Reviews], scheduler: Scheduler) -> Iterator[tuple[float, bool]]:
    """The predicted recall and the outcome of every answer that came a day or more after the one before."""
    for reviews in cards:
        for end in range(1, len(reviews)):
            (last, _), (now, rating) = reviews[end - 1 : end + 1]
            if DAYS.days_between(last, now) > 0:
                memory = scheduler.rebuild(reviews[:end])
                schedule = Schedule(state=State.REVIEW, memory=memory, last_review=last)
                yield scheduler.retrievability(schedule, now), rating > Rating.AGAIN


def figures(cards: list[Reviews], scheduler: Scheduler = SCHEDULER) -> tuple[int, float, float, float]:
    """Count, log loss, mean prediction, share passed."""
    pairs = list(predictions(cards, scheduler))
    loss = -sum(math.log(predicted if passed else 1 - predicted) for predicted, passed in pairs)
    predicted, passed = (sum(column) / len(pairs) for column in zip(*pairs, strict=True))
    return len(pairs), loss / len(pairs), predicted, passed


@pytest.mark.parametrize(("history", "stability", "difficulty"), RECORDED)
def test_memories_are_as_recorded_from_the_reference(history, stability, difficulty):
    memory = SCHEDULER.rebuild(reviews_of(history))
    assert memory == MemoryState(stability=pytest.approx(stability), difficulty=pytest.approx(difficulty))


@pytest.mark.parametrize("history", [history for history, _, _ in RECORDED])
def test_memories_agree_with_both_references_to_four_digits(history):
    reviews = reviews_of(history)
    memory = SCHEDULER.rebuild(reviews)
    assert (memory.stability, memory.difficulty) == close(memory_by_python(reviews))
    assert (memory.stability, memory.difficulty) == close(memory_by_rust(reviews))


@pytest.mark.parametrize("history", [history for history, _, _ in RECORDED])
def test_intervals_before_fuzz_are_those_of_the_rust_reference(history):
    scheduler = Scheduler(SchedulerSettings(learning_steps=(), relearning_steps=(), maximum_interval=36_500), DAYS)
    card = Card(id=CardId(1), deck_id=DeckId(1), position=0, question="Who?", answer="She.", added_at=NEW_YEAR)
    for instant, rating in reviews_of(history):
        outcome = scheduler.answer(card, rating, instant)
        card = replace(card, schedule=outcome.schedule)
    rust = fsrs_rs_python.FSRS(fsrs_rs_python.DEFAULT_PARAMETERS)
    expected = max(1, round(rust.next_interval(card.schedule.memory.stability, 0.9, 3)))
    least, greatest = fuzz_range(expected, 36_500)
    assert least <= outcome.interval.days <= greatest


@needs_real_log
def test_every_memory_of_a_real_log_agrees_with_both_references_to_four_digits():
    for reviews in real_cards():
        memory = SCHEDULER.rebuild(reviews)
        assert (memory.stability, memory.difficulty) == close(memory_by_python(reviews))
        assert (memory.stability, memory.difficulty) == close(memory_by_rust(reviews))


@needs_real_log
def test_predictions_on_a_real_log_are_as_good_as_recorded_with_days_of_24_hours():
    count, loss, predicted, passed = figures([in_days_of_24_hours(reviews) for reviews in real_cards()])
    assert count == 5_329
    assert (loss, predicted, passed) == pytest.approx((0.4587, 0.7653, 0.7921), abs=5e-5)


@needs_real_log
def test_predictions_on_a_real_log_are_as_good_as_recorded_with_study_days():
    count, loss, predicted, passed = figures(real_cards())
    assert count == 6_276
    assert (loss, predicted, passed) == pytest.approx((0.4650, 0.7789, 0.7798), abs=5e-5)


@needs_real_log
def test_parameters_fitted_to_a_real_log_predict_it_better_than_the_defaults():
    log = [
        (CardId(number), instant, rating, ReviewKind.LEARN)
        for number, reviews in enumerate(real_cards())
        for instant, rating in reviews
    ]
    fitted = Scheduler(SchedulerSettings(parameters=fit_parameters(log, DAYS), maximum_interval=36_500), DAYS)
    _, loss, predicted, passed = figures(real_cards(), fitted)
    assert loss < 0.455
    assert predicted == pytest.approx(passed, abs=0.01)
