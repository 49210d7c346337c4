"""Paints what the palette lists: headings, and entries with an icon, one or two lines, and a word at the end."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from quizapp.gui.models.palette_rows import Entry, Group
from quizapp.gui.models.roles import ROW_ROLE
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.row_delegate import PAD, Index, RowDelegate

_ICON = 18
_GAP = 12
_ABOVE = 8
_ABOVE_HEADING = 12
_RADIUS = 8


class PaletteDelegate(RowDelegate):
    """The current entry has a ground of its own; a heading is as high as its line."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(theme, view, (), keep=(), least_text=0)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        px, line = self._theme.px, self._theme.line_height
        entry = index.data(ROW_ROLE).entry
        if entry is None:
            return QSize(0, line("label") + px(_ABOVE_HEADING + 4))
        return QSize(0, line("ui") + (line("caption") if entry.below else 0) + px(2 * _ABOVE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        painter.save()
        if row.entry is None:
            self._paint_heading(painter, option.rect, row.group)
        else:
            if index == self._view.currentIndex():
                self._paint_ground(painter, option.rect)
            self._paint_entry(painter, option.rect, row.entry)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, group: Group) -> None:
        px = self._theme.px
        line = QRect(px(PAD), px(_ABOVE_HEADING), rect.width() - 2 * px(PAD), self._theme.line_height("label"))
        used = self._paint_aside(painter, rect, line, group.aside)
        self.paint_line(painter, self.place(rect, line.adjusted(0, 0, -used, 0)), group.title, "label", "muted")

    def _paint_ground(self, painter: QPainter, rect: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("selection"))
        painter.drawRoundedRect(rect, _RADIUS, _RADIUS)

    def _paint_entry(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        px = self._theme.px
        side, height = px(_ICON), self._theme.line_height("ui")
        icon = QRect(px(PAD), px(_ABOVE) + (height - side) // 2, side, side)
        entry.icon.paint(painter, self.place(rect, icon))
        left = px(PAD + _ICON + _GAP)
        line = QRect(left, px(_ABOVE), rect.width() - left - px(PAD), height)
        used = self._paint_aside(painter, rect, line, entry.aside)
        self.paint_line(painter, self.place(rect, line.adjusted(0, 0, -used, 0)), entry.text, "ui", "text")
        if entry.below:
            below = line.translated(0, height)
            below.setHeight(self._theme.line_height("caption"))
            self.paint_line(painter, self.place(rect, below), entry.below, "caption", "muted")

    def _paint_aside(self, painter: QPainter, rect: QRect, line: QRect, text: str) -> int:
        """Paint `text` at the end of `line` and return the room that it takes, in px."""
        if text:
            self.paint_figure(painter, self.place(rect, line), text, "label", "muted")
            return QFontMetrics(self._theme.font("label")).horizontalAdvance(text) + self._theme.px(_GAP)
        return 0
