from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.cram import CramRound
from quizapp.core.ids import CardId
from quizapp.core.review import Rating

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
ROUND = CramRound(subject="japan", began=NOW)
ONE, TWO = CardId(1), CardId(2)


def test_again_brings_a_card_back_and_any_other_rating_ends_it():
    missed = ROUND.answered(ONE, Rating.AGAIN, NOW)
    assert (missed.known, missed.missed) == (frozenset(), {ONE: NOW})
    for rating in (Rating.HARD, Rating.GOOD, Rating.EASY):
        known = missed.answered(ONE, rating, NOW)
        assert (known.known, known.missed) == ({ONE}, {})


def test_a_card_that_is_missed_once_more_waits_from_then_on():
    later = NOW + timedelta(minutes=3)
    missed = ROUND.answered(ONE, Rating.AGAIN, NOW).answered(TWO, Rating.AGAIN, NOW).answered(ONE, Rating.AGAIN, later)
    assert missed.missed == {TWO: NOW, ONE: later}


@given(st.lists(st.tuples(st.integers(1, 5).map(CardId), st.sampled_from(Rating)), max_size=9))
def test_a_round_comes_back_from_its_text(answers):
    present = ROUND
    for minute, (card_id, rating) in enumerate(answers):
        present = present.answered(card_id, rating, NOW + timedelta(minutes=minute))
    assert CramRound.from_text(present.text) == present


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"subject":"a","began":"b","known":[],"missed":{}}'])
def test_other_text_is_no_round(text):
    with pytest.raises((ValueError, LookupError, TypeError)):
        CramRound.from_text(text)
