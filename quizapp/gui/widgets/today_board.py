"""The board of the Today page: the day, today's study beside the last week, the samples; or how to begin."""

from datetime import date

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QStackedWidget

from quizapp.gui import wording
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.empty_state import EmptyState
from quizapp.gui.widgets.inbox_tile import InboxTile
from quizapp.gui.widgets.labels import plain_label
from quizapp.gui.widgets.samples_tile import SamplesTile
from quizapp.gui.widgets.scroll_column import ScrollColumn
from quizapp.gui.widgets.study_tile import StudyTile
from quizapp.gui.widgets.week_tile import WeekTile
from quizapp.services.today import Today

_ROOM_FOR_BOTH = 640


class TodayBoard(QStackedWidget):
    """Shows a Today, or the invitation to import where there is no deck yet. What its buttons do is up to the page."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.date = plain_label(role="title")
        self.search_button = push_button(theme, "", "quiet", "search")
        self.search_button.setAccessibleName(tr("Search"))
        self.study = StudyTile(theme)
        self.week = WeekTile(theme)
        self.samples = SamplesTile(theme)
        self.samples.hide()
        self.inbox = InboxTile(theme)
        self._tiles = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._tiles.setSpacing(16)
        self._tiles.addWidget(self.study, 3)
        self._tiles.addWidget(self.week, 2)
        self._day = ScrollColumn(theme, widest=960)
        head = QHBoxLayout()
        head.addWidget(self.date, 1)
        head.addWidget(self.search_button)
        self._day.body.addLayout(head)
        self._day.body.addLayout(self._tiles)
        self._day.body.addWidget(self.inbox)
        self._day.body.addWidget(self.samples)
        self._invitation = EmptyState(
            theme,
            "import",
            tr("Begin with an article"),
            tr("Drop files anywhere in this window, or paste the text of an article with Ctrl+V."),
        )
        self.import_button = self._invitation.add_button(tr("Import articles"), "primary", "import")
        self.addWidget(self._day)
        self.addWidget(self._invitation)

    @property
    def main_button(self) -> QPushButton:
        """What Space and Enter press."""
        return self.study.button if self.currentWidget() is self._day else self.import_button

    def show_today(self, day: date, today: Today, *, due_tomorrow: int, samples: bool, inbox: int) -> None:
        """Show `today`, which is `day`, with what the inbox holds; `samples` says whether there are any.

        The focus stays on the main button.
        """
        had_focus = self.main_button.hasFocus()
        self.date.setText(wording.weekday(day))
        self.study.show_today(today, due_tomorrow)
        self.samples.setVisible(samples)
        self.inbox.show_waiting(inbox)
        self.setCurrentWidget(self._day if today.decks else self._invitation)
        if had_focus:
            self.main_button.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        both = self.width() >= self._theme.px(_ROOM_FOR_BOTH)
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._tiles.setDirection(beside if both else below)
        words = tr("Search   Ctrl+K")
        self.search_button.setText(words if both else "")
        self.search_button.setToolTip("" if both else words)
