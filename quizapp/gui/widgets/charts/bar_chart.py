"""Bars over time, perhaps with a level that they should reach and a line beside them."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from quizapp.gui.theme import Theme
from quizapp.gui.widgets.charts.chart import Chart, Mark
from quizapp.gui.widgets.charts.data import BarData, TableData, mark_text
from quizapp.gui.widgets.charts.plot import GAP, Plot, make_plot
from quizapp.gui.widgets.charts.scale import tick_stride

_WIDEST_BAR = 36


class BarChart(Chart):
    """Shows a BarData. Every bar can be pointed at or reached with the arrow keys."""

    def __init__(self, theme: Theme, name: str, *, height: int = 200) -> None:
        """`height` is in px at a text scale of 1."""
        self._data = BarData()
        self._plot = Plot(rect=QRectF(), maximum=1.0, levels=(), axis_width=0.0, slot=1.0)
        self._height = height
        super().__init__(theme, name)

    def set_data(self, data: BarData) -> None:
        """Show `data`."""
        self._data = data
        self.show_new_data()

    def table(self) -> TableData:
        data = self._data
        headers = (data.label_header, data.value_header, *((data.line_label,) if data.line else ()))
        rows = []
        for place, bar in enumerate(data.bars):
            line = (self._text(data.line[place]),) if data.line else ()
            rows.append((bar.label, self._text(bar.value), *line))
        return TableData(headers=headers, rows=tuple(rows))

    def height_at(self, width: int) -> int:  # noqa: ARG002  bars fit any width
        return self._theme.px(self._height)

    def lay_out(self) -> list[Mark]:
        self._plot = make_plot(self._theme, self._data, self.width(), self.height(), mirrored=self.isRightToLeft())
        plot, slot = self._plot.rect, self._plot.slot
        marks = []
        for place, bar in enumerate(self._data.bars):
            left = plot.right() - slot * (place + 1) if self.isRightToLeft() else plot.left() + slot * place
            words = self._text(bar.value)
            if self._data.line:
                words = f"{words}, {self._data.line_label} {self._text(self._data.line[place])}"
            marks.append(Mark(QRectF(left, plot.top(), slot, plot.height()), mark_text(bar.label, words)))
        return marks

    def paint(self, painter: QPainter) -> None:
        painter.setFont(self._theme.font("caption", tabular=True))
        self._paint_grid(painter)
        for place in range(len(self._data.bars)):
            self._paint_bar(painter, place)
        self._paint_threshold(painter)
        self._paint_line(painter)
        self._paint_ticks(painter)
        self._paint_legend(painter)

    def _paint_grid(self, painter: QPainter) -> None:
        plot = self._plot.rect
        line = self._theme.line_height("caption")
        for value in self._plot.levels:
            y = round(self._plot.y_of(value)) + 0.5
            painter.setPen(QPen(self._theme.color("hairline"), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(self._theme.color("muted"))
            left = plot.right() + GAP if self.isRightToLeft() else 0.0
            side = Qt.AlignmentFlag.AlignLeft if self.isRightToLeft() else Qt.AlignmentFlag.AlignRight
            place = QRectF(left, y - line / 2, self._plot.axis_width, line)
            painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, self._data.value_text(value))

    def _paint_bar(self, painter: QPainter, place: int) -> None:
        bar = self._data.bars[place]
        if bar.value is None:
            return
        slot = self.marks[place].place
        width = max(1.0, min(slot.width() * 0.72, self._theme.px(_WIDEST_BAR)))
        bottom = self._plot.y_of(0)
        top = min(self._plot.y_of(bar.value), bottom - (2 if bar.value > 0 else 0))
        left = slot.center().x() - width / 2
        if width >= 3:
            left, width = round(left), round(width)
        radius = min(3.0, width / 2, bottom - top)
        path = QPainterPath()
        path.addRoundedRect(QRectF(left, top, width, bottom - top + radius), radius, radius)
        feet = QPainterPath()
        feet.addRect(QRectF(left, bottom, width, radius + 1))
        tone = "accent-hover" if self._is_lit(place) and bar.tone == "accent" else bar.tone
        painter.fillPath(path.subtracted(feet), self._theme.color(tone))

    def _paint_threshold(self, painter: QPainter) -> None:
        if self._data.threshold is not None:
            plot = self._plot.rect
            y = round(self._plot.y_of(self._data.threshold)) + 0.5
            painter.setPen(self._threshold_pen())
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))

    def _paint_legend(self, painter: QPainter) -> None:
        """Say above the plot what its lines are, each after a piece of it."""
        x = self._plot.rect.left()
        line = self._theme.line_height("caption")
        for words, pen in self._lines():
            width = QFontMetricsF(painter.font()).horizontalAdvance(words) + 1
            left = self.width() - x - 24 - width if self.isRightToLeft() else x
            stroke = left + width + 6 if self.isRightToLeft() else left
            painter.setPen(pen)
            painter.drawLine(QPointF(stroke, line / 2 + 0.5), QPointF(stroke + 18, line / 2 + 0.5))
            painter.setPen(self._theme.color("text-2"))
            text = left if self.isRightToLeft() else left + 24
            painter.drawText(QRectF(text, 0, width, line), Qt.AlignmentFlag.AlignVCenter, words)
            x += width + 40

    def _lines(self) -> list[tuple[str, QPen]]:
        data = self._data
        lines = [(data.threshold_label, self._threshold_pen())] if data.threshold is not None else []
        return [*lines, (data.line_label, self._line_pen())] if data.line else lines

    def _threshold_pen(self) -> QPen:
        return QPen(self._theme.color("text-2"), 1.5, Qt.PenStyle.DashLine)

    def _line_pen(self) -> QPen:
        return QPen(self._theme.color("hard"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)

    def _paint_line(self, painter: QPainter) -> None:
        run = QPolygonF()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._line_pen())
        for place, value in enumerate(self._data.line):
            if value is None:
                painter.drawPolyline(run)
                run = QPolygonF()
            else:
                run.append(QPointF(self.marks[place].place.center().x(), self._plot.y_of(value)))
        painter.drawPolyline(run)

    def _paint_ticks(self, painter: QPainter) -> None:
        """Name as many bars as there is room for, counted from the last, which is the day that matters most."""
        ticks = [bar.tick for bar in self._data.bars]
        metrics = QFontMetricsF(painter.font())
        widest = max((metrics.horizontalAdvance(tick) for tick in ticks), default=0.0)
        stride = tick_stride(self._plot.slot, widest)
        top = self._plot.rect.bottom() + 4
        painter.setPen(self._theme.color("muted"))
        taken: QRectF | None = None
        for place in range(len(ticks) - 1, -1, -stride):
            middle = self.marks[place].place.center().x()
            left = min(max(middle - widest / 2, 0.0), self.width() - widest)
            box = QRectF(left, top, widest, self._theme.line_height("caption"))
            if taken is None or not box.intersects(taken.adjusted(-6, 0, 6, 0)):
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, ticks[place])
                taken = box

    def _text(self, value: float | None) -> str:
        return "–" if value is None else self._data.value_text(value)
