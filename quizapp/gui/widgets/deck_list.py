"""The list of the library: any number of decks, opened by a click or Enter, ticked by their boxes or Space."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from quizapp.core.ids import DeckId
from quizapp.core.study_day import StudyDays
from quizapp.gui.i18n import tr
from quizapp.gui.models.deck_table import DeckTable
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.deck_delegate import DeckDelegate

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class DeckList(QTableView):
    """Keeps its place, its current deck and its ticks when the list changes.

    It is a table of one column: unlike a list view, that need not look at every row to lay them out.

    `opened` carries the id of a deck, `menu_asked` a deck's id and where on the screen its menu goes.
    """

    opened = Signal(object)
    menu_asked = Signal(object, QPoint)

    def __init__(self, theme: Theme, table: DeckTable, days: StudyDays) -> None:
        super().__init__()
        self._theme = theme
        self._table = table
        self._painter = DeckDelegate(theme, self, days)
        self._pressed = QModelIndex()
        self._anchor: DeckId | None = None
        self.setModel(table)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(tr("Decks"))
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
    def current(self) -> DeckId | None:
        """The deck that keys are about."""
        return self._table.id_at(self.currentIndex())

    def show_ids(self, ids: list[DeckId]) -> None:
        """List these decks; what is seen stays where it is as far as it is still there."""
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
        """Do nothing: it would read every deck there is. The search box finds more."""

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
        deck_id = self._table.id_at(index)
        pressed, self._pressed = self._pressed, QModelIndex()
        if event.button() != Qt.MouseButton.LeftButton or index != pressed or deck_id is None:
            return
        around = self._theme.px(12)
        box = self._painter.box_rect(self.visualRect(index)).adjusted(-around, -around, around, around)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._tick_to(deck_id)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier or box.contains(event.position().toPoint()):
            self._toggle(deck_id)
        else:
            self.opened.emit(deck_id)

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

    def _toggle(self, deck_id: DeckId) -> None:
        self._anchor = deck_id
        self._table.tick([deck_id], on=not self._table.is_ticked(deck_id))

    def _tick_beside(self, deck_id: DeckId, step: int) -> None:
        if self._anchor is None or not self._table.is_ticked(self._anchor):
            self._anchor = deck_id
        self.go_to(min(max(self.currentIndex().row() + step, 0), self._table.rowCount() - 1))
        self._tick_to(self.current)

    def _tick_to(self, deck_id: DeckId | None) -> None:
        """Tick all decks from the one that was ticked last to `deck_id`."""
        last = self._table.index_of(deck_id).row()
        anchor = self._table.index_of(self._anchor)
        first = anchor.row() if anchor.isValid() else last
        self._table.tick(self._table.ids[min(first, last) : max(first, last) + 1], on=True)
