"""What Python does of its own accord, in pieces so short that the window answers in between."""

import gc
import sys

_SWITCH_SECONDS = 0.001
"""A turn of the window comes back to Python many times, and each time waits so long for a worker that computes. With
Python's own 5 ms three times as many turns were felt; a tenth of this one changed nothing but the number of switches.
"""

_THRESHOLDS = (5_000, 10, 1_000)
"""After so many new objects the youngest are looked through for cycles, after so many looks the next older ones too,
and the oldest. All threads wait for that: a look at 50,000 objects takes 20 ms, at a million half a second.
"""


def shorten_turns() -> None:
    """Have threads take turns more often, and the search for cycles look at fewer objects at once."""
    sys.setswitchinterval(_SWITCH_SECONDS)
    gc.set_threshold(*_THRESHOLDS)
