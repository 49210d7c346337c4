"""How much is reviewed on each day of the week."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from quizapp.gui import wording
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.flow_layout import FlowLayout
from quizapp.gui.widgets.labels import plain_label
from quizapp.gui.widgets.wheel_guard import WheelGuard

_LESS = 0.5


class EasyDays(QWidget):
    """A choice for each day, in the order of the student's calendar.

    `chosen` carries the seven shares of a usual day's reviews, Monday first; `refused` why they cannot be so, "" when
    all is well again.
    """

    chosen = Signal(object)
    refused = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._loads: tuple[float, ...] = (1.0,) * 7
        self.days = [QComboBox() for _ in range(7)]
        guard = WheelGuard(self)
        flow = FlowLayout(self, spacing=theme.px(8))
        first = QLocale().firstDayOfWeek().value - 1
        for place in (*range(first, 7), *range(first)):
            flow.addWidget(_under_its_name(self.days[place], place + 1))
            guard.guard(self.days[place])
            self.days[place].activated.connect(self._choose)
        self.set_loads(self._loads)

    def set_loads(self, loads: Sequence[float]) -> None:
        """Show `loads`, Monday first, without `chosen`; one between the choices becomes a choice of its own."""
        self._loads = tuple(loads)
        for day, load in zip(self.days, loads, strict=True):
            shares = sorted({1.0, _LESS, 0.0, load}, reverse=True)
            if [day.itemData(index) for index in range(day.count())] != shares:
                day.clear()
                for share in shares:
                    day.addItem(_word(share), share)
            day.setCurrentIndex(shares.index(load))

    def _choose(self) -> None:
        loads = tuple(day.currentData() for day in self.days)
        if not any(loads):
            self.set_loads(self._loads)
            self.refused.emit(tr("One day at least is for reviews."))
            return
        self.refused.emit("")
        if loads != self._loads:
            self._loads = loads
            self.chosen.emit(loads)


def _under_its_name(day: QComboBox, number: int) -> QWidget:
    locale = QLocale()
    cell = QWidget()
    column = QVBoxLayout(cell)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    name = plain_label(locale.standaloneDayName(number, QLocale.FormatType.ShortFormat), "label")
    name.setBuddy(day)
    column.addWidget(name, 0, Qt.AlignmentFlag.AlignLeft)
    column.addWidget(day)
    day.setAccessibleName(tr("Reviews on {day}", day=locale.standaloneDayName(number, QLocale.FormatType.LongFormat)))
    return cell


def _word(share: float) -> str:
    words = {1.0: tr("Usual"), _LESS: tr("Less"), 0.0: tr("None")}
    return words.get(share) or wording.percent(share)
