"""Planning from the Today page: the limits of the day, the pace of a backlog, and breaks."""

from PySide6.QtCore import QObject, Signal

from quizapp.context import AppContext
from quizapp.gui.dialogs.day_limits_form import DayLimitsForm
from quizapp.gui.pages.break_planning import BreakPlanning
from quizapp.gui.pages.page import EVERYTHING, Page
from quizapp.gui.pages.reporting import reporting
from quizapp.gui.tools import Tools


class DayPlanning(QObject):
    """Asks the student and follows; faults become banners of the page. `planned` says that this day is another now."""

    planned = Signal()

    def __init__(self, app: AppContext, tools: Tools, page: Page) -> None:
        super().__init__(page)
        self._app = app
        self._tools = tools
        self._page = page
        self.breaks = BreakPlanning(app, tools, page)
        self.limits_form: DayLimitsForm | None = None

    def ask_limits(self) -> None:
        """Let the limits of today be changed."""
        with reporting(self._page):
            usual = self._app.study.usual_limits()
            limits = self._app.study.limits.wished(self._app.today) or usual
            form = DayLimitsForm(self._tools.theme, limits, usual, self._page)
            form.accepted.connect(self._follow_limits)
            form.finished.connect(form.deleteLater)
            self.limits_form = form
            form.open()

    def allow_more_reviews(self, count: int) -> None:
        """Let `count` reviews more into this day than its limit, or than were answered where they are more."""
        with reporting(self._page):
            self._tools.events.publish(self._app.study.allow_more_reviews(count))

    def allow_more_new(self, count: int) -> None:
        """Let `count` new cards more into this day than its limit, or than were asked where they are more."""
        with reporting(self._page):
            self._tools.events.publish(self._app.study.allow_more_new(count))

    def set_pace(self, reviews: int | None) -> None:
        """Work the backlog off at `reviews` a day, or at the usual limit for None, today too."""
        with reporting(self._page):
            limits = self._app.study.limits
            limits.set_pace(reviews)
            limits.wish(self._app.today, None)
            self._tell()

    def _follow_limits(self) -> None:
        form = self.limits_form
        if form is not None:
            with reporting(self._page):
                self._app.study.limits.wish(self._app.today, form.chosen)
                self._tell()

    def _tell(self) -> None:
        self._tools.events.publish(EVERYTHING)
        self.planned.emit()
