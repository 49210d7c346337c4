"""What Python does of its own accord does not hold up the window."""

import gc
import sys

import pytest

from quizapp.gui.short_turns import shorten_turns


@pytest.fixture(autouse=True)
def _as_before():
    interval, thresholds = sys.getswitchinterval(), gc.get_threshold()
    yield
    sys.setswitchinterval(interval)
    gc.set_threshold(*thresholds)


def test_a_thread_that_computes_gives_way_within_a_millisecond():
    shorten_turns()
    assert sys.getswitchinterval() <= 0.001


def test_while_many_objects_are_made_no_search_for_cycles_looks_at_many_of_them():
    looked_at = {0: [0], 1: [0], 2: [0]}

    def note(phase: str, info: dict[str, int]) -> None:
        if phase == "start":
            generation = info["generation"]
            looked_at[generation].append(sum(len(gc.get_objects(each)) for each in range(generation + 1)))

    gc.collect()
    shorten_turns()
    gc.callbacks.append(note)
    try:
        kept = [[number] for number in range(300_000)]
    finally:
        gc.callbacks.remove(note)
    assert len(kept) == 300_000
    assert 0 < max(looked_at[0]) < 10_000
    assert 0 < max(looked_at[1]) < 70_000
    assert max(looked_at[2]) == 0
