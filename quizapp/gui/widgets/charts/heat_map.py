"""The year in days: how much was done on each."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date, timedelta

from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from quizapp.gui import wording
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.charts.chart import Chart, Mark
from quizapp.gui.widgets.charts.data import HeatData, TableData, mark_text

_WEEKS = 53
_GAP = 3
_LEAST_CELL = 6
_LARGEST_CELL = 17
_LEVELS = 5


class HeatMap(Chart):
    """Shows a HeatData, a column a week; as many of the last 53 weeks as there is room for."""

    def __init__(self, theme: Theme, name: str) -> None:
        self._data: HeatData | None = None
        self._days: list[date] = []
        self._bounds: list[int] = []
        super().__init__(theme, name)

    def set_data(self, data: HeatData) -> None:
        """Show `data`."""
        self._data = data
        self._bounds = level_bounds(data.counts.values())
        self.show_new_data()

    def table(self) -> TableData:
        if self._data is None:
            return TableData(headers=(), rows=())
        counts = sorted(self._data.counts.items(), reverse=True)
        rows = tuple((wording.day(day), wording.number(count)) for day, count in counts if count)
        return TableData(headers=(self._data.label_header, self._data.value_header), rows=rows)

    def step_of(self, key: int) -> int | None:
        week = -7 if self.isRightToLeft() else 7
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -week, Qt.Key.Key_Right: week}
        return steps.get(Qt.Key(key))

    def height_at(self, width: int) -> int:
        cell, _ = self._cell_and_weeks(width)
        line = self._theme.line_height("caption")
        return round(2 * line + 12 + 7 * (cell + _GAP))

    def lay_out(self) -> list[Mark]:
        data = self._data
        if data is None:
            return []
        cell, weeks = self._cell_and_weeks(self.width())
        first = self._first_day(data.today, weeks)
        left = 0.0 if self.isRightToLeft() else self._names_width()
        self._days = [first + timedelta(days=step) for step in range((data.today - first).days + 1)]
        return [
            Mark(
                self._place(number, cell, weeks, left),
                mark_text(wording.weekday(day), data.count_text(data.counts.get(day, 0))),
            )
            for number, day in enumerate(self._days)
        ]

    def paint(self, painter: QPainter) -> None:
        if self._data is None or not self.marks:
            return
        painter.setFont(self._theme.font("caption"))
        painter.setPen(Qt.PenStyle.NoPen)
        for place, (day, mark) in enumerate(zip(self._days, self.marks, strict=True)):
            level = self.level(self._data.counts.get(day, 0))
            painter.setBrush(self._theme.color(f"heat-{level}"))
            radius = _radius(mark.place)
            painter.drawRoundedRect(mark.place, radius, radius)
            if self._is_lit(place):
                painter.strokePath(_outline(mark.place), QPen(self._theme.color("text"), 1.5))
        painter.setPen(self._theme.color("muted"))
        self._paint_months(painter)
        self._paint_weekdays(painter)
        self._paint_legend(painter)

    def level(self, count: int) -> int:
        """Return the step of the colour ramp for a count: 0 for none, 1 to 4 by quarters of the days with any."""
        return 0 if count <= 0 else min(1 + bisect_right(self._bounds, count), _LEVELS - 1)

    def _paint_months(self, painter: QPainter) -> None:
        line = self._theme.line_height("caption")
        metrics = QFontMetricsF(painter.font())
        free_from = -1.0
        columns = range(0, len(self._days), 7)
        if self.isRightToLeft():
            columns = range(columns[-1], -1, -7)
        for start in columns:
            month_start = next((day for day in self._days[start : start + 7] if day.day == 1), None)
            left = self.marks[start].place.left()
            if month_start is not None and left > free_from:
                words = wording.month(month_start)
                width = metrics.horizontalAdvance(words)
                if left + width <= self.width():
                    painter.drawText(QRectF(left, 0, width + 1, line), Qt.AlignmentFlag.AlignLeft, words)
                    free_from = left + width + 6

    def _paint_weekdays(self, painter: QPainter) -> None:
        line = self._theme.line_height("caption")
        for row in (0, 2, 4):
            place = self.marks[row].place
            left = place.right() + 6 if self.isRightToLeft() else 0.0
            box = QRectF(left, place.center().y() - line / 2, self._names_width() - 6, line)
            words = QLocale().dayName(self._days[row].isoweekday(), QLocale.FormatType.ShortFormat)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _paint_legend(self, painter: QPainter) -> None:
        line = self._theme.line_height("caption")
        side = self._theme.px(11)
        metrics = QFontMetricsF(painter.font())
        less, more = tr("Less"), tr("More")
        x = self.marks[0].place.left() if not self.isRightToLeft() else 0.0
        top = self.height() - line
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(x, top, metrics.horizontalAdvance(less) + 1, line), flags, less)
        x += metrics.horizontalAdvance(less) + 6
        for level in range(_LEVELS):
            painter.fillRect(QRectF(x, top + (line - side) / 2, side, side), self._theme.color(f"heat-{level}"))
            x += side + 3
        painter.drawText(QRectF(x + 3, top, metrics.horizontalAdvance(more) + 1, line), flags, more)

    def _cell_and_weeks(self, width: int) -> tuple[float, int]:
        room = width - self._names_width()
        cell = min(self._theme.px(_LARGEST_CELL), max(room / _WEEKS - _GAP, self._theme.px(_LEAST_CELL)))
        return cell, max(1, min(_WEEKS, int((room + _GAP) // (cell + _GAP))))

    def _first_day(self, today: date, weeks: int) -> date:
        since_week_start = (today.isoweekday() - QLocale().firstDayOfWeek().value) % 7
        return today - timedelta(days=since_week_start + 7 * (weeks - 1))

    def _place(self, number: int, cell: float, weeks: int, left: float) -> QRectF:
        """Return where the day of this number is; `left` is where the cells begin."""
        column, row = divmod(number, 7)
        step = cell + _GAP
        if self.isRightToLeft():
            column = weeks - 1 - column
        return QRectF(left + column * step, self._theme.line_height("caption") + 4 + row * step, cell, cell)

    def _names_width(self) -> float:
        metrics = QFontMetricsF(self._theme.font("caption"))
        names = (QLocale().dayName(number, QLocale.FormatType.ShortFormat) for number in range(1, 8))
        return max(metrics.horizontalAdvance(name) for name in names) + 10


def _outline(place: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(place, _radius(place), _radius(place))
    return path


def _radius(place: QRectF) -> float:
    return min(3.0, place.width() / 4)


def level_bounds(counts: Iterable[int]) -> list[int]:
    """Return the three counts from which on a day is in the second, third and fourth quarter of days with any."""
    some = sorted(count for count in counts if count > 0)
    if not some:
        return []
    return [some[min(len(some) * quarter // 4, len(some) - 1)] for quarter in (1, 2, 3)]
