"""The end of a session: what was done, what comes tomorrow, and the one thing to do next."""

import math
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from quizapp.core.clock import Clock
from quizapp.gui import wording
from quizapp.gui.announce import announce
from quizapp.gui.i18n import tr, tr_count
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.figure_row import FigureRow
from quizapp.gui.widgets.labels import plain_label
from quizapp.gui.widgets.scroll_column import ScrollColumn
from quizapp.services.next_card import LEARN_AHEAD
from quizapp.services.today import DaySummary

MORE_NEW = 5
"""How many new cards beyond the daily limit are offered at a time."""

_TICK_MS = 1_000


class NextStep(StrEnum):
    """What a student can do at the end of a session."""

    OTHER_DECKS = "other_decks"
    CONTINUE = "continue"
    MORE_NEW = "more_new"
    IMPORT = "import"
    CRAM = "cram"


class EndScreen(ScrollColumn):
    """Shows the summary of the day. `chosen` carries the NextStep; a wait ends by itself if the student wants it."""

    chosen = Signal(object)
    today_clicked = Signal()

    def __init__(self, theme: Theme, clock: Clock) -> None:
        super().__init__(theme, widest=640, fill=True)
        self._theme = theme
        self._clock = clock
        self._step = NextStep.IMPORT
        self._ready_at: datetime | None = None
        self._waiting = False
        self._more_new = MORE_NEW
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self.look_at_clock)
        self._picture = plain_label()
        self.title = plain_label(role="title", wrap=True)
        self.figures = FigureRow(theme)
        self.note = plain_label(role="muted", wrap=True)
        self.next_button = push_button(theme, "", "primary")
        self.next_button.clicked.connect(self._go_on)
        self.today_button = push_button(theme, tr("Back to Today"))
        self.today_button.clicked.connect(self.today_clicked)
        self._build()

    def show_summary(self, summary: DaySummary, step: NextStep, title: str | None = None) -> None:
        """Show `summary` under `title`, by default that of the whole day's end, and offer `step`.

        A wait lasts until the learning card that the summary names may be asked.
        """
        ready_at = None
        if step is NextStep.CONTINUE and summary.learning_at is not None:
            ready_at = summary.learning_at - LEARN_AHEAD
        self._waiting = self._waiting and ready_at == self._ready_at
        self._ready_at = ready_at
        self._step = step
        self._more_new = min(MORE_NEW, summary.new_kept_back)
        whole = tr("Well done, that was it") if summary.answers else tr("Nothing is due")
        self.title.setText(whole if title is None else title)
        self.figures.set_figures(_figures(summary) if summary.answers else _tomorrow(summary))
        self.look_at_clock()

    @property
    def first_button(self) -> QPushButton:
        """What Space and Enter press: the next step, but for more new cards, which are never begun by a slip."""
        return self.today_button if self._step is NextStep.MORE_NEW else self.next_button

    def focus_first(self) -> None:
        """Put the focus on what Space and Enter shall press."""
        self.first_button.setFocus()

    def look_at_clock(self) -> None:
        """Count the wait down; at its end go on, or offer it."""
        if self._ready_at is not None and self._clock.now() >= self._ready_at:
            self._ready_at = None
            announce(self, tr("A card has come back."))
            if self._waiting:
                self.chosen.emit(NextStep.CONTINUE)
        note, button = self._words()
        self.note.setText(note)
        self.next_button.setText(button)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tick.stop()

    def _build(self) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        for label in (self._picture, self.title, self.note):
            label.setAlignment(centre)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self.next_button)
        buttons.addWidget(self.today_button)
        buttons.addStretch()
        self.body.addStretch(2)
        for part in (self._picture, self.title, self.figures, self.note):
            self.body.addWidget(part)
        self.body.addLayout(buttons)
        self.body.addStretch(3)
        self._draw()
        self._theme.changed.connect(self._draw)

    def _draw(self) -> None:
        side = self._theme.px(48)
        icon = self._theme.icon("ok", "good")
        self._picture.setPixmap(icon.pixmap(QSize(side, side), self.devicePixelRatioF()))

    def _go_on(self) -> None:
        if self._ready_at is None:
            self.chosen.emit(self._step)
        else:
            self._waiting = True
            self.look_at_clock()

    def _words(self) -> tuple[str, str]:
        """Return what there is to say of the next step, and what its button says."""
        if self._ready_at is not None:
            wait = wording.interval(self._ready_at - self._clock.now())
            note = tr("A card that you are learning comes back in {interval}.", interval=wait)
            return note, tr("Continues in {interval}…", interval=wait) if self._waiting else tr("Continue when due")
        if self._step is NextStep.CONTINUE:
            return tr("A card that you are learning has come back."), tr("Continue")
        if self._step is NextStep.OTHER_DECKS:
            return tr("Other cards wait today."), tr("Study all decks")
        if self._step is NextStep.CRAM:
            return tr("All of it can be asked all the same. The schedule stays as it is."), tr("Cram")
        if self._step is NextStep.MORE_NEW:
            more = wording.number(self._more_new)
            return tr("More new cards wait for the days to come."), tr("Learn {number} more", number=more)
        return tr("New questions come with new articles."), tr("Import articles")


def _figures(summary: DaySummary) -> list[tuple[str, str]]:
    minutes = math.ceil(summary.minutes)
    recall = tr("–") if summary.recall is None else wording.percent(summary.recall)
    points = summary.points_recalled
    return [
        (wording.number(summary.cards), tr_count("card", "cards", summary.cards)),
        (wording.number(minutes), tr_count("minute", "minutes", minutes)),
        (recall, tr("recalled")),
        *([] if points is None else [(wording.percent(points), tr("of key points"))]),
        *_tomorrow(summary),
    ]


def _tomorrow(summary: DaySummary) -> list[tuple[str, str]]:
    return [(wording.number(summary.due_tomorrow), tr("due tomorrow"))]
