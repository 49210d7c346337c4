"""What Python does of its own accord, in pieces so short that the window answers in between."""

import gc
import sys

_SWITCH_SECONDS = 0.0001
"""A turn of the window comes back to Python some hundred times, and each time waits so long for a worker that computes.
Python's own 5 ms make half a second of that.
"""

_THRESHOLDS = (5_000, 10, 1_000)
"""After so many new objects the youngest are looked through for cycles, after so many looks the next older ones too,
and the oldest. All threads wait for that: a look at 50,000 objects takes 20 ms, at a million half a second.
"""

_MANY = 200_000
"""So many objects come of a long list alone."""


def shorten_turns() -> None:
    """Have threads take turns more often, and the search for cycles look at fewer objects at once."""
    sys.setswitchinterval(_SWITCH_SECONDS)
    gc.set_threshold(*_THRESHOLDS)


def spare_what_is_long() -> None:
    """Have the objects that there are never looked through again, where work has just made very many of them.

    They go when nothing holds them any more, as most objects do. Only a cycle among them would stay.
    """
    youngest, middle, _ = gc.get_threshold()
    if gc.get_count()[2] * middle * youngest >= _MANY:
        gc.freeze()
