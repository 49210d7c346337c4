"""The Today page: what waits, and the one key that begins it."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from quizapp.context import AppContext
from quizapp.core.changes import ChangeSet
from quizapp.core.feed import InboxQuery
from quizapp.core.stats import TodayFigures
from quizapp.core.study_request import StudyRequest
from quizapp.gui.i18n import tr
from quizapp.gui.pages.page import Page
from quizapp.gui.pages.reading import Reading
from quizapp.gui.pages.sample_removal import SampleRemoval
from quizapp.gui.press import press_focused_button
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.end_screen import MORE_NEW
from quizapp.gui.widgets.today_board import TodayBoard
from quizapp.services.samples import SAMPLES
from quizapp.services.today import Today


@dataclass(frozen=True, slots=True, kw_only=True)
class _Picture:
    """What the board shows of today's study."""

    day: date
    today: Today
    due_tomorrow: int
    samples: bool
    inbox: int


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
        self.board.study.button.clicked.connect(self._begin)
        self.board.search_button.clicked.connect(self.palette_asked)
        self.board.import_button.clicked.connect(self._import)
        self.board.inbox.preview_button.clicked.connect(self._show_inbox)
        self.board.samples.remove_button.clicked.connect(self._samples.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.board)

    def shown(self) -> None:
        self.board.main_button.setFocus()

    def refresh(self, _change: ChangeSet) -> None:
        self._reading.start(_read_day, self._show_day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat() and not press_focused_button(self):
            self.board.main_button.click()

    def _show_day(self, picture: _Picture) -> None:
        self._today = picture.today
        self.board.show_today(
            picture.day,
            picture.today,
            due_tomorrow=picture.due_tomorrow,
            samples=picture.samples,
            inbox=picture.inbox,
        )
        self._reading.start(_read_week, self._show_week)

    def _show_week(self, figures: TodayFigures) -> None:
        self.board.week.show_week(figures, self._app.settings.desired_retention)

    def _begin(self) -> None:
        """Do what the button of today's study says."""
        today = self._today
        if today is None or today.progress.counts.total:
            self.navigate.emit("review", StudyRequest())
        elif today.new_kept_back:
            self.navigate.emit("review", StudyRequest(more_new=MORE_NEW))
        else:
            self._import()

    def _show_inbox(self) -> None:
        self.navigate.emit("inbox", None)

    def _import(self) -> None:
        self.navigate.emit("import", None)


def _read_day(worker: AppContext) -> _Picture:
    today = worker.study.today()
    return _Picture(
        day=worker.days.day_of(worker.clock.now()),
        today=today,
        due_tomorrow=0 if today.progress.counts.total else worker.study.summary().due_tomorrow,
        samples=worker.library.has_group(SAMPLES),
        inbox=len(worker.feeds.find(InboxQuery())),
    )


def _read_week(worker: AppContext) -> TodayFigures:
    return worker.statistics.today(worker.clock.now())
