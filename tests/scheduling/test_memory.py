"""The memory model in plain numbers agrees with py-fsrs, and memories of SM-2 with fsrs-rs, Anki's own."""

import fsrs
import fsrs_rs_python
import pytest
from fsrs.scheduler import DEFAULT_PARAMETERS
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.card import MemoryState, Schedule, State
from quizapp.core.review import Rating
from quizapp.core.study_day import StudyDays
from quizapp.scheduling.memory import MemoryModel
from quizapp.scheduling.scheduler import Scheduler, _reviewed
from quizapp.scheduling.settings import SchedulerSettings

MODEL = MemoryModel(DEFAULT_PARAMETERS)
MEMORIES = st.builds(
    MemoryState,
    stability=st.floats(0.001, 36_500, allow_nan=False),
    difficulty=st.floats(1, 10, allow_nan=False),
)


@given(st.none() | MEMORIES, st.sampled_from(Rating), st.integers(0, 40_000))
def test_an_answer_makes_of_a_memory_what_py_fsrs_makes_of_it(memory, rating, elapsed):
    after = _reviewed(fsrs.Scheduler(), Schedule(state=State.LEARNING, memory=memory), rating, elapsed if memory else 0)
    assert MODEL.after(memory, rating, elapsed) == MemoryState(stability=after.stability, difficulty=after.difficulty)


def test_the_parameters_are_those_of_the_settings():
    parameters = (1.0, *DEFAULT_PARAMETERS[1:])
    scheduler = Scheduler(SchedulerSettings(parameters=parameters), StudyDays(zone=None))
    assert scheduler.memory_model.after(None, Rating.AGAIN, 0).stability == 1.0


@pytest.mark.parametrize("ease", [1.3, 2.0, 2.5, 3.2])
@pytest.mark.parametrize("interval", [1, 4, 21, 150, 2_000])
def test_a_memory_of_sm_2_is_what_anki_makes_of_it(interval, ease):
    wanted = fsrs_rs_python.FSRS(list(DEFAULT_PARAMETERS)).memory_state_from_sm2(ease, interval, 0.9)
    found = MODEL.of_sm2(interval, ease)
    assert found.stability == pytest.approx(wanted.stability, rel=1e-4)
    assert found.difficulty == pytest.approx(wanted.difficulty, rel=1e-3)


@given(st.floats(0, 1e6, allow_nan=False), st.floats(0, 100, allow_nan=False))
def test_any_memory_of_sm_2_is_within_bounds(interval, ease):
    memory = MODEL.of_sm2(interval, ease)
    assert memory.stability >= 0.001
    assert 1 <= memory.difficulty <= 10


def test_a_card_that_grew_fast_is_easier_than_one_that_grew_slowly():
    assert MODEL.of_sm2(20, 3.0).difficulty < MODEL.of_sm2(20, 2.5).difficulty < MODEL.of_sm2(20, 1.3).difficulty
