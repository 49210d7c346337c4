"""A list of any number of things, opened by a click or Enter, ticked by their boxes or Space."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from quizapp.gui.models.ticked_table import TickedTable
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.tick_delegate import TickDelegate

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class TickedList(QTableView):
    """Keeps its place, its current row and its ticks when the list changes.

    It is a table of one column: unlike a list view, that need not look at every row to lay them out.

    `opened` carries the id of a row, `menu_asked` the id and where on the screen its menu goes.
    """

    opened = Signal(object)
    menu_asked = Signal(object, QPoint)

    def __init__(
        self,
        theme: Theme,
        table: TickedTable[Any, Any],
        name: str,
        painter: Callable[[QAbstractItemView], TickDelegate],
    ) -> None:
        """`name` is what screen readers call the list; `painter` makes what paints its rows."""
        super().__init__()
        self._theme = theme
        self._table = table
        self._painter = painter(self)
        self._pressed = QModelIndex()
        self._anchor: int | None = None
        self.setModel(table)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._set_row_height()
        theme.changed.connect(self._set_row_height)

    @property
    def current(self) -> Any:  # noqa: ANN401  the key of the table, which Qt's classes cannot be generic in
        """The id of the row that keys are about, None where there is none."""
        return self._table.id_at(self.currentIndex())

    def show_ids(self, ids: Sequence[int]) -> None:
        """List these ids; what is seen stays where it is as far as it is still there."""
        current, row, height = self.current, self.currentIndex().row(), self.verticalScrollBar().value()
        self._table.set_ids(ids)
        if not self.currentIndex().isValid() and ids:
            found = self._table.index_of(current)
            last = len(ids) - 1
            self.setCurrentIndex(found if found.isValid() else self._table.index(min(max(row, 0), last)))
            self.verticalScrollBar().setValue(height)

    def go_to(self, row: int) -> None:
        """Make a row the current one and bring it into sight."""
        self.setCurrentIndex(self._table.index(row))

    def selectAll(self) -> None:
        self._table.tick(self._table.ids, on=True)

    def keyboardSearch(self, _search: str) -> None:
        """Do nothing: it would read every row there is. The search box finds more."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, current = event.key(), self.current
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and current is not None:
            self.opened.emit(current)
        elif key == Qt.Key.Key_Space and current is not None:
            self._toggle(current)
        elif key in _STEPS and event.modifiers() & Qt.KeyboardModifier.ShiftModifier and current is not None:
            self._tick_beside(current, _STEPS[Qt.Key(key)])
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.selectAll()
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.go_to(0 if key == Qt.Key.Key_Home else self._table.rowCount() - 1)
        elif key == Qt.Key.Key_Escape and self._table.ticks:
            self._table.tick(self._table.ids, on=False)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self.indexAt(event.position().toPoint())
        if self._pressed.isValid():
            self.setCurrentIndex(self._pressed)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        key = self._table.id_at(index)
        pressed, self._pressed = self._pressed, QModelIndex()
        if event.button() != Qt.MouseButton.LeftButton or index != pressed or key is None:
            return
        around = self._theme.px(12)
        box = self._painter.box_rect(self.visualRect(index)).adjusted(-around, -around, around, around)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._tick_to(key)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier or box.contains(event.position().toPoint()):
            self._toggle(key)
        else:
            self.opened.emit(key)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.setCurrentIndex(self.indexAt(event.pos()))
        if self.current is not None:
            by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
            inside = self.visualRect(self.currentIndex()).center() if by_key else event.pos()
            self.menu_asked.emit(self.current, self.viewport().mapToGlobal(inside))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._table.ids:
            self.go_to(0)

    def _set_row_height(self) -> None:
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(self._painter.row_height)

    def _toggle(self, key: int) -> None:
        self._anchor = key
        self._table.tick([key], on=not self._table.is_ticked(key))

    def _tick_beside(self, key: int, step: int) -> None:
        if self._anchor is None or not self._table.is_ticked(self._anchor):
            self._anchor = key
        self.go_to(min(max(self.currentIndex().row() + step, 0), self._table.rowCount() - 1))
        self._tick_to(self.current)

    def _tick_to(self, key: int | None) -> None:
        """Tick all rows from the one that was ticked last to `key`."""
        last = self._table.index_of(key).row()
        anchor = self._table.index_of(self._anchor)
        first = anchor.row() if anchor.isValid() else last
        self._table.tick(self._table.ids[min(first, last) : max(first, last) + 1], on=True)
