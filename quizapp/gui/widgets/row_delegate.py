"""What the painted rows of lists have in common: their ground, lines of text that end in …, and columns of figures."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from quizapp.gui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

PAD = 12
"""Room at both ends of a row, in px at a text scale of 1."""

_BAR = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column at the end of the rows. `width` is in px at a text scale of 1."""

    name: str
    title: str
    width: int


class RowDelegate(QStyledItemDelegate):
    """Paints rows of text with columns at their end, of which there are as many as the width allows.

    `columns` are in their order in the row; those named first in `keep` are the last to go where it gets narrow.
    `least_text` is the room that is left to the text, in px at a text scale of 1.
    """

    def __init__(
        self,
        theme: Theme,
        view: QAbstractItemView,
        columns: tuple[Column, ...],
        *,
        keep: tuple[str, ...],
        least_text: int,
    ) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._columns = columns
        self._keep = keep
        self._least_text = least_text

    def columns(self, width: int) -> dict[str, QRect]:
        """Return the columns that there is room for in a row of `width` px, each as a rectangle without height.

        The last column comes first.
        """
        px = self._theme.px
        room = width - px(self._least_text) - 2 * px(PAD)
        widths = {column.name: px(column.width) for column in self._columns}
        shown: set[str] = set()
        for name in self._keep:
            if sum(widths[other] for other in shown) + widths[name] > room:
                break
            shown.add(name)
        places: dict[str, QRect] = {}
        end = width - px(PAD)
        for column in reversed(self._columns):
            if column.name in shown:
                places[column.name] = QRect(end - widths[column.name], 0, widths[column.name], 0)
                end -= widths[column.name]
        return places

    def title(self, name: str) -> str:
        """Return the heading of a column."""
        return next(column.title for column in self._columns if column.name == name)

    def place(self, row: QRect, part: QRect) -> QRect:
        """Return `part`, in coordinates of the row, in those of the view; mirrored where the window is."""
        return QStyle.visualRect(self._view.layoutDirection(), row, part.translated(row.topLeft()))

    def text_end(self, width: int) -> int:
        """Return where the text of a row of `width` px must end."""
        places = self.columns(width).values()
        return min((place.left() for place in places), default=width - self._theme.px(PAD))

    def paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, *, marked: bool = False
    ) -> None:
        """Paint the ground of a row, the line below it, and a bar at the beginning of the current one."""
        rect = option.rect
        if marked:
            painter.fillRect(rect, self._theme.color("selection"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.color("window"))
        if index.row() + 1 < index.model().rowCount():
            painter.setPen(self._theme.color("hairline"))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if index == self._view.currentIndex():
            bar = QRect(0, 0, self._theme.px(_BAR), rect.height())
            token = "accent" if self._view.hasFocus() else "border"
            painter.fillRect(self.place(rect, bar), self._theme.color(token))

    def paint_line(self, painter: QPainter, rect: QRect, text: str, style: str, token: str) -> int:
        """Paint one line of text, at the beginning of `rect`, and return how wide it is in px."""
        font = self._theme.font(style)
        metrics = QFontMetrics(font)
        short = metrics.elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, rect.width())
        mirrored = self._view.isRightToLeft()
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        painter.setFont(font)
        painter.setPen(self._theme.color(token))
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.drawText(rect, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, short)
        return metrics.horizontalAdvance(short)

    def paint_figure(self, painter: QPainter, rect: QRect, text: str, style: str, token: str) -> None:
        """Paint a figure at the end of `rect`, its digits below those of other rows."""
        mirrored = self._view.isRightToLeft()
        side = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight
        painter.setFont(self._theme.font(style, tabular=True))
        painter.setPen(self._theme.color(token))
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.drawText(rect, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, text)
