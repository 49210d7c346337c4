"""The one place that builds the clock, the collection, the scheduler and the services on them."""

from datetime import date
from typing import Self

from quizapp.core.clock import Clock
from quizapp.core.study_day import StudyDays
from quizapp.formats.plugins import PlugIns
from quizapp.formats.registry import FormatRegistry
from quizapp.paths import Profile, bundled
from quizapp.scheduling.scheduler import Scheduler
from quizapp.scheduling.settings import SchedulerSettings
from quizapp.services.all_services import Services
from quizapp.services.breaks import planned_breaks
from quizapp.services.foundation import Foundation
from quizapp.services.history import History, Moved
from quizapp.services.samples import add_samples_once
from quizapp.services.study_rules import StudyRules
from quizapp.settings import Settings, changed_settings, load_settings, save_settings, settings_or
from quizapp.storage.collection import Collection


class AppContext:
    """All that the window or the command line works with, for one profile and on one thread.

    The services are made anew when the settings change: ask the context for them, do not keep them.
    """

    settings: Settings

    def __init__(
        self,
        *,
        profile: Profile,
        clock: Clock,
        settings: Settings,
        collection: Collection,
        formats: FormatRegistry | None = None,
    ) -> None:
        """Know `formats`, those of another context; else the built-in ones and those of other packages."""
        self.profile = profile
        self.clock = clock
        self.history = History(collection)
        self._collection = collection
        self._formats = formats or FormatRegistry(plug_ins=PlugIns())
        self._build(settings)

    @classmethod
    def open(cls, profile: Profile, clock: Clock, *, patience: float = 5.0, defaults: bool = False) -> Self:
        """Open the collection of `profile`, made with the sample decks if it is not there.

        `patience` is how many seconds each write waits for another program that is writing. With `defaults`, settings
        that cannot be read are as if there were none. Raises QuizAppError where the profile, its settings or its
        collection cannot be used; none of them is changed.
        """
        profile.make()
        settings = settings_or(Settings(), profile.settings) if defaults else load_settings(profile.settings)
        collection = Collection.open(
            profile.collection, backups=profile.backups, now=clock.now(), busy_timeout=patience
        )
        return cls._on(collection, profile, clock, settings, with_samples=True)

    @classmethod
    def reading(cls, profile: Profile, clock: Clock) -> Self:
        """Open the collection of `profile`, which need not be one that may be written, for work that writes nothing.

        Where there is none, none is made: one in memory, as a first start would make it, stands in for it. Raises
        QuizAppError as `open` does.
        """
        settings = load_settings(profile.settings)
        is_there = profile.collection.exists() or profile.collection.is_symlink()
        collection = (
            Collection.reading(profile.collection, backups=profile.backups, now=clock.now())
            if is_there
            else Collection.in_memory()
        )
        return cls._on(collection, profile, clock, settings, with_samples=not is_there)

    @classmethod
    def _on(
        cls, collection: Collection, profile: Profile, clock: Clock, settings: Settings, *, with_samples: bool
    ) -> Self:
        try:
            context = cls(profile=profile, clock=clock, settings=settings, collection=collection)
            context.history.resume()
            if with_samples:
                add_samples_once(collection, context.importing, bundled("decks"))
        except BaseException:
            collection.close()
            raise
        return context

    @property
    def today(self) -> date:
        """The study day that it is now."""
        return self.days.day_of(self.clock.now())

    def undo(self, history: History) -> Moved:
        """Take the newest step of `history`, perhaps that of another context, back. Raises as `History.undo` does."""
        return history.undo(self._collection)

    def redo(self, history: History) -> Moved:
        """Do the newest undone step of `history` again. Raises as `History.redo` does."""
        return history.redo(self._collection)

    def for_worker(self) -> Self:
        """Return a context on the same collection for the calling thread, which closes it when its work is done."""
        return type(self)(
            profile=self.profile,
            clock=self.clock,
            settings=self.settings,
            collection=self._collection.sibling(),
            formats=self._formats,
        )

    def change_settings(self, settings: Settings) -> None:
        """Save what `settings` changes of the present ones and follow them from now on.

        What another program has saved meanwhile stays. Raises QuizAppError, with nothing changed, where that fails.
        """
        former = self.settings
        wanted = changed_settings(load_settings(self.profile.settings), before=former, after=settings)
        self._follow(wanted)  # First, for FSRS may refuse them.
        try:
            save_settings(self.profile.settings, wanted)
        except BaseException:
            self._follow(former)
            raise

    def changed_elsewhere(self) -> bool:
        """Whether another program has changed the collection or the settings since this was last asked.

        Settings are followed at once; where they cannot be read, the present ones go on.
        """
        written = self._collection.changed_elsewhere()
        settings = settings_or(self.settings, self.profile.settings)
        if settings == self.settings:
            if written:
                self.follow_breaks()
            return written
        self._follow(settings)
        return True

    def follow_breaks(self) -> None:
        """Go by the breaks that are planned now: call it after a step that may have changed them."""
        if planned_breaks(self._collection) != self._breaks:
            self._build(self.settings)

    def sweep_pictures(self) -> int:
        """Remove the pictures that no card shows, and return how many. Undone imports can then not be done again."""
        return self._collection.media.sweep()

    def close(self) -> None:
        """Close the collection; the context is of no use after that."""
        self._collection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _follow(self, settings: Settings) -> None:
        """Go by `settings`; where they differ in looks alone, the services stay."""
        if settings.of_study == self.settings.of_study:
            self.settings = settings
        else:
            self._build(settings)

    def _build(self, settings: Settings) -> None:
        days = StudyDays(zone=self.clock.zone, start_hour=settings.day_start)
        breaks = planned_breaks(self._collection)
        foundation = Foundation(
            collection=self._collection,
            history=self.history,
            clock=self.clock,
            days=days,
            scheduler=Scheduler(SchedulerSettings.of(settings, breaks), days),
            rules=StudyRules.of(settings, breaks),
        )
        made = Services.on(foundation, formats=self._formats)
        self.settings = settings
        self._breaks = breaks
        self.days = days
        self.cards = made.cards
        self.withdrawals = made.withdrawals
        self.rescue = made.rescue
        self.importing = made.importing
        self.exporting = made.exporting
        self.feeds = made.feeds
        self.library = made.library
        self.lookup = made.lookup
        self.study = made.study
        self.statistics = made.statistics
        self.fitting = made.fitting
        self.seeding = made.seeding
        self.prospects = made.prospects
