"""What all services on one collection stand on."""

from dataclasses import dataclass

from quizapp.core.clock import Clock
from quizapp.core.study_day import StudyDays
from quizapp.scheduling.scheduler import Scheduler
from quizapp.services.history import History
from quizapp.services.study_rules import StudyRules
from quizapp.storage.collection import Collection


@dataclass(frozen=True, slots=True, kw_only=True)
class Foundation:
    """The collection, what is done to it, and by what clock, study days, scheduler and rules."""

    collection: Collection
    history: History
    clock: Clock
    days: StudyDays
    scheduler: Scheduler
    rules: StudyRules
