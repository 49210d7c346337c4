"""What the break planner asks for: breaks are planned, with their reviews moved out of them, and removed."""

from PySide6.QtCore import QObject

from quizapp.context import AppContext
from quizapp.core.changes import ChangeSet
from quizapp.core.easy_days import Holiday
from quizapp.gui.dialogs.break_planner import BreakPlanner
from quizapp.gui.pages.beside import Beside
from quizapp.gui.pages.page import Page
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
        planner = BreakPlanner(self._tools.theme, self._app.today, self._page)
        planner.added.connect(self._add)
        planner.removed.connect(self._remove)
        planner.finished.connect(self._forget)
        planner.show_breaks(self._app.study.breaks.to_come)
        self.planner = planner
        planner.open()

    def _add(self, holiday: Holiday) -> None:
        self._beside.step(lambda worker: worker.study.breaks.plan(holiday), self._show_planned)

    def _show_planned(self, _step: Step, change: ChangeSet) -> None:
        self._follow(change)
        if self.planner is not None:
            self.planner.show_moved(len(change.cards))

    def _remove(self, holiday: Holiday) -> None:
        with reporting(self._page):
            self._follow(self._app.study.breaks.remove(holiday))

    def _follow(self, change: ChangeSet) -> None:
        self._app.follow_breaks()
        self._tools.events.publish(change)
        if self.planner is not None:
            self.planner.show_breaks(self._app.study.breaks.to_come)

    def _forget(self) -> None:
        if self.planner is not None:
            self.planner.deleteLater()
            self.planner = None
