"""A page with a list whose rows can be ticked: its head, what stands in for the list while it is empty, and the bar of
what is ticked.
"""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from quizapp.gui.models.ticked_table import TickedTable
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.scroll_column import WIDEST
from quizapp.gui.widgets.selection_bar import SelectionBar

_LEAST = 96


class TickedView(QWidget):
    """Subclasses `put` their parts together and `show_middle` either the list or what stands in for it."""

    selection: SelectionBar
    _shown: QWidget

    def __init__(self, theme: Theme, table: TickedTable[Any, Any]) -> None:
        super().__init__()
        self._theme = theme
        self._table = table
        self._middle = QStackedWidget()
        self._first_aims: Mapping[QWidget, QWidget] = {}

    def put(self, head: QWidget, first_aims: Mapping[QWidget, QWidget], selection: SelectionBar) -> None:
        """Show `head` above the first of what may stand in the middle and `selection` below.

        `first_aims` has for each of the former what takes the focus in it.
        """
        px = self._theme.px
        self._first_aims = first_aims
        self.selection = selection
        self._shown = next(iter(first_aims))
        for widget in first_aims:
            self._middle.addWidget(widget)
        self._middle.setMinimumHeight(px(_LEAST))
        column = QWidget()
        column.setMaximumWidth(px(WIDEST))
        parts = QVBoxLayout(column)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(12)
        parts.addWidget(head)
        parts.addWidget(self._middle, 1)
        parts.addWidget(selection)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 24, 24, 24)
        row.addWidget(column)
        selection.clear_button.clicked.connect(self._untick)
        self._table.ticked.connect(self._count_ticks)

    @property
    def shown(self) -> QWidget:
        """What stands in the middle: the list, or why it is empty."""
        return self._shown

    def show_middle(self, widget: QWidget) -> None:
        """Let `widget` stand in the middle; it takes over the focus from what stood there."""
        if widget is not self._shown:
            had_focus = self.focusWidget() is self._first_aims[self._shown]  # be it behind a dialog
            self._shown = widget
            self._middle.setCurrentWidget(widget)
            if had_focus:
                self.take_focus()

    def take_focus(self) -> None:
        """Put the focus on the list, or on what is to be done where it is empty."""
        self._first_aims[self._shown].setFocus()

    def _untick(self) -> None:
        self._table.tick(self._table.ids, on=False)
        self.take_focus()

    def _count_ticks(self) -> None:
        """Show the bar of what is ticked, or hide it; if the focus is in it then, the list gets it."""
        focused = self.focusWidget()
        had_focus = focused is not None and self.selection.isAncestorOf(focused)
        self.selection.set_count(len(self._table.ticks))
        if had_focus and self.selection.isHidden():
            self.take_focus()
