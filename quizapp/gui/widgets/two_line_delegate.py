"""Paints an entry of a list or table in two lines: what it is, and something about it in small type below."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from quizapp.gui.models.roles import DETAIL_ROLE
from quizapp.gui.plain_text import reads_right_to_left
from quizapp.gui.theme import Theme

_PAD = 8
_GAP = 6


def row_height(theme: Theme) -> int:
    """Return the height in px of a row with two lines."""
    return theme.line_height("ui") + theme.line_height("caption") + 2 * theme.px(_PAD)


class TwoLineDelegate(QStyledItemDelegate):
    """Each line is plain text, cut with … where the entry ends; an entry without DETAIL_ROLE has but one."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), row_height(self._theme))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        title, detail = ground.text, index.data(DETAIL_ROLE) or ""
        color = index.data(Qt.ItemDataRole.ForegroundRole) or self._theme.color("text")
        style = ground.widget.style()
        ground.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, ground.widget)
        lines = [(title, "ui", color), (detail, "caption", self._theme.color("muted"))]
        lines = [line for line in lines if line[0]]
        height = sum(self._theme.line_height(step) for _, step, _ in lines)
        side = self._theme.px(_PAD)
        taken = 0 if ground.icon.isNull() else ground.decorationSize.width() + self._theme.px(_GAP)
        area = option.rect.adjusted(side + taken, (option.rect.height() - height) // 2, -side, 0)
        area = QStyle.visualRect(option.direction, option.rect, area)
        painter.save()
        for text, step, pen in lines:
            painter.setPen(pen)
            self._paint_line(painter, area, text, step, option.direction)
            area.setTop(area.top() + self._theme.line_height(step))
        painter.restore()

    def _paint_line(self, painter: QPainter, area: QRect, text: str, step: str, direction: Qt.LayoutDirection) -> None:
        font = self._theme.font(step)
        short = QFontMetrics(font).elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, area.width())
        mirrored = direction == Qt.LayoutDirection.RightToLeft or reads_right_to_left(text)
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        line = QRect(area.left(), area.top(), area.width(), self._theme.line_height(step))
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setFont(font)
        painter.drawText(line, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, short)
