"""Schedules and answers of Mnemosyne in the terms of past study."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from quizapp.core.card import State
from quizapp.core.past_study import PastStudy
from quizapp.core.review import Rating, ReviewKind
from quizapp.formats.mnemosyne_history import CardState, answers, instant, past_study

DAY = 86_400
AT = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
SECONDS = int(AT.timestamp())
MIDNIGHT = int(datetime(2026, 3, 11, tzinfo=UTC).timestamp())
LEARNT = CardState(grade=4, easiness=2.3, last=SECONDS, next=MIDNIGHT, reps=5, lapses=1, added=SECONDS - DAY)


def row(at=SECONDS, grade=4, scheduled=0, lapses=0, following=MIDNIGHT, event=9, card="c"):
    return event, card, at, grade, 2.3, lapses, scheduled, 7, following


def one(**values):
    ((review,),) = answers([row(**values)]).values()
    return review


def test_a_card_that_is_learnt_is_due_on_its_day_wherever_the_student_is():
    past = past_study(LEARNT)
    assert (past.state, past.due_on, past.due_at) == (State.REVIEW, date(2026, 3, 11), None)
    assert past.interval_days == pytest.approx(9 + 14.5 / 24)
    assert (past.ease, past.last_review, past.reps, past.lapses) == (2.3, AT, 5, 1)
    assert past.added_at == AT - timedelta(days=1)


@pytest.mark.parametrize(("lapses", "state"), [(0, State.LEARNING), (2, State.RELEARNING)])
def test_a_card_that_was_forgotten_is_due_at_once(lapses, state):
    past = past_study(replace(LEARNT, grade=1, next=SECONDS, lapses=lapses))
    assert (past.state, past.due_on, past.due_at, past.interval_days) == (state, None, AT, 0)


@pytest.mark.parametrize("state", [replace(LEARNT, grade=-1, last=-1, next=-1), replace(LEARNT, next=None)])
def test_a_card_that_was_never_answered_is_new(state):
    assert past_study(state) == PastStudy(added_at=AT - timedelta(days=1))


@pytest.mark.parametrize(
    ("grade", "rating"),
    [(0, Rating.AGAIN), (1, Rating.AGAIN), (2, Rating.HARD), (3, Rating.HARD), (4, Rating.GOOD), (5, Rating.EASY)],
)
def test_grades_become_ratings(grade, rating):
    assert one(grade=grade).rating is rating


def test_an_answer_has_instant_intervals_and_time():
    review = one(scheduled=3 * DAY)
    assert (review.reviewed_at, review.duration_ms, review.previous_days, review.ease) == (AT, 7000, 3.0, 2.3)
    assert review.interval_days == pytest.approx(9 + 14.5 / 24)
    assert one(grade=1, scheduled=3 * DAY).interval_days == 0


@pytest.mark.parametrize(
    ("scheduled", "lapses", "kind"),
    [(0, 0, ReviewKind.LEARN), (DAY, 0, ReviewKind.REVIEW), (DAY, 1, ReviewKind.REVIEW), (0, 1, ReviewKind.RELEARN)],
)
def test_the_kind_of_an_answer_is_told_by_what_was_scheduled(scheduled, lapses, kind):
    assert one(scheduled=scheduled, lapses=lapses).kind is kind


def test_answers_are_sorted_for_each_card():
    found = answers([row(at=SECONDS + 9), row(card="d"), row()])
    assert [review.reviewed_at for review in found["c"]] == [AT, AT + timedelta(seconds=9)]
    assert len(found["d"]) == 1


@pytest.mark.parametrize(
    "values", [{"event": 6}, {"at": None}, {"at": -1}, {"grade": -1}, {"grade": 6}, {"grade": b"x"}]
)
def test_other_events_and_broken_ones_are_passed_over(values):
    assert answers([row(**values)]) == {}


@pytest.mark.parametrize("value", [-1, 0, None, "", "x", b"1", 10**30, float("nan"), float("inf"), "1e400"])
def test_what_is_no_instant_is_none(value):
    assert instant(value) is None


def test_numbers_of_the_xml_are_read():
    state = CardState(grade="4", easiness="2.3", last=str(SECONDS), next=str(MIDNIGHT), reps=5, lapses="1")
    assert past_study(state) == replace(past_study(LEARNT), added_at=None)
    assert past_study(replace(state, easiness="1e300")).ease is None
