"""The table of the articles that an import would bring, operated by keys."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from quizapp.core.draft import DraftState
from quizapp.gui import import_wording
from quizapp.gui.i18n import tr
from quizapp.gui.models.draft_table import Column, DraftTable
from quizapp.gui.models.import_preview import ImportPreview
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.two_line_delegate import TwoLineDelegate, row_height

Index = QModelIndex | QPersistentModelIndex

_AROUND_STATE = 72
"""Width in px of the tick, the icon and the room around them."""
_OPEN_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}
_REMOVE_KEYS = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}


class DraftView(QTableView):
    """Space ticks the selected rows or leaves them out, Delete takes them off the list, Enter or F2 opens one.

    `current_changed` is emitted when another draft is the current one, `opened` when it is to be edited.
    """

    current_changed = Signal()
    opened = Signal()

    def __init__(self, theme: Theme, table: DraftTable, preview: ImportPreview) -> None:
        super().__init__()
        self._theme = theme
        self._table = table
        self._preview = preview
        self._row = 0
        self.setModel(table)
        self.setItemDelegateForColumn(Column.TITLE, TwoLineDelegate(theme, self))
        self.setAccessibleName(tr("Articles"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setMinimumSectionSize(0)
        self._set_sizes()
        theme.changed.connect(self._set_sizes)
        table.modelAboutToBeReset.connect(self._remember_row)
        table.modelReset.connect(self._restore_row)
        self.doubleClicked.connect(self.opened)

    @property
    def current_draft(self) -> int | None:
        """The index, among all drafts, of the current one."""
        row = self.currentIndex().row()
        return self._table.draft_at(row) if row >= 0 else None

    def selected_drafts(self) -> list[int]:
        """Return the indices, among all drafts, of the selected ones."""
        return [self._table.draft_at(index.row()) for index in self.selectionModel().selectedRows()]

    def go_to_draft(self, draft: int) -> None:
        """Make the draft with that index the current one, if it is shown."""
        row = self._table.row_of(draft)
        if row is not None:
            self.setCurrentIndex(self._table.index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Space and self.selected_drafts():
            self._toggle()
        elif event.key() in _REMOVE_KEYS and self.selected_drafts():
            self._preview.remove(self.selected_drafts())
        elif event.key() in _OPEN_KEYS and not control:
            self.opened.emit()
        elif event.key() in _OPEN_KEYS or event.key() == Qt.Key.Key_Escape:
            event.ignore()  # the page's keys
        else:
            super().keyPressEvent(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Return where a key leads: Home and End to the first and last article, not along the columns of one."""
        if action is QAbstractItemView.CursorAction.MoveHome:
            return self._table.index(0, 0)
        if action is QAbstractItemView.CursorAction.MoveEnd:
            return self._table.index(self._table.rowCount() - 1, 0)
        return super().moveCursor(action, modifiers)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def _toggle(self) -> None:
        """Tick all that is selected, or leave all of it out where all of it is ticked."""
        selected = set(self.selected_drafts())
        all_chosen = all(self._preview.drafts[draft].chosen for draft in selected)
        self._preview.choose(selected, chosen=not all_chosen)

    def _set_sizes(self) -> None:
        self.setIconSize(QSize(self._theme.px(16), self._theme.px(16)))
        self.verticalHeader().setDefaultSectionSize(row_height(self._theme))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        words = [import_wording.draft_state(state) for state in DraftState]
        longest = max(self.fontMetrics().horizontalAdvance(word) for word in words)
        header.resizeSection(Column.STATE, longest + self._theme.px(_AROUND_STATE))
        header.resizeSection(Column.CARDS, self._theme.px(60))

    def _remember_row(self) -> None:
        self._row = max(self.currentIndex().row(), 0)

    def _restore_row(self) -> None:
        if self._table.rowCount():
            self.setCurrentIndex(self._table.index(min(self._row, self._table.rowCount() - 1), 0))
        self.current_changed.emit()
