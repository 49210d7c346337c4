"""All the services on one collection, built together as they need each other."""

from dataclasses import dataclass
from typing import Self

from quizapp.formats.registry import FormatRegistry
from quizapp.services.cards import CardService
from quizapp.services.exporting import ExportService
from quizapp.services.feeds import FeedService
from quizapp.services.fitting import FittingService
from quizapp.services.foundation import Foundation
from quizapp.services.importing import ImportService
from quizapp.services.library import LibraryService
from quizapp.services.lookup import LookupService
from quizapp.services.past_studies import PastStudies
from quizapp.services.prospects import ProspectService
from quizapp.services.reading import ArticleReader
from quizapp.services.rescuing import RescueService
from quizapp.services.seeding import SeedingService
from quizapp.services.statistics import StatisticsService
from quizapp.services.today import StudyService
from quizapp.services.withdrawing import WithdrawalService


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """What the window and the command line ask for. They belong to the thread of their collection."""

    cards: CardService
    withdrawals: WithdrawalService
    rescue: RescueService
    importing: ImportService
    exporting: ExportService
    feeds: FeedService
    library: LibraryService
    lookup: LookupService
    study: StudyService
    statistics: StatisticsService
    fitting: FittingService
    seeding: SeedingService
    prospects: ProspectService

    @classmethod
    def on(cls, foundation: Foundation, *, formats: FormatRegistry) -> Self:
        """Return the services on `foundation`; all that they change goes into its history."""
        collection, history, clock = foundation.collection, foundation.history, foundation.clock
        days, scheduler, rules = foundation.days, foundation.scheduler, foundation.rules
        library = LibraryService(collection, history, scheduler, clock, days, leech_lapses=rules.leech_lapses)
        study = StudyService(foundation)
        reader = ArticleReader(formats, PastStudies(scheduler.memory_model, days))
        return cls(
            cards=CardService(collection, history, clock, days),
            withdrawals=WithdrawalService(collection, history, clock),
            rescue=RescueService(foundation, study.recall),
            importing=ImportService(reader, collection, history, clock),
            exporting=ExportService(collection, clock, days),
            feeds=FeedService(collection, history, clock),
            library=library,
            lookup=LookupService(collection, library),
            study=study,
            statistics=StatisticsService(collection, days, desired_retention=rules.desired_retention),
            fitting=FittingService(collection, scheduler, days),
            seeding=SeedingService(collection, scheduler, clock, days),
            prospects=ProspectService(collection, days),
        )
