"""A guard against work that never ends: hostile input must not hold the program up.

It counts the processor's time, so that a busy machine fails nothing, and is generous: what grows with the square of an
input takes hours. How fast the program is, `tests/benchmarks` tell.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager

_MOST_SECONDS = 60


@contextmanager
def no_hang() -> Iterator[None]:
    """Fail where what is within takes the processor for a minute."""
    begun = time.process_time()
    yield
    assert time.process_time() - begun < _MOST_SECONDS
