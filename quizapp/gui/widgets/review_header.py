"""The line above a card that is studied: how far the day's study is, and the way back and out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from quizapp.core.changes import Action
from quizapp.gui import wording
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import icon_button, more_button, push_button
from quizapp.gui.widgets.elided_label import ElidedLabel
from quizapp.gui.widgets.progress_line import ProgressLine
from quizapp.services.workload import Progress

_ROOM_FOR_BAR = 480


class ReviewHeader(QWidget):
    """Progress, undo with its name, the menu of what can be done to the card, and close; what is studied below."""

    undo_clicked = Signal()
    close_clicked = Signal()

    def __init__(self, theme: Theme, menu: QMenu) -> None:
        super().__init__()
        self._theme = theme
        self.progress = ProgressLine(theme, tr("Progress of today's study"))
        self.undo_button = push_button(theme, wording.undo(None), "ghost", "undo")
        self.undo_button.setToolTip(tr("Take the last step back (U)"))
        self.undo_button.clicked.connect(self.undo_clicked)
        self.more_button = more_button(theme, menu, tr("More to do with this card"))
        # A click on it leaves the focus where it was, so that Space goes on revealing.
        self.more_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.close_button = icon_button(theme, "close", tr("Close (Esc)"))
        self.close_button.clicked.connect(self.close_clicked)
        self.subject = ElidedLabel(role="muted")
        self.subject.hide()
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.progress, 1)
        row.addSpacing(12)
        for button in (self.undo_button, self.more_button, self.close_button):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 10, 12, 10)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.subject)

    def set_subject(self, text: str) -> None:
        """Say what is studied; nothing where it is everything."""
        self.subject.setText(text)
        self.subject.setVisible(bool(text))

    def set_progress(self, progress: Progress) -> None:
        """Show how many of today's answers are given and how long the rest takes."""
        words = tr("{done} / {total}", done=wording.number(progress.done), total=wording.number(progress.total))
        if progress.counts.total:
            words = tr("{progress} · {time} left", progress=words, time=wording.time_needed(progress.minutes_left))
        # A bar without an end would say that work goes on; with nothing to do it is full.
        self.progress.set_progress(progress.done if progress.total else 1, progress.total or 1, words)

    def set_undo(self, action: Action | None) -> None:
        """Name what undo would take back; without it the button is out of use."""
        self.undo_button.setText(wording.undo(action))
        self.undo_button.setEnabled(action is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.progress.show_bar(self.width() >= self._theme.px(_ROOM_FOR_BAR))
