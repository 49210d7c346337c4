"""The memory model of FSRS-6 in plain numbers: many answers are replayed with it.

Source of all formulas: "The Algorithm", wiki of open-spaced-repetition/fsrs4anki, as py-fsrs 6.3 computes them; w0 to
w20 are its parameters.
"""

import math
from collections.abc import Sequence

from quizapp.core.card import MemoryState
from quizapp.core.review import Rating

_LEAST_STABILITY = 0.001
_EASIEST, _HARDEST = 1.0, 10.0


class MemoryModel:
    """What an answer makes of a memory, by the 21 `parameters` of FSRS-6."""

    def __init__(self, parameters: Sequence[float]) -> None:
        w = self._w = tuple(parameters)
        self._factor = 0.9 ** (-1 / w[20]) - 1
        self._growth = math.e ** w[8]
        self._most_after_lapse = math.e ** (w[17] * w[18])
        self._easy = self._first_difficulty(Rating.EASY)

    def after(self, memory: MemoryState | None, rating: Rating, elapsed_days: int) -> MemoryState:
        """Return the memory after `rating` given `elapsed_days` study days after the last answer; None is a new one."""
        if memory is None:
            first = max(self._w[rating - 1], _LEAST_STABILITY)
            return MemoryState(stability=first, difficulty=_bounded(self._first_difficulty(rating)))
        stability, difficulty = memory.stability, memory.difficulty
        if elapsed_days < 1:
            after = self._within_a_day(stability, rating)
        else:
            recall = self.recall(stability, elapsed_days)
            if rating is Rating.AGAIN:
                after = self._forgotten(stability, difficulty, recall)
            else:
                after = self._recalled(stability, difficulty, recall, rating)
        return MemoryState(stability=max(after, _LEAST_STABILITY), difficulty=self._next_difficulty(difficulty, rating))

    def recall(self, stability: float, days: float) -> float:
        """Return how likely recall is `days` after the last answer; see `forgetting.recall_probability`."""
        return float((1 + self._factor * days / stability) ** -self._w[20])

    def of_sm2(self, interval_days: float, ease: float) -> MemoryState:
        """Return the memory of a card that SM-2 gave an interval of `interval_days` and the factor `ease`.

        Stability is the interval, as 9 of 10 answers after it are right; difficulty is that at which FSRS would let the
        interval grow by `ease`. Source: memory_state_from_sm2 of fsrs-rs.
        """
        w = self._w
        stability = max(interval_days, _LEAST_STABILITY)
        growth = self._growth * stability ** -w[9] * math.expm1(0.1 * w[10])
        difficulty = 11 - (ease - 1) / growth if growth else _HARDEST
        return MemoryState(stability=stability, difficulty=_bounded(difficulty))

    def _first_difficulty(self, rating: Rating) -> float:
        return float(self._w[4] - (math.e ** (self._w[5] * (rating - 1))) + 1)

    def _next_difficulty(self, difficulty: float, rating: Rating) -> float:
        w = self._w
        change = -(w[6] * (rating - 3))
        return _bounded(w[7] * self._easy + (1 - w[7]) * (difficulty + (10.0 - difficulty) * change / 9.0))

    def _within_a_day(self, stability: float, rating: Rating) -> float:
        w = self._w
        growth = math.e ** (w[17] * (rating - 3 + w[18])) * stability ** -w[19]
        return float(stability * (growth if rating is Rating.AGAIN else max(growth, 1.0)))

    def _forgotten(self, stability: float, difficulty: float, recall: float) -> float:
        w = self._w
        after = w[11] * difficulty ** -w[12] * ((stability + 1) ** w[13] - 1) * math.e ** ((1 - recall) * w[14])
        return float(min(after, stability / self._most_after_lapse))

    def _recalled(self, stability: float, difficulty: float, recall: float, rating: Rating) -> float:
        w = self._w
        growth = self._growth * (11 - difficulty) * stability ** -w[9] * (math.e ** ((1 - recall) * w[10]) - 1)
        penalty = w[15] if rating is Rating.HARD else 1
        bonus = w[16] if rating is Rating.EASY else 1
        return float(stability * (1 + growth * penalty * bonus))


def _bounded(difficulty: float) -> float:
    return min(max(difficulty, _EASIEST), _HARDEST)
