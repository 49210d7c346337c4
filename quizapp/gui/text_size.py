"""The steps of the text size, and the commands that go along them."""

from collections.abc import Callable

TEXT_SCALES = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
"""What all lengths and fonts are multiplied by; settings may hold a value between them."""


def larger(scale: float) -> float:
    """Return the next step above `scale`; the largest stays, and so does what is larger still."""
    return next((step for step in TEXT_SCALES if step > scale), scale)


def smaller(scale: float) -> float:
    """Return the next step below `scale`; the smallest stays, and so does what is smaller still."""
    return next((step for step in reversed(TEXT_SCALES) if step < scale), scale)


def usual(_scale: float) -> float:
    """Return the size that text has without any choice."""
    return 1.0


TEXT_SIZES: dict[str, Callable[[float], float]] = {"larger-text": larger, "smaller-text": smaller, "usual-text": usual}
"""What the commands of the window make of a scale, by their ids."""
