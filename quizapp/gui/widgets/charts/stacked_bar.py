"""A whole and its parts, as one bar with a legend that names and counts them."""

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath

from quizapp.gui import wording
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.charts.chart import Chart, Mark
from quizapp.gui.widgets.charts.data import Segment, StackData, TableData, mark_text

_BAR = 28
_GAP = 2
_LEAST = 3
_SWATCH = 10
_SWATCH_GAP = 6


class StackedBar(Chart):
    """Shows a StackData. The legend under the bar names every part, those without any too."""

    def __init__(self, theme: Theme, name: str) -> None:
        self._data = StackData()
        super().__init__(theme, name)

    def set_data(self, data: StackData) -> None:
        """Show `data`."""
        self._data = data
        self.show_new_data()

    def table(self) -> TableData:
        rows = tuple((part.label, wording.number(part.value)) for part in self._data.segments)
        return TableData(headers=(self._data.label_header, self._data.value_header), rows=rows)

    def height_at(self, width: int) -> int:
        legend = self._legend(width)
        return math.ceil(legend[-1].bottom() + 1) if legend else self._theme.px(_BAR) + 2

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
            x = self.width() - left - width if self.isRightToLeft() else left
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
        side = float(self._theme.px(_SWATCH))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        for part, entry in zip(self._data.segments, self._legend(self.width()), strict=True):
            left = self.width() - entry.right() if self.isRightToLeft() else entry.left()
            swatch = left + entry.width() - side if self.isRightToLeft() else left
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color(part.tone))
            painter.drawRoundedRect(QRectF(swatch, entry.center().y() - side / 2, side, side), 3, 3)
            painter.setPen(self._theme.color("text-2"))
            text_left = left if self.isRightToLeft() else left + side + _SWATCH_GAP
            width = entry.width() - side - _SWATCH_GAP
            painter.drawText(QRectF(text_left, entry.top(), width, entry.height()), flags, _legend_words(part))

    def _legend(self, width: int) -> list[QRectF]:
        """Return the places of the legend's entries in lines of up to `width` px, from left to right."""
        metrics = QFontMetricsF(self._theme.font("label", tabular=True))
        line = float(self._theme.line_height("label"))
        x, y = 0.0, float(self._theme.px(_BAR) + self._theme.px(12))
        places = []
        for part in self._data.segments:
            entry = self._theme.px(_SWATCH) + _SWATCH_GAP + metrics.horizontalAdvance(_legend_words(part)) + 1
            if x > 0 and x + entry > width:
                x, y = 0.0, y + line + 4
            places.append(QRectF(x, y, entry, line))
            x += entry + self._theme.px(18)
        return places

    def _parts(self) -> list[Segment]:
        return [part for part in self._data.segments if part.value > 0]

    def _words(self, part: Segment, total: int) -> str:
        return mark_text(part.label, f"{self._data.count_text(part.value)}, {wording.percent(part.value / total)}")


def _legend_words(part: Segment) -> str:
    return f"{part.label}  {wording.number(part.value)}"
