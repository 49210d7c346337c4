"""What the break planner asks for: breaks are kept in the settings, and reviews moved out of them."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject

from quizapp.context import AppContext
from quizapp.core.changes import ChangeSet
from quizapp.core.easy_days import Holiday, merged
from quizapp.gui.dialogs.break_planner import BreakPlanner
from quizapp.gui.pages.beside import Beside
from quizapp.gui.pages.page import EVERYTHING, Page
from quizapp.gui.pages.reporting import reporting
from quizapp.gui.tools import Tools
from quizapp.services.history import Step


class BreakPlanning(QObject):
    """Opens the planner for a page and does what it asks for."""

    def __init__(self, app: AppContext, tools: Tools, page: Page) -> None:
        super().__init__(page)
        self._app = app
        self._tools = tools
        self._page = page
        self._beside = Beside(app, tools.runner, page)
        self.planner: BreakPlanner | None = None

    def plan(self) -> None:
        """Show the breaks to come, where others can be added."""
        planner = BreakPlanner(self._tools.theme, self._today, self._page)
        planner.added.connect(self._add)
        planner.removed.connect(self._remove)
        planner.finished.connect(self._forget)
        planner.show_breaks(self._to_come)
        self.planner = planner
        planner.open()

    @property
    def _today(self) -> date:
        return self._app.days.day_of(self._app.clock.now())

    @property
    def _to_come(self) -> tuple[Holiday, ...]:
        return merged([holiday for holiday in self._app.settings.holidays if holiday[1] >= self._today])

    def _add(self, holiday: Holiday) -> None:
        with reporting(self._page):
            self._keep((*self._to_come, holiday))
            self._beside.step(lambda worker: worker.study.breaks.clear(holiday), self._show_moved)

    def _remove(self, holiday: Holiday) -> None:
        with reporting(self._page):
            self._keep(tuple(other for other in self._to_come if other != holiday))

    def _keep(self, holidays: tuple[Holiday, ...]) -> None:
        """Go by these breaks from now on; those that are over are let go. Raises QuizAppError as settings do."""
        self._app.change_settings(replace(self._app.settings, holidays=merged(holidays)))
        self._tools.events.publish(EVERYTHING)
        if self.planner is not None:
            self.planner.show_breaks(self._to_come)

    def _show_moved(self, _step: Step, change: ChangeSet) -> None:
        self._tools.events.publish(change)
        if self.planner is not None:
            self.planner.show_moved(len(change.cards))

    def _forget(self) -> None:
        if self.planner is not None:
            self.planner.deleteLater()
            self.planner = None
