"""Paints the cards of a deck: number, question, and in columns how well it is known and when it comes."""

from bisect import bisect
from collections.abc import Callable

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem

from quizapp.core.card import Card
from quizapp.core.clock import Clock
from quizapp.core.study_day import StudyDays
from quizapp.gui import library_wording, wording
from quizapp.gui.i18n import tr
from quizapp.gui.models.card_table import OPEN_ROLE
from quizapp.gui.models.roles import ROW_ROLE
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.card_detail import INDENT
from quizapp.gui.widgets.row_delegate import PAD, Column, Index, RowDelegate
from quizapp.gui.widgets.text_block import TextBlock
from quizapp.services.library import CardRow

_SIGN = 18
_NUMBER = 28
_GAP = 10
_ABOVE = 10
_LINES = 2
_MARK = 16
_MOST_SHORT_TEXTS = 500


class CardDelegate(RowDelegate):
    """A closed card has room for two lines of its question, an open one for all of it and for its detail below."""

    def __init__(
        self, theme: Theme, view: QListView, days: StudyDays, clock: Clock, detail_height: Callable[[Index, int], int]
    ) -> None:
        """`detail_height` returns how high the detail of an open card is, in px, in a width of so many px."""
        columns = (
            Column(name="recall", title=tr("Recall"), width=64),
            Column(name="due", title=tr("Due"), width=88),
            Column(name="state", title=tr("State"), width=92),
        )
        super().__init__(theme, view, columns, keep=("due", "recall", "state"), least_text=150)
        self._days = days
        self._clock = clock
        self._detail_height = detail_height
        self._short_texts: dict[tuple[str, int], str] = {}

    def text_rect(self, width: int) -> QRect:
        """Return where the question stands in a row of `width` px; its height is that of a closed one."""
        px = self._theme.px
        left = px(PAD + _SIGN + _NUMBER + _GAP)
        height = _LINES * self._theme.line_height("ui")
        return QRect(left, px(_ABOVE), max(self.text_end(width) - left - px(_GAP), px(80)), height)

    def detail_rect(self, row: QRect, index: Index) -> QRect:
        """Return where the detail of an open card goes, whose row lies at `row`."""
        text, top = self.text_rect(row.width()), self._head_height(index, row.width())
        left, width = text.left() - self._theme.px(INDENT), self._detail_width(row.width())
        return self.place(row, QRect(left, top, width, row.height() - top))

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        if not index.data(OPEN_ROLE):
            return QSize(0, _LINES * self._theme.line_height("ui") + 2 * self._theme.px(_ABOVE))
        width = self._view.viewport().width()
        return QSize(0, self._head_height(index, width) + self._detail_height(index, self._detail_width(width)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: CardRow = index.data(ROW_ROLE)
        is_open = bool(index.data(OPEN_ROLE))
        painter.save()
        self.paint_ground(painter, option, index)
        self._paint_sign(painter, option.rect, index.row() + 1, is_open=is_open)
        self._paint_question(painter, option.rect, row.card, is_open=is_open)
        self._paint_columns(painter, option.rect, row, is_open=is_open)
        painter.restore()

    def _paint_sign(self, painter: QPainter, rect: QRect, number: int, *, is_open: bool) -> None:
        px, text = self._theme.px, self.text_rect(rect.width())
        line = self._theme.line_height("ui")
        top = text.top() + (0 if is_open else (text.height() - line) // 2)
        sign = QRect(px(PAD), top + (line - px(_SIGN)) // 2, px(_SIGN), px(_SIGN))
        mirrored = self._view.isRightToLeft()
        closed = "chevron-left" if mirrored else "chevron-right"
        icon = self._theme.icon("chevron-down" if is_open else closed, "muted")
        icon.paint(painter, self.place(rect, sign))
        place = QRect(sign.right() + 1, top, px(_NUMBER), line)
        self.paint_figure(painter, self.place(rect, place), wording.number(number), "ui", "muted")

    def _paint_question(self, painter: QPainter, rect: QRect, card: Card, *, is_open: bool) -> None:
        area = self.text_rect(rect.width())
        make = self._block if is_open else self._short_block
        block = make(card.question, area.width())
        top = area.top() + (0 if is_open else max(0, (area.height() - block.height) // 2))
        place = self.place(rect, QRect(area.left(), top, area.width(), block.height))
        painter.setPen(self._theme.color("muted" if card.rests else "text"))
        block.paint(painter, place.left(), place.top())

    def _paint_columns(self, painter: QPainter, rect: QRect, row: CardRow, *, is_open: bool) -> None:
        now, line = self._clock.now(), self._theme.line_height("ui")
        texts = {
            "recall": ("" if row.recall is None else wording.percent(row.recall), "text"),
            "due": (library_wording.card_due(row.card, now, self._days), "accent" if row.askable else "text-2"),
            "state": (library_wording.row_state(row, self._days.day_of(now)), "again" if row.leech else "text-2"),
        }
        area, places = self.text_rect(rect.width()), self.columns(rect.width())
        marks = self._marks(row.card)
        last = next(iter(places), "")
        for name, place in places.items():
            height = line if is_open or (marks and name == last) else area.height()
            cell = self.place(rect, QRect(place.left(), area.top(), place.width(), height))
            self.paint_figure(painter, cell, texts[name][0], "label", texts[name][1])
            if name == last:
                self._paint_marks(painter, cell.translated(0, line), marks)

    def _marks(self, card: Card) -> list[tuple[str, str]]:
        """Return icon and colour for each thing that is special about `card`."""
        marks = (
            ("warning", "hard", card.cut_off),
            ("flag", f"flag-{card.flag}", bool(card.flag)),
            ("star-filled", "hard", card.starred),
        )
        return [(icon, tint) for icon, tint, shown in marks if shown]

    def _paint_marks(self, painter: QPainter, line: QRect, marks: list[tuple[str, str]]) -> None:
        side, step = self._theme.px(_MARK), self._theme.px(_MARK + 4)
        for number, (icon, tint) in enumerate(reversed(marks)):
            mark = QRect(line.width() - side - number * step, (line.height() - side) // 2, side, side)
            placed = QStyle.visualRect(self._view.layoutDirection(), line, mark.translated(line.topLeft()))
            self._theme.icon(icon, tint).paint(painter, placed)

    def _block(self, text: str, width: int) -> TextBlock:
        return TextBlock(text, self._theme.font("ui"), width=width, line_height=self._theme.line_height("ui"))

    def _short_block(self, text: str, width: int) -> TextBlock:
        """Return as much of `text` as two lines hold."""
        key = (text, width)
        if key not in self._short_texts:
            if len(self._short_texts) >= _MOST_SHORT_TEXTS:
                self._short_texts.clear()
            self._short_texts[key] = self._shortened(text, width)
        return self._block(self._short_texts[key], width)

    def _shortened(self, text: str, width: int) -> str:
        if self._block(text, width).lines <= _LINES:
            return text
        too_long = bisect(range(len(text)), _LINES, key=lambda end: self._block(f"{text[:end]}…", width).lines)
        return f"{text[: too_long - 1].rstrip()}…"

    def _head_height(self, index: Index, width: int) -> int:
        """Return how high the head of an open card is."""
        text = self.text_rect(width)
        block = self._block(index.data(ROW_ROLE).card.question, text.width())
        return max(block.height, self._theme.line_height("ui")) + 2 * self._theme.px(_ABOVE)

    def _detail_width(self, width: int) -> int:
        return width - self.text_rect(width).left() - self._theme.px(PAD - INDENT)
