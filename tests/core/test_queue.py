"""Which cards a session may ask, and what each adds to the counts."""

from dataclasses import replace
from datetime import timedelta

import pytest
from builders import make_card, reviewed
from stored import DAY_END, NOW, TODAY

from quizapp.core.card import Card, Schedule, State
from quizapp.core.ids import CardId
from quizapp.core.queue import DueCounts, is_askable, weight_of

NEW = make_card(1)
DUE = reviewed(make_card(2), NOW)
LEARNING = make_card(3, schedule=Schedule(state=State.LEARNING, step=0, due=NOW, reps=1))
RELEARNING = make_card(4, schedule=Schedule(state=State.RELEARNING, step=0, due=NOW, reps=4, lapses=1))
NOTHING = DueCounts(due=0, learning=0, new=0)


def weight(card: Card) -> DueCounts:
    return weight_of(card, today=TODAY, day_end=DAY_END)


@pytest.mark.parametrize(
    ("card", "counts"),
    [
        (NEW, DueCounts(due=0, learning=0, new=1)),
        (DUE, DueCounts(due=1, learning=0, new=0)),
        (LEARNING, DueCounts(due=0, learning=1, new=0)),
        (RELEARNING, DueCounts(due=0, learning=1, new=0)),
    ],
    ids=["new", "due", "learning", "relearning"],
)
def test_a_card_counts_once_in_the_place_of_its_state(card: Card, counts: DueCounts):
    assert weight(card) == counts
    assert weight(card).total == 1
    assert is_askable(card, today=TODAY, day_end=DAY_END)


@pytest.mark.parametrize("card", [NEW, DUE, LEARNING], ids=["new", "due", "learning"])
def test_what_is_suspended_superseded_or_buried_counts_nowhere(card: Card):
    tomorrow = TODAY + timedelta(days=1)
    for mark in ({"suspended": True}, {"superseded_by": CardId(9)}, {"buried_until": tomorrow}):
        assert weight(replace(card, **mark)) == NOTHING
        assert not is_askable(replace(card, **mark), today=TODAY, day_end=DAY_END)
    assert weight(replace(card, buried_until=TODAY)).total == 1


def test_a_card_is_asked_up_to_the_last_instant_of_the_day():
    assert weight(reviewed(make_card(1), DAY_END - timedelta(milliseconds=1))).due == 1
    assert weight(reviewed(make_card(1), DAY_END)) == NOTHING
