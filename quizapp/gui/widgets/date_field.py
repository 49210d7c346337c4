"""A line for a day that may also be unknown."""

from datetime import date

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QLineEdit

from quizapp.gui import wording
from quizapp.gui.i18n import tr
from quizapp.gui.style import set_look

_LOCAL_FORMS = ("d MMM yyyy", "d MMMM yyyy")


class DateField(QLineEdit):
    """Takes a day as 2024-11-15 or as it shows it, 15 Nov 2024; empty is no day.

    `day_changed` carries the new day, or None, when an edit is done. What is no day stays marked and changes nothing.
    """

    day_changed = Signal(object)

    def __init__(self, name: str) -> None:
        """`name` is what screen readers call it."""
        super().__init__()
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

    def _take(self) -> None:
        text = self.text().strip()
        day = parse_day(text)
        if day is None and text:
            set_look(self, kind="error")
            self.setToolTip(tr("This is no day. Type it as 2024-11-15."))
            return
        if day != self._day:
            self._day = day
            self.setText("" if day is None else wording.day(day))
            self.day_changed.emit(day)

    def _unmark(self) -> None:
        set_look(self, kind="")
        self.setToolTip("")


def parse_day(text: str) -> date | None:
    """Return the day that `text` writes, as 2024-11-15 or as the student's language writes days; None for no day."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        days = (QLocale().toDate(text, form) for form in _LOCAL_FORMS)
        return next((date(day.year(), day.month(), day.day()) for day in days if day.isValid()), None)
