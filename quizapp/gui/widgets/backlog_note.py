"""How the reviews that wait are worked off, and the one button that changes the pace."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.gui import wording
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.labels import plain_label
from quizapp.services.backlog import Backlog, Clearing


class BacklogNote(QWidget):
    """Shows a Backlog; hidden without one. `pace_chosen` carries the reviews a day, None for the usual limit."""

    pace_chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._pace: int | None = None
        self.text = plain_label(role="label-strong", wrap=True)
        self.button = push_button(theme, "")
        self.button.clicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.text)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def expect(self, waiting: int) -> None:
        """Say that there is a backlog of `waiting` reviews of which more is being found out, and take its place."""
        self.text.setText(
            tr("{waiting} waiting: the day that clears them is being worked out.", waiting=wording.number(waiting))
        )
        self._keep_room(for_button=True)  # what stands below does not move when the button comes
        self.button.hide()
        self.show()

    def show_backlog(self, backlog: Backlog | None) -> None:
        """Show `backlog`, or nothing for None."""
        self.setVisible(backlog is not None)
        if backlog is None:
            return
        self.text.setText(_words_of(backlog))
        self._pace = None if backlog.offer is None else backlog.offer.reviews_a_day
        self._keep_room(for_button=False)
        self.button.setVisible(backlog.is_paced or backlog.offer is not None)
        self.button.setText(_deed(backlog))

    def _keep_room(self, *, for_button: bool) -> None:
        room = self.button.sizePolicy()
        room.setRetainSizeWhenHidden(for_button)
        self.button.setSizePolicy(room)

    def _choose(self) -> None:
        self.pace_chosen.emit(self._pace)


def _words_of(backlog: Backlog) -> str:
    waiting, clearing = wording.number(backlog.waiting), backlog.clearing
    paused = tr("new cards paused after today") if backlog.has_new else tr("new cards paused")
    if not backlog.is_capped and backlog.offer is not None:
        return tr(
            "{waiting} waiting: {number} a day would clear them by {day}, and new cards would wait until then.",
            waiting=waiting,
            number=wording.number(backlog.offer.reviews_a_day),
            day=_day(backlog.offer),
        )
    if clearing.clear_on is None:
        return tr(
            "{waiting} waiting: at {number} a day they are not cleared within half a year, {paused}.",
            waiting=waiting,
            number=wording.number(clearing.reviews_a_day),
            paused=paused,
        )
    return tr(
        "{waiting} waiting: {number} a day clears them by {day}, {paused}.",
        waiting=waiting,
        number=wording.number(clearing.reviews_a_day),
        day=_day(clearing),
        paused=paused,
    )


def _deed(backlog: Backlog) -> str:
    if backlog.offer is None:
        return tr("Back to the usual limit")
    return tr("Take {number} a day", number=wording.number(backlog.offer.reviews_a_day))


def _day(clearing: Clearing) -> str:
    return wording.long_day(clearing.clear_on or date.max)
