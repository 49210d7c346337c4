"""Shares of several things, one below the other, each after its name; and the way to what stands behind one."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen

from quizapp.gui.theme import Theme
from quizapp.gui.widgets.charts.chart import Chart, Mark
from quizapp.gui.widgets.charts.data import Bar, BarData, TableData, mark_text

_ROW = 32
_BAR = 14
_GAP = 10
_INSET = 2
_MOST_FOR_NAMES = 0.4
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
_OPENING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class ShareChart(Chart):
    """Shows a BarData whose values go from 0 to 1, a row for each bar, named by its `tick`.

    `opened` carries the place of a bar that was clicked, or on which Enter or Space was pressed.
    """

    opened = Signal(int)

    def __init__(self, theme: Theme, name: str) -> None:
        self._data = BarData()
        super().__init__(theme, name)

    def set_data(self, data: BarData) -> None:
        """Show `data`. Without bars nothing is shown, and the keyboard passes by."""
        self._data = data
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if data.bars else Qt.FocusPolicy.NoFocus)
        self.show_new_data()

    def table(self) -> TableData:
        data = self._data
        rows = tuple((bar.label, self._text(bar)) for bar in data.bars)
        return TableData(headers=(data.label_header, data.value_header), rows=rows)

    def height_at(self, width: int) -> int:  # noqa: ARG002  names that are too long are cut
        rows = len(self._data.bars)
        return self._top() + rows * self._theme.px(_ROW) if rows else 0

    def step_of(self, key: int) -> int | None:
        return {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(key))

    def lay_out(self) -> list[Mark]:
        high = self._theme.px(_ROW)
        return [
            Mark(
                QRectF(_INSET, self._top() + place * high + _INSET, self.width() - 2 * _INSET, high - 2 * _INSET),
                mark_text(bar.label, self._text(bar)),
            )
            for place, bar in enumerate(self._data.bars)
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.current is not None and event.key() in _OPENING:
            self.opened.emit(self.current)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over_one = self._mark_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over_one else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self._mark_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self.opened.emit(place)

    def paint(self, painter: QPainter) -> None:
        names, bars, values = self._columns()
        high = self._theme.px(_BAR)
        for place, (bar, mark) in enumerate(zip(self._data.bars, self.marks, strict=True)):
            top, line = mark.place.top(), mark.place.height()
            lit = self._is_lit(place)
            self._paint_name(painter, QRectF(names.left(), top, names.width(), line), bar.tick, lit=lit)
            track = QRectF(bars.left(), top + (line - high) / 2, bars.width(), high)
            self._paint_bar(painter, track, bar.value or 0.0, "accent-hover" if lit else bar.tone)
            painter.setFont(self._theme.font("label", tabular=True))
            painter.setPen(self._theme.color("text"))
            side = _LEFT if self.isRightToLeft() else _RIGHT
            painter.drawText(QRectF(values.left(), top, values.width(), line), side, self._text(bar))
        self._paint_threshold(painter, bars)

    def _paint_name(self, painter: QPainter, place: QRectF, name: str, *, lit: bool) -> None:
        painter.setFont(self._theme.font("label"))
        painter.setPen(self._theme.color("accent" if lit else "text"))
        words = QFontMetricsF(painter.font()).elidedText(name, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, _RIGHT if self.isRightToLeft() else _LEFT, words)

    def _paint_bar(self, painter: QPainter, track: QRectF, share: float, tone: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("sunken"))
        painter.drawRoundedRect(track, 3, 3)
        painter.setBrush(self._theme.color(tone))
        width = track.width() * share
        left = track.right() - width if self.isRightToLeft() else track.left()
        painter.drawRoundedRect(QRectF(left, track.top(), width, track.height()), 3, 3)

    def _paint_threshold(self, painter: QPainter, bars: QRectF) -> None:
        """Draw the level across all rows, its words above it."""
        threshold = self._data.threshold
        if threshold is None or not self.marks:
            return
        share = 1 - threshold if self.isRightToLeft() else threshold
        x = round(bars.left() + bars.width() * share) + 0.5
        painter.setPen(QPen(self._theme.color("text-2"), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, self._top()), QPointF(x, self.marks[-1].place.bottom()))
        painter.setFont(self._theme.font("caption", tabular=True))
        width = QFontMetricsF(painter.font()).horizontalAdvance(self._data.threshold_label) + 1
        left = min(max(x - width / 2, 0.0), self.width() - width)
        painter.setPen(self._theme.color("text-2"))
        line = self._theme.line_height("caption")
        painter.drawText(QRectF(left, 0, width, line), _LEFT, self._data.threshold_label)

    def _columns(self) -> tuple[QRectF, QRectF, QRectF]:
        """Return where names, bars and values stand, from the beginning of a line to its end; heights are not told."""
        metrics = QFontMetricsF(self._theme.font("label", tabular=True))
        inset = _INSET + 6
        names = max((metrics.horizontalAdvance(bar.tick) for bar in self._data.bars), default=0.0) + 1
        names = min(names, self.width() * _MOST_FOR_NAMES)
        values = metrics.horizontalAdvance(self._data.value_text(1.0)) + 1
        bars = max(1.0, self.width() - names - values - 2 * (inset + _GAP))
        spans = [(inset, names), (inset + names + _GAP, bars), (inset + names + bars + 2 * _GAP, values)]
        if self.isRightToLeft():
            spans = [(self.width() - left - width, width) for left, width in spans]
        first, second, third = (QRectF(left, 0, width, 0) for left, width in spans)
        return first, second, third

    def _text(self, bar: Bar) -> str:
        return self._data.value_text(bar.value or 0.0)

    def _top(self) -> int:
        return self._theme.line_height("caption") + 4 if self._data.threshold is not None else 0
