"""The Today page: what waits, and the one key that begins it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from quizapp.context import AppContext
from quizapp.core.changes import ChangeSet
from quizapp.core.stats import TodayFigures
from quizapp.core.study_request import StudyRequest
from quizapp.gui.i18n import tr
from quizapp.gui.pages.day_picture import DayPicture, read_backlog, read_day, read_week
from quizapp.gui.pages.day_planning import DayPlanning
from quizapp.gui.pages.page import Page
from quizapp.gui.pages.reading import Reading
from quizapp.gui.pages.sample_removal import SampleRemoval
from quizapp.gui.press import press_focused_button
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.end_screen import MORE_NEW
from quizapp.gui.widgets.study_tile import MORE_REVIEWS
from quizapp.gui.widgets.today_board import TodayBoard
from quizapp.services.backlog import Backlog
from quizapp.services.today import Today


class TodayPage(Page):
    """Shows today's study, the last week and, while they are there, that the samples can go.

    All of it is read beside the window; until then the last picture stays.
    """

    def __init__(self, app: AppContext, tools: Tools) -> None:
        super().__init__(tr("Today"))
        self._app = app
        self._samples = SampleRemoval(app, tools, self)
        self._today: Today | None = None
        self._reading = Reading(app, tools.runner, self)
        self.board = TodayBoard(tools.theme)
        self._planning = DayPlanning(app, tools, self)
        self.board.study.button.clicked.connect(self._begin)
        self.board.study.limits_button.clicked.connect(self._planning.ask_limits)
        self.board.study.break_button.clicked.connect(self._planning.breaks.plan)
        self.board.study.backlog.pace_chosen.connect(self._planning.set_pace)
        self._planning.planned.connect(self.shown)
        self.board.search_button.clicked.connect(self.palette_asked)
        self.board.import_button.clicked.connect(self._import)
        self.board.inbox.preview_button.clicked.connect(self._show_inbox)
        self.board.samples.remove_button.clicked.connect(self._samples.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.board)

    def shown(self) -> None:
        """Let Space begin, which what it says on the main button promises."""
        self.board.main_button.setFocus()

    def refresh(self, _change: ChangeSet) -> None:
        self._reading.start(read_day, self._show_day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat() and not press_focused_button(self):
            self.board.main_button.click()

    def _show_day(self, picture: DayPicture) -> None:
        self._today = picture.today
        self.board.show_today(
            picture.day,
            picture.today,
            due_tomorrow=picture.due_tomorrow,
            samples=picture.samples,
            inbox=picture.inbox,
        )
        self._reading.start(read_week, self._show_week)

    def _show_backlog(self, backlog: Backlog | None) -> None:
        self.board.study.backlog.show_backlog(backlog)

    def _show_week(self, figures: TodayFigures) -> None:
        self.board.week.show_week(figures, self._app.settings.desired_retention)
        self._reading.start(read_backlog, self._show_backlog)

    def _begin(self) -> None:
        """Do what the button of today's study says."""
        today = self._today
        if today is None or today.progress.counts.total:
            self.navigate.emit("review", StudyRequest())
        elif today.reviews_kept_back:
            self._planning.allow_more_reviews(MORE_REVIEWS)
            self.navigate.emit("review", StudyRequest())
        elif today.new_kept_back:
            self._planning.allow_more_new(MORE_NEW)
            self.navigate.emit("review", StudyRequest())
        else:
            self._import()

    def _show_inbox(self) -> None:
        self.navigate.emit("inbox", None)

    def _import(self) -> None:
        self.navigate.emit("import", None)
