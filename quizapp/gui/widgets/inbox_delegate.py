"""Paints the articles of the inbox: the title, strong while it is new, and below it feed, age and summary."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView

from quizapp.core.feed import EntryState, InboxRow
from quizapp.gui import inbox_wording
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.tick_delegate import TickDelegate


class InboxDelegate(TickDelegate):
    """Paints InboxRows."""

    def __init__(self, theme: Theme, view: QAbstractItemView, now: Callable[[], datetime]) -> None:
        super().__init__(theme, view, (), keep=(), least_text=180)
        self._now = now

    def gone(self) -> str:
        return tr("This article is gone")

    def paint_row(self, painter: QPainter, rect: QRect, row: InboxRow) -> None:
        is_new = row.entry.state is EntryState.NEW and not row.imported
        self.paint_title(painter, rect, row.entry.title, inbox_wording.badge(row), strong=is_new)
        facts = inbox_wording.entry_facts(row, self._now())
        self.paint_line(painter, self.second_line(rect), facts, "label", "text-2")
