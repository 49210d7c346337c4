"""A whole and its parts, as one bar with a legend that names and counts them."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath

from quizapp.gui import wording
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.charts.chart import Chart, Mark
from quizapp.gui.widgets.charts.data import Segment, StackData, TableData, mark_text

_BAR = 28
_GAP = 2
_LEAST = 3


class StackedBar(Chart):
    """Shows a StackData. The legend under the bar names every part, those without any too."""

    def __init__(self, theme: Theme, name: str, *, height: int = 96) -> None:
        self._data = StackData()
        super().__init__(theme, name, height)

    def set_data(self, data: StackData) -> None:
        """Show `data`."""
        self._data = data
        self.show_new_data()

    def table(self) -> TableData:
        rows = tuple((part.label, wording.number(part.value)) for part in self._data.segments)
        return TableData(headers=(self._data.label_header, self._data.value_header), rows=rows)

    def lay_out(self) -> list[Mark]:
        parts = self._parts()
        total = sum(part.value for part in parts)
        room = self.width() - _GAP * max(0, len(parts) - 1)
        widths = [max(_LEAST, room * part.value / total) for part in parts]
        too_much = sum(widths) - room
        if parts:
            widths[widths.index(max(widths))] -= too_much
        marks = []
        left = 0.0
        for part, width in zip(parts, widths, strict=True):
            x = self.width() - left - width if self._mirrored() else left
            marks.append(Mark(QRectF(x, 1, width, self._theme.px(_BAR)), self._words(part, total)))
            left += width + _GAP
        return marks

    def paint(self, painter: QPainter) -> None:
        whole = QPainterPath()
        whole.addRoundedRect(QRectF(0, 1, self.width(), self._theme.px(_BAR)), 6, 6)
        if not self.marks:
            painter.fillPath(whole, self._theme.color("sunken"))
        for part, mark in zip(self._parts(), self.marks, strict=True):
            piece = QPainterPath()
            piece.addRect(mark.place)
            painter.fillPath(whole.intersected(piece), self._theme.color(part.tone))
        self._paint_legend(painter)

    def _paint_legend(self, painter: QPainter) -> None:
        painter.setFont(self._theme.font("label", tabular=True))
        metrics = QFontMetricsF(painter.font())
        line = float(self._theme.line_height("label"))
        side = float(self._theme.px(10))
        x, y = 0.0, float(self._theme.px(_BAR) + self._theme.px(12))
        for part in self._data.segments:
            words = f"{part.label}  {wording.number(part.value)}"
            width = side + 6 + metrics.horizontalAdvance(words) + 1
            if x > 0 and x + width > self.width():
                x, y = 0.0, y + line + 4
            left = self.width() - x - width if self._mirrored() else x
            swatch = left + width - side if self._mirrored() else left
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color(part.tone))
            painter.drawRoundedRect(QRectF(swatch, y + (line - side) / 2, side, side), 3, 3)
            painter.setPen(self._theme.color("text-2"))
            text_left = left if self._mirrored() else left + side + 6
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(QRectF(text_left, y, width - side - 6, line), flags, words)
            x += width + self._theme.px(18)

    def _parts(self) -> list[Segment]:
        return [part for part in self._data.segments if part.value > 0]

    def _words(self, part: Segment, total: int) -> str:
        return mark_text(part.label, f"{self._data.count_text(part.value)}, {wording.percent(part.value / total)}")

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft
