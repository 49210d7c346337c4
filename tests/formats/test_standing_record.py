"""Schedules and answers in the deck file: both ways, and with wrong values."""

import json
from datetime import UTC, datetime

import pytest
from builders import ADDED, make_card, reviewed
from hypothesis import given
from hypothesis import strategies as st
from stored import INSTANTS, NOW, TODAY, make_review, reviews

from quizapp.core.ids import CardId, ReviewId
from quizapp.formats.standing_record import (
    day_from,
    instant_from,
    instant_text,
    standing_from,
    standing_record,
    whole_or_none,
)

STUDIED = standing_record(reviewed(make_card(1), NOW), [])


@given(st.lists(reviews(0, [CardId(0)]), max_size=3))
def test_any_answers_come_back(logs):
    card = reviewed(make_card(1, buried_until=TODAY, flag=7, starred=True, suspended=True), NOW)
    record = json.loads(json.dumps(standing_record(card, logs)))
    standing = standing_from(record, 4)
    assert standing.reviews == tuple(logs)
    assert (standing.schedule, standing.number, standing.added_at) == (card.schedule, 4, ADDED)
    assert (standing.buried_until, standing.flag, standing.starred, standing.suspended) == (TODAY, 7, True, True)


def test_a_new_card_says_only_when_it_was_made():
    assert standing_record(make_card(1), []) == {"added_at": "2026-11-01T12:00:00.000Z"}
    assert standing_from({}, None).added_at is None


@given(INSTANTS)
def test_instants_come_back(instant):
    assert instant_from(instant_text(instant)) == instant


def test_instants_of_other_zones_and_parts_of_milliseconds_are_understood():
    assert instant_from("2026-11-24T10:00:00.0015+01:00") == datetime(2026, 11, 24, 9, 0, 0, 1000, tzinfo=UTC)


@pytest.mark.parametrize(
    "text", ["2026-11-24T10:00:00", "soon", "", 5, "9999-12-31T23:59:59-23:00", "0001-01-01T00:00:00+23:00"]
)
def test_what_is_no_instant_is_refused(text):
    with pytest.raises((ValueError, TypeError)):
        instant_from(text)


def test_days_and_whole_numbers_are_checked():
    assert (day_from("2026-11-24"), day_from(None), whole_or_none(3), whole_or_none(None)) == (TODAY, None, 3, None)
    for wrong in (5, "24 November"):
        with pytest.raises((ValueError, TypeError)):
            day_from(wrong)
    for wrong in (-1, 1.0, True, "1", 2**60):
        with pytest.raises(ValueError, match="whole number"):
            whole_or_none(wrong)


@pytest.mark.parametrize("place", range(8))
@pytest.mark.parametrize("value", ["x", -1, True, [], 1e300, float("nan"), float("inf")])
def test_a_schedule_with_a_wrong_value_is_refused(place, value):
    schedule = [value if index == place else each for index, each in enumerate(STUDIED["schedule"])]
    if place in {4, 5} and value == -1:
        return  # a millisecond before 1970 is an instant
    with pytest.raises(ValueError, match=r"is no|is not"):
        standing_from({"schedule": schedule}, 1)


@pytest.mark.parametrize("place", range(10))
@pytest.mark.parametrize("value", ["x", -(10**18), [], float("nan"), 10**30])
def test_an_answer_with_a_wrong_value_is_refused(place, value):
    (review,) = standing_record(make_card(1), [make_review(1, 1)])["reviews"]
    review[place] = value
    with pytest.raises(ValueError, match=r"is no|is not"):
        standing_from({"reviews": [review]}, 1)


@pytest.mark.parametrize(
    "record",
    [
        5,
        {"reviews": 5},
        {"reviews": [5]},
        {"reviews": [[1, 2]]},
        {"schedule": 5},
        {"schedule": [2, None, None, None, None, None, 1, 0]},
        {"flag": 8},
        {"superseded_by": "x"},
        {"buried_until": 3},
    ],
)
def test_a_record_that_is_not_whole_is_refused(record):
    with pytest.raises((ValueError, TypeError)):
        standing_from(record, 1)


def test_ids_of_answers_mean_nothing():
    standing = standing_from(standing_record(make_card(1), [make_review(8, 9)]), 1)
    assert (standing.reviews[0].id, standing.reviews[0].card_id) == (ReviewId(0), CardId(0))
