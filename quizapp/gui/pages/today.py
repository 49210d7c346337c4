"""The Today page: what waits, and the one key that begins it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout

from quizapp.context import AppContext
from quizapp.core.changes import Action, ChangeSet
from quizapp.core.stats import TodayFigures
from quizapp.gui import wording
from quizapp.gui.i18n import tr
from quizapp.gui.pages.page import Page
from quizapp.gui.pages.reporting import reporting
from quizapp.gui.pages.study_control import StudyRequest
from quizapp.gui.press import press_focused_button
from quizapp.gui.style import set_look
from quizapp.gui.tasks import Progress, Task
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.banner import Message
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.empty_state import EmptyState
from quizapp.gui.widgets.end_screen import MORE_NEW
from quizapp.gui.widgets.labels import plain_label
from quizapp.gui.widgets.scroll_column import ScrollColumn
from quizapp.gui.widgets.study_tile import StudyTile
from quizapp.gui.widgets.week_tile import WeekTile
from quizapp.services.samples import SAMPLES
from quizapp.services.today import Today

_ROOM_FOR_BOTH = 640


class TodayPage(Page):
    """Shows today's study, the last week and, while they are there, that the samples can go."""

    def __init__(self, app: AppContext, tools: Tools) -> None:
        super().__init__(tr("Today"))
        self._app = app
        self._tools = tools
        self._today: Today | None = None
        self._task: Task | None = None
        self.date = plain_label(role="title")
        self.study = StudyTile(tools.theme)
        self.study.button.clicked.connect(self._begin)
        self.week = WeekTile(tools.theme)
        self._build_samples()
        self._build_empty()
        self._build()

    @property
    def main_button(self) -> QPushButton:
        """What Space and Enter press."""
        return self.import_button if self._stack.currentWidget() is self._empty else self.study.button

    def shown(self) -> None:
        self.main_button.setFocus()

    def refresh(self, _change: ChangeSet) -> None:
        with reporting(self):
            self._read()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat() and not press_focused_button(self):
            self.main_button.click()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        both = self.width() >= self._tools.theme.px(_ROOM_FOR_BOTH)
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._tiles.setDirection(beside if both else below)

    def _build(self) -> None:
        self._tiles = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._tiles.setSpacing(16)
        self._tiles.addWidget(self.study, 3)
        self._tiles.addWidget(self.week, 2)
        self._scroll = ScrollColumn(self._tools.theme, widest=960)
        self._scroll.body.addWidget(self.date)
        self._scroll.body.addLayout(self._tiles)
        self._scroll.body.addWidget(self.samples)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def _build_samples(self) -> None:
        self.samples = QFrame()
        set_look(self.samples, role="tile")
        words = tr("The sample articles are here for you to try things out. They can go at any time.")
        self.remove_button = push_button(self._tools.theme, tr("Remove samples"))
        self.remove_button.clicked.connect(self._remove_samples)
        row = QHBoxLayout(self.samples)
        row.setContentsMargins(16, 12, 12, 12)
        row.setSpacing(16)
        row.addWidget(plain_label(words, "label", wrap=True), 1)
        row.addWidget(self.remove_button)

    def _build_empty(self) -> None:
        self._empty = EmptyState(
            self._tools.theme,
            "import",
            tr("Begin with an article"),
            tr("Drop files anywhere in this window, or paste the text of an article with Ctrl+V."),
        )
        self.import_button = self._empty.add_button(tr("Import articles"), "primary", "import")
        self.import_button.clicked.connect(self._import)

    def _read(self) -> None:
        today = self._app.study.today()
        self._today = today
        self.date.setText(wording.weekday(self._app.days.day_of(self._app.clock.now())))
        due_tomorrow = 0 if today.progress.counts.total else self._app.study.summary().due_tomorrow
        had_focus = self.main_button.hasFocus()
        self.study.show_today(today, due_tomorrow)
        self.samples.setVisible(self._app.library.has_group(SAMPLES))
        self._stack.setCurrentWidget(self._scroll if today.decks else self._empty)
        if had_focus:
            self.main_button.setFocus()
        self._read_week()

    def _read_week(self) -> None:
        if self._task is not None:
            self._task.cancel()
        app = self._app

        def read(_progress: Progress) -> TodayFigures:
            with app.for_worker() as worker:
                return worker.statistics.today(worker.clock.now())

        self._task = self._tools.runner.submit(read, self._show_week, self._explain)

    def _show_week(self, figures: TodayFigures) -> None:
        self.week.show_week(figures, self._app.settings.desired_retention)

    def _explain(self, fault: Exception) -> None:
        with reporting(self):
            raise fault

    def _begin(self) -> None:
        """Do what the tile's button says."""
        today = self._today
        if today is None or today.progress.counts.total:
            self.navigate.emit("review", StudyRequest())
        elif today.new_kept_back:
            self.navigate.emit("review", StudyRequest(more_new=MORE_NEW))
        else:
            self._import()

    def _import(self) -> None:
        self.navigate.emit("import", None)

    def _remove_samples(self) -> None:
        with reporting(self):
            change = self._app.library.remove_group(SAMPLES)
            self._tools.events.publish(change)
            self.message.emit(
                Message(text=tr("The samples are removed."), kind="ok", action=tr("Undo"), on_action=self._bring_back)
            )

    def _bring_back(self) -> None:
        """Undo the removal, unless it is no longer the newest step."""
        if self._app.history.undoable is not Action.REMOVE_SAMPLES:
            self.message.emit(Message(text=tr("Undo the steps that came after the removal first."), kind="warn"))
            return
        with reporting(self):
            _, change = self._app.history.undo()
            self._tools.events.publish(change)
