"""The figures of a chart as a table."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QSizePolicy, QTableView

from quizapp.gui.theme import Theme
from quizapp.gui.widgets.charts.data import TableData

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_HIGHEST = 260


class TableDataModel(QAbstractTableModel):
    """Gives a TableData to a view; figures stand right, the names in the first column left."""

    def __init__(self, data: TableData) -> None:
        super().__init__()
        self._table = data

    def set_table(self, data: TableData) -> None:
        """Show `data`."""
        self.beginResetModel()
        self._table = data
        self.endResetModel()

    def as_tabbed_text(self, rows: Iterable[int]) -> str:
        """Return the headings and the given `rows`, cells parted by tabs."""
        lines = (self._table.headers, *(self._table.rows[row] for row in rows))
        return "\n".join("\t".join(line) for line in lines)

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._table.headers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's variant
        if role == Qt.ItemDataRole.DisplayRole:
            return self._table.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's variant
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self._table.headers[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(section)
        return None


class ChartTable(QTableView):
    """A read-only table in tabular figures. Ctrl+C copies the selected rows, or all, for a spreadsheet."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._model = TableDataModel(TableData(headers=(), rows=()))
        self.setModel(self._model)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self._set_sizes()
        theme.changed.connect(self._set_sizes)

    def set_table(self, data: TableData) -> None:
        """Show `data`."""
        self._model.set_table(data)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Have all rows in sight where they are few, else as many as a chart is high."""
        rows = self._model.rowCount() * self.verticalHeader().defaultSectionSize()
        high = self.horizontalHeader().sizeHint().height() + rows + 2 * self.frameWidth()
        return QSize(super().sizeHint().width(), min(high, self._theme.px(_HIGHEST)))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QApplication.clipboard().setText(self._model.as_tabbed_text(self._chosen_rows()))
        else:
            super().keyPressEvent(event)

    def _chosen_rows(self) -> list[int]:
        """Return the selected rows from the top; all where none is."""
        chosen = sorted(index.row() for index in self.selectionModel().selectedRows())
        return chosen or list(range(self._model.rowCount()))

    def _set_sizes(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.px(32))


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
