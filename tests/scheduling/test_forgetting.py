from datetime import UTC, datetime, timedelta

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.scheduling.forgetting import days_until, recall_probability

DEFAULT_DECAY = 0.1542
stabilities = st.floats(0.001, 36_500)
decays = st.floats(0.1, 0.8)
days = st.integers(0, 10_000)


def test_recall_is_certain_at_the_moment_of_the_review():
    assert recall_probability(0, 3.0, DEFAULT_DECAY) == 1.0


@given(stabilities, decays)
def test_recall_is_at_90_percent_after_as_many_days_as_the_stability_says(stability, decay):
    assert recall_probability(stability, stability, decay) == pytest.approx(0.9)


@given(days, days, stabilities, decays)
def test_recall_never_rises_with_time(one, other, stability, decay):
    earlier, later = sorted((one, other))
    assert 0 < recall_probability(later, stability, decay) <= recall_probability(earlier, stability, decay) <= 1


@given(days, stabilities, stabilities, decays)
def test_recall_never_falls_with_stability(after, one, other, decay):
    weaker, stronger = sorted((one, other))
    assert recall_probability(after, weaker, decay) <= recall_probability(after, stronger, decay)


@given(days, stabilities)
def test_the_curve_is_that_of_the_reference_implementation(after, stability):
    last = datetime(2020, 1, 1, tzinfo=UTC)
    card = fsrs.Card(card_id=1, state=fsrs.State.Review, stability=stability, difficulty=5.0, last_review=last)
    expected = fsrs.Scheduler().get_card_retrievability(card, last + timedelta(days=after))
    assert recall_probability(after, stability, DEFAULT_DECAY) == pytest.approx(expected, rel=1e-12)


@given(st.floats(0.5, 0.999), stabilities, decays)
def test_after_the_days_until_a_recall_it_is_as_likely(recall, stability, decay):
    assert recall_probability(days_until(recall, stability, decay), stability, decay) == pytest.approx(recall)
