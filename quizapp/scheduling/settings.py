"""What the student may choose of the scheduler."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Self

from quizapp.core.easy_days import USUAL_DAYS, EasyDays, Holiday
from quizapp.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class SchedulerSettings:
    """The choices the scheduler follows.

    `desired_retention` is the share of reviews to be recalled, between 0 and 1. The steps are the waits of a card
    that is being learnt or was forgotten, before it is trusted to days. `maximum_interval` is in days.
    `parameters` are the 21 weights of FSRS-6; None for its defaults. `easy_days` get fewer reviews, or none.
    """

    desired_retention: float = 0.90
    learning_steps: tuple[timedelta, ...] = (timedelta(minutes=1), timedelta(minutes=10))
    relearning_steps: tuple[timedelta, ...] = (timedelta(minutes=10),)
    maximum_interval: int = 180
    parameters: tuple[float, ...] | None = None
    easy_days: EasyDays = USUAL_DAYS

    @classmethod
    def of(cls, settings: Settings, breaks: tuple[Holiday, ...] = ()) -> Self:
        """Return those of `settings` that are for the scheduler, and planned `breaks`; steps are in seconds there."""
        return cls(
            desired_retention=settings.desired_retention,
            learning_steps=tuple(timedelta(seconds=step) for step in settings.learning_steps),
            relearning_steps=tuple(timedelta(seconds=step) for step in settings.relearning_steps),
            maximum_interval=settings.maximum_interval,
            parameters=settings.parameters,
            easy_days=EasyDays(week=settings.day_loads, holidays=breaks),
        )
