"""Leafs through a list that is too long to be shown at once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from quizapp.gui import wording
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.labels import plain_label


class Pager(QWidget):
    """Says which stretch of the list is shown, between buttons for the one before and the one after.

    `asked` carries the index of the first row of the stretch to show. A list that is shown whole needs no pager: it
    is hidden then.
    """

    asked = Signal(int)

    def __init__(self, theme: Theme, rows: int) -> None:
        """A stretch has so many `rows`."""
        super().__init__()
        self._rows = rows
        self._first = 0
        self._words = plain_label(role="label")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.before_button = push_button(theme, tr("Earlier"))
        self.after_button = push_button(theme, tr("Later"))
        self.before_button.clicked.connect(self._go_back)
        self.after_button.clicked.connect(self._go_on)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.before_button)
        row.addWidget(self._words, 1)
        row.addWidget(self.after_button)
        self.hide()

    def show_stretch(self, *, first: int, shown: int, total: int) -> None:
        """Say that `shown` rows of `total` are shown, the first of them with the index `first`."""
        self._first = first
        numbers = (first + 1, first + shown, total)
        begin, end, whole = map(wording.number, numbers)
        self._words.setText(tr("{begin} to {end} of {whole}", begin=begin, end=end, whole=whole))
        self.before_button.setEnabled(first > 0)
        self.after_button.setEnabled(first + shown < total)
        self.setVisible(shown < total)

    def _go_back(self) -> None:
        self.asked.emit(max(self._first - self._rows, 0))

    def _go_on(self) -> None:
        self.asked.emit(self._first + self._rows)
