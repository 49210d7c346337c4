"""Paints the decks of the library: two lines of text, and in columns what waits and how much of it is known."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from quizapp.core.deck import Deck
from quizapp.core.study_day import StudyDays
from quizapp.gui import library_wording, wording
from quizapp.gui.i18n import tr
from quizapp.gui.models.roles import ROW_ROLE
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.row_delegate import PAD, Column, Index, RowDelegate
from quizapp.services.library import DeckRow

_BOX = 18
_GAP = 12
_ABOVE = 10
_BETWEEN = 2


class DeckDelegate(RowDelegate):
    """All rows are equally high."""

    def __init__(self, theme: Theme, view: QAbstractItemView, days: StudyDays) -> None:
        columns = (
            Column(name="cards", title=tr("cards"), width=64),
            Column(name="new", title=tr("new"), width=56),
            Column(name="due", title=tr("due"), width=56),
            Column(name="recall", title=tr("recall"), width=64),
        )
        super().__init__(theme, view, columns, keep=("due", "recall", "new", "cards"), least_text=180)
        self._days = days

    def box_rect(self, row: QRect) -> QRect:
        """Return where the tick of a row that lies at `row` is painted."""
        side = self._theme.px(_BOX)
        return self.place(row, QRect(self._theme.px(PAD), (row.height() - side) // 2, side, side))

    @property
    def row_height(self) -> int:
        """The height of every row in px."""
        lines = self._theme.line_height("heading") + self._theme.line_height("label")
        return lines + self._theme.px(2 * _ABOVE + _BETWEEN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        painter.save()
        self.paint_ground(painter, option, index, marked=ticked)
        self._paint_box(painter, option, on=ticked)
        if row is None:
            line = self._line(option.rect, self._theme.px(_ABOVE), "heading")
            self.paint_line(painter, line, tr("This deck was deleted"), "ui", "muted")
        else:
            self._paint_texts(painter, option.rect, row)
            self._paint_figures(painter, option.rect, row)
        painter.restore()

    def _paint_box(self, painter: QPainter, option: QStyleOptionViewItem, *, on: bool) -> None:
        box = QStyleOptionViewItem(option)
        box.rect = self.box_rect(option.rect)
        box.state |= QStyle.StateFlag.State_On if on else QStyle.StateFlag.State_Off
        self._view.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck, box, painter, self._view
        )

    def _paint_texts(self, painter: QPainter, rect: QRect, row: DeckRow) -> None:
        deck = row.summary.deck
        top = self._theme.px(_ABOVE)
        title = self._line(rect, top, "heading")
        badge_width = self._badge_width(deck)
        room = title.adjusted(0, 0, -badge_width, 0) if badge_width else title
        if self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            room = title.adjusted(badge_width, 0, 0, 0)
        used = self.paint_line(painter, room, deck.title, "heading", "text")
        if deck.group is not None:
            self._paint_badge(painter, title, used, deck.group)
        below = self._line(rect, top + self._theme.line_height("heading") + self._theme.px(_BETWEEN), "label")
        facts = library_wording.deck_facts(row, self._days.day_of(deck.added_at))
        self.paint_line(painter, below, facts, "label", "text-2")

    def _paint_badge(self, painter: QPainter, line: QRect, after: int, text: str) -> None:
        px, height = self._theme.px, self._theme.line_height("caption") + self._theme.px(2)
        width = self._badge_width_of(text) - px(8)
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

    def _paint_figures(self, painter: QPainter, rect: QRect, row: DeckRow) -> None:
        summary, px = row.summary, self._theme.px
        figures = {
            "cards": (wording.number(summary.cards), "text-2"),
            "new": (wording.number(summary.new) if summary.new else "", "text-2"),
            "due": (wording.number(summary.due) if summary.due else "", "accent"),
            "recall": ("" if row.recall is None else wording.percent(row.recall), "text"),
        }
        for name, place in self.columns(rect.width()).items():
            figure, token = figures[name]
            if figure:
                top = px(_ABOVE)
                upper = QRect(place.left(), top, place.width(), self._theme.line_height("heading"))
                lower = QRect(place.left(), upper.bottom() + 1 + px(_BETWEEN), place.width(), px(18))
                self.paint_figure(painter, self.place(rect, upper), figure, "heading", token)
                self.paint_figure(painter, self.place(rect, lower), self.title(name), "caption", "muted")

    def _line(self, rect: QRect, top: int, style: str) -> QRect:
        left = self._theme.px(PAD + _BOX + _GAP)
        width = self.text_end(rect.width()) - left - self._theme.px(_GAP)
        return self.place(rect, QRect(left, top, width, self._theme.line_height(style)))

    def _badge_width(self, deck: Deck) -> int:
        return 0 if deck.group is None else self._badge_width_of(deck.group)

    def _badge_width_of(self, text: str) -> int:
        return QFontMetrics(self._theme.font("caption")).horizontalAdvance(text) + self._theme.px(24)
