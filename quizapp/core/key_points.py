"""Key points: the idea units of an answer, which the student had or had not."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPoint:
    """One idea unit of an answer, from `start` to `end` (characters of its text); `core` where it decides."""

    start: int
    end: int
    core: bool = False
