"""What the student may choose of the scheduler."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class SchedulerSettings:
    """The choices the scheduler follows.

    `desired_retention` is the share of reviews to be recalled, between 0 and 1. The steps are the waits of a card
    that is being learnt or was forgotten, before it is trusted to days. `maximum_interval` is in days.
    `parameters` are the 21 weights of FSRS-6; None for its defaults.
    """

    desired_retention: float = 0.90
    learning_steps: tuple[timedelta, ...] = (timedelta(minutes=1), timedelta(minutes=10))
    relearning_steps: tuple[timedelta, ...] = (timedelta(minutes=10),)
    maximum_interval: int = 180
    parameters: tuple[float, ...] | None = None
