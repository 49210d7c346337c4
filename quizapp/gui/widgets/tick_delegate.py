"""Paints rows that can be ticked: a box, two lines of text, and perhaps a word on a pill after the first."""

from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from quizapp.gui.models.roles import ROW_ROLE
from quizapp.gui.widgets.row_delegate import PAD, Index, RowDelegate

_BOX = 18
_GAP = 12
ABOVE = 10
"""Room above the first line, in px at a text scale of 1."""
BETWEEN = 2
"""Room between the two lines, in px at a text scale of 1."""


class TickDelegate(RowDelegate):
    """All rows are equally high. Subclasses say what is `gone`, and paint the row of what is there."""

    # What subclasses must give raises here: with its metaclass, a class of Qt cannot be an abstract one of Python.
    def gone(self) -> str:
        """Return what stands in the row of a thing that is no longer there."""
        raise NotImplementedError

    def paint_row(self, painter: QPainter, rect: QRect, row: Any) -> None:  # noqa: ANN401  what its table holds
        """Paint the texts of `row`, which lies at `rect`."""
        raise NotImplementedError

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        painter.save()
        self.paint_ground(painter, option, index, marked=ticked)
        self.paint_box(painter, option, on=ticked)
        if row is None:
            self.paint_line(painter, self.first_line(option.rect), self.gone(), "ui", "muted")
        else:
            self.paint_row(painter, option.rect, row)
        painter.restore()

    def box_rect(self, row: QRect) -> QRect:
        """Return where the tick of a row that lies at `row` is painted."""
        side = self._theme.px(_BOX)
        return self.place(row, QRect(self._theme.px(PAD), (row.height() - side) // 2, side, side))

    @property
    def row_height(self) -> int:
        """The height of every row in px."""
        lines = self._theme.line_height("heading") + self._theme.line_height("label")
        return lines + self._theme.px(2 * ABOVE + BETWEEN)

    def first_line(self, row: QRect) -> QRect:
        """Return where the upper line of a row that lies at `row` is painted."""
        return self._line(row, self._theme.px(ABOVE), "heading")

    def second_line(self, row: QRect) -> QRect:
        """Return where the lower line is painted."""
        return self._line(row, self._theme.px(ABOVE + BETWEEN) + self._theme.line_height("heading"), "label")

    def paint_title(self, painter: QPainter, row: QRect, title: str, badge: str | None, *, strong: bool = True) -> None:
        """Paint the upper line, and `badge` after it."""
        line = self.first_line(row)
        width = 0 if badge is None else self._badge_width(badge)
        room = line.adjusted(0, 0, -width, 0)
        if self._view.isRightToLeft():
            room = line.adjusted(width, 0, 0, 0)
        used = self.paint_line(painter, room, title, *(("heading", "text") if strong else ("ui", "text-2")))
        if badge is not None:
            self._paint_badge(painter, line, used, badge)

    def paint_box(self, painter: QPainter, option: QStyleOptionViewItem, *, on: bool) -> None:
        """Paint the box of a row, ticked if it is `on`."""
        box = QStyleOptionViewItem(option)
        box.rect = self.box_rect(option.rect)
        box.state |= QStyle.StateFlag.State_On if on else QStyle.StateFlag.State_Off
        self._view.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck, box, painter, self._view
        )

    def _paint_badge(self, painter: QPainter, line: QRect, after: int, text: str) -> None:
        px, height = self._theme.px, self._theme.line_height("caption") + self._theme.px(2)
        width = self._badge_width(text) - px(8)
        left = after + px(8)
        pill = QRect(left, (line.height() - height) // 2, width, height).translated(line.topLeft())
        pill = QStyle.visualRect(self._view.layoutDirection(), line, pill)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("sunken"))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setPen(self._theme.color("text-2"))
        painter.setFont(self._theme.font("caption"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)

    def _line(self, rect: QRect, top: int, style: str) -> QRect:
        left = self._theme.px(PAD + _BOX + _GAP)
        width = self.text_end(rect.width()) - left - self._theme.px(_GAP)
        return self.place(rect, QRect(left, top, width, self._theme.line_height(style)))

    def _badge_width(self, text: str) -> int:
        return QFontMetrics(self._theme.font("caption")).horizontalAdvance(text) + self._theme.px(24)
