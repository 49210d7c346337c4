"""A leech is a card that is forgotten again and again."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from builders import make_card

from quizapp.core.card import Card, Schedule
from quizapp.core.ids import CardId
from quizapp.core.leech import becomes_leech, is_leech
from quizapp.core.withdrawal import Reason, Withdrawal


def forgotten(lapses: int, **values: object) -> Card:
    return make_card(1, schedule=Schedule(lapses=lapses), **values)


@pytest.mark.parametrize(("lapses", "expected"), [(4, False), (5, True), (9, True)])
def test_it_is_one_from_so_many_lapses_on(lapses, expected):
    assert is_leech(forgotten(lapses), 5) is expected


@pytest.mark.parametrize(("lapses", "expected"), [(5, False), (7, False), (8, True)])
def test_one_that_is_kept_is_one_again_after_half_as_many_more(lapses, expected):
    assert is_leech(forgotten(lapses, kept_lapses=5), 5) is expected


def test_one_kept_early_is_none_before_the_others_are():
    assert not is_leech(forgotten(4, kept_lapses=1), 5)
    assert is_leech(forgotten(5, kept_lapses=1), 5)


def test_what_is_asked_no_more_is_none():
    withdrawn = Withdrawal(reason=Reason.RETIRED, at=datetime(2026, 11, 24, tzinfo=UTC))
    assert not is_leech(forgotten(9, withdrawn=withdrawn), 5)
    assert not is_leech(forgotten(9, superseded_by=CardId(2)), 5)


@pytest.mark.parametrize(
    ("kept", "spoken_of"), [(0, [5, 8, 11]), (5, [8, 11])], ids=["never kept", "kept at the fifth"]
)
def test_it_is_spoken_of_when_it_becomes_one_and_after_half_as_many_more(kept, spoken_of):
    answers = [(forgotten(n, kept_lapses=kept), forgotten(n + 1, kept_lapses=kept)) for n in range(12)]
    assert [after.schedule.lapses for before, after in answers if becomes_leech(before, after, 5)] == spoken_of


def test_an_answer_that_was_right_says_nothing():
    card = forgotten(5)
    assert not becomes_leech(card, replace(card, flag=1), 5)
