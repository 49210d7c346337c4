"""Paints the articles of the inbox: the title, strong while it is new, and below it feed, age and summary."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from quizapp.core.feed import EntryState
from quizapp.gui import inbox_wording
from quizapp.gui.i18n import tr
from quizapp.gui.models.roles import ROW_ROLE
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.row_delegate import Index
from quizapp.gui.widgets.tick_delegate import TickDelegate


class InboxDelegate(TickDelegate):
    """Paints InboxRows."""

    def __init__(self, theme: Theme, view: QAbstractItemView, now: Callable[[], datetime]) -> None:
        super().__init__(theme, view, (), keep=(), least_text=180)
        self._now = now

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        painter.save()
        self.paint_ground(painter, option, index, marked=ticked)
        self.paint_box(painter, option, on=ticked)
        if row is None:
            self.paint_line(painter, self.first_line(option.rect), tr("This article is gone"), "ui", "muted")
        else:
            is_new = row.entry.state is EntryState.NEW and not row.imported
            self.paint_title(painter, option.rect, row.entry.title, inbox_wording.badge(row), strong=is_new)
            facts = inbox_wording.entry_facts(row, self._now())
            self.paint_line(painter, self.second_line(option.rect), facts, "label", "text-2")
        painter.restore()
