"""A line for a day that may also be unknown."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from quizapp.gui import wording
from quizapp.gui.day_text import parse_day
from quizapp.gui.i18n import tr
from quizapp.gui.style import set_look


class DateField(QLineEdit):
    """Takes a day as students write it (see `day_text`) and shows it as 15 Nov 2024; empty is no day.

    `day_changed` carries the new day, or None, when an edit is done. What is no day stays marked and changes nothing;
    `refused` says so.
    """

    day_changed = Signal(object)
    refused = Signal()

    def __init__(self, name: str, earliest: date | None = None) -> None:
        """`name` is what screen readers call it. With `earliest`, a day without a year is the next from then on."""
        super().__init__()
        self._earliest = earliest
        self._day: date | None = None
        self.setAccessibleName(name)
        self.setPlaceholderText(tr("2024-11-15"))
        self.editingFinished.connect(self._take)
        self.textEdited.connect(self._unmark)

    @property
    def day(self) -> date | None:
        """The day that was last set or typed."""
        return self._day

    def set_day(self, day: date | None) -> None:
        """Show `day`; `day_changed` is not emitted."""
        self._day = day
        self.setText("" if day is None else wording.day(day))
        self._unmark()

    def count_from(self, day: date) -> None:
        """Let a day without a year be the next one from `day` on."""
        self._earliest = day

    def _take(self) -> None:
        text = self.text().strip()
        day = parse_day(text, self._earliest)
        if day is None and text:
            set_look(self, kind="error")
            self.setToolTip(tr("This is no day. Type it as 2024-11-15."))
            self.refused.emit()
            return
        changed = day != self._day
        self.set_day(day)
        if changed:
            self.day_changed.emit(day)

    def _unmark(self) -> None:
        set_look(self, kind="")
        self.setToolTip("")
