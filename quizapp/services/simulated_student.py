"""A student who forgets as the scheduler believes."""

import random
from datetime import datetime

from quizapp.core.card import Card, State
from quizapp.core.habits import USUAL_HABITS
from quizapp.core.review import Rating
from quizapp.scheduling.scheduler import Scheduler

_RATINGS = tuple(Rating)


class SimulatedStudent:
    """Recalls a card with the probability that `scheduler` gives it, and rates as students usually do."""

    def __init__(self, scheduler: Scheduler, *, seed: int) -> None:
        """The same `seed` is the same student."""
        self._scheduler = scheduler
        self._random = random.Random(seed)  # noqa: S311  not for secrets

    def rating(self, card: Card, now: datetime) -> Rating:
        """Return how `card` is rated at `now` (aware)."""
        state = card.schedule.state
        if state is State.NEW:
            return self._draw(USUAL_HABITS.first)
        if state is not State.REVIEW:
            return self._draw(USUAL_HABITS.steps)
        recalled = self._random.random() < self._scheduler.retrievability(card.schedule, now)
        return self._draw(USUAL_HABITS.recalled) if recalled else Rating.AGAIN

    def seconds(self, rating: Rating) -> float:
        """Return how long an answer takes that is rated so."""
        return USUAL_HABITS.seconds[rating - 1]

    def _draw(self, shares: tuple[float, ...]) -> Rating:
        return self._random.choices(_RATINGS[-len(shares) :], weights=shares)[0]
