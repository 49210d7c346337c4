"""What study goes by, as the student has chosen it."""

from dataclasses import dataclass
from typing import Self

from quizapp.core.easy_days import USUAL_DAYS, EasyDays, Holiday
from quizapp.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyRules:
    """The choices that the services of study follow; their meanings and units are those of `Settings`."""

    desired_retention: float = 0.90
    new_per_day: int = 20
    reviews_per_day: int = 200
    bury_siblings: bool = False
    easy_days: EasyDays = USUAL_DAYS
    leech_lapses: int = 5

    @classmethod
    def of(cls, settings: Settings, breaks: tuple[Holiday, ...] = ()) -> Self:
        """Return those of `settings` that are for the services, with planned `breaks`."""
        return cls(
            desired_retention=settings.desired_retention,
            new_per_day=settings.new_per_day,
            reviews_per_day=settings.reviews_per_day,
            bury_siblings=settings.bury_siblings,
            easy_days=EasyDays(week=settings.day_loads, holidays=breaks),
            leech_lapses=settings.leech_lapses,
        )
