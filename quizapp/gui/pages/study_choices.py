"""All settings of study, followed as they are chosen, with what a year under them comes to."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.context import AppContext
from quizapp.core.changes import ChangeSet
from quizapp.gui.i18n import tr
from quizapp.gui.pages.break_planning import BreakPlanning
from quizapp.gui.pages.outlook_control import OutlookControl
from quizapp.gui.pages.page import Page
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.banner import Message
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.review_settings import ReviewSettings
from quizapp.gui.widgets.study_settings import StudySettings
from quizapp.gui.widgets.time_settings import TimeSettings
from quizapp.settings import Settings, changed_settings


class StudyChoices(QWidget):
    """The part of the settings page that is about study. It begins with its first group."""

    times: TimeSettings
    reviews: ReviewSettings

    def __init__(self, app: AppContext, tools: Tools, page: Page, follow: Callable[[Settings], bool]) -> None:
        """`follow` saves settings, goes by them, and says whether anything is otherwise then."""
        super().__init__()
        self._app = app
        self._theme = tools.theme
        self._events = tools.events
        self._page = page
        self._follow = follow
        self.study = StudySettings(tools.theme)
        self._groups: list[StudySettings | TimeSettings | ReviewSettings] = []
        self.reset_button = push_button(tools.theme, tr("Back to the defaults of study"), icon="undo")
        self.breaks = BreakPlanning(app, tools, page)
        self._outlook = OutlookControl(app, tools, self.study.outlook, page)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self._add(self.study)
        self.study.weighed.connect(self._weigh)
        self.reset_button.clicked.connect(self._reset)

    def make(self) -> Iterator[None]:
        """Make the other groups, one before each value."""
        self.times = TimeSettings(self._theme)
        self.times.plan_breaks.clicked.connect(self.breaks.plan)
        self._add(self.times)
        yield
        self.reviews = ReviewSettings(self._theme)
        self._add(self.reviews)
        self._column.addWidget(self.reset_button, 0, Qt.AlignmentFlag.AlignLeft)
        yield

    def begin(self) -> None:
        """Work out what a year under the present settings comes to."""
        self._outlook.begin()

    def show_settings(self) -> None:
        """Show the settings in force."""
        for group in self._groups:
            group.show_settings(self._app.settings)

    def _add(self, group: StudySettings | TimeSettings | ReviewSettings) -> None:
        self._groups.append(group)
        group.show_settings(self._app.settings)
        group.changed.connect(self._change)
        self._column.addWidget(group)

    def _change(self, values: dict[str, Any]) -> None:
        self._go_by(replace(self._app.settings, **values))

    def _weigh(self, values: dict[str, Any]) -> None:
        """Show what a year comes to under `values`, without following them."""
        self._outlook.weigh(replace(self._app.settings, **values))

    def _go_by(self, wanted: Settings) -> bool:
        done = self._follow(wanted)
        if done:
            self._events.publish(ChangeSet(elsewhere=True))
            self._outlook.weigh(wanted)
        return done

    def _reset(self) -> None:
        """Let study go by the defaults, with a way back."""
        former = self._app.settings
        usual = former.with_usual_study

        def undo() -> None:
            self._go_by(changed_settings(self._app.settings, before=usual, after=former))
            self.show_settings()

        if usual == former:
            self._page.message.emit(Message(text=tr("Study goes by the defaults already.")))
        elif self._go_by(usual):
            self.show_settings()
            text = tr("Study goes by the defaults now.")
            self._page.message.emit(Message(text=text, kind="ok", action=tr("Undo"), on_action=undo))
