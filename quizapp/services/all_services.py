"""All the services on one collection, built together as they need each other."""

from dataclasses import dataclass
from typing import Self

from quizapp.core.clock import Clock
from quizapp.core.study_day import StudyDays
from quizapp.formats.registry import FormatRegistry
from quizapp.scheduling.scheduler import Scheduler
from quizapp.services.cards import CardService
from quizapp.services.exporting import ExportService
from quizapp.services.feeds import FeedService
from quizapp.services.fitting import FittingService
from quizapp.services.history import History
from quizapp.services.importing import ImportService
from quizapp.services.library import LibraryService
from quizapp.services.lookup import LookupService
from quizapp.services.past_studies import PastStudies
from quizapp.services.reading import ArticleReader
from quizapp.services.seeding import SeedingService
from quizapp.services.statistics import StatisticsService
from quizapp.services.today import StudyService
from quizapp.storage.collection import Collection


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """What the window and the command line ask for. They belong to the thread of their collection."""

    cards: CardService
    importing: ImportService
    exporting: ExportService
    feeds: FeedService
    library: LibraryService
    lookup: LookupService
    study: StudyService
    statistics: StatisticsService
    fitting: FittingService
    seeding: SeedingService

    @classmethod
    def on(
        cls,
        collection: Collection,
        *,
        formats: FormatRegistry,
        scheduler: Scheduler,
        history: History,
        clock: Clock,
        days: StudyDays,
        new_per_day: int,
        desired_retention: float,
    ) -> Self:
        """Return the services on `collection`; all that they change goes into `history`."""
        library = LibraryService(collection, history, scheduler, clock, days)
        reader = ArticleReader(formats, PastStudies(scheduler.memory_model, days))
        return cls(
            cards=CardService(collection, history, clock, days),
            importing=ImportService(reader, collection, history, clock),
            exporting=ExportService(collection, clock, days),
            feeds=FeedService(collection, history, clock),
            library=library,
            lookup=LookupService(collection, library),
            study=StudyService(
                collection=collection,
                scheduler=scheduler,
                history=history,
                clock=clock,
                days=days,
                new_per_day=new_per_day,
            ),
            statistics=StatisticsService(collection, days, desired_retention=desired_retention),
            fitting=FittingService(collection, scheduler, days),
            seeding=SeedingService(collection, scheduler, clock, days),
        )
