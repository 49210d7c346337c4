"""A long list of things with ticks: it holds all ids in order, but only the rows that are being looked at."""

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from quizapp.gui.models.roles import ROW_ROLE

Key = TypeVar("Key", bound=int)
Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

_BLOCK = 32
_MOST_BLOCKS = 16


class TickedTable(QAbstractListModel, Generic[Key, Row]):
    """Shows things by their ids; ROW_ROLE gives the row of one, None where it is gone.

    Rows are read in blocks when first asked for, and the oldest blocks are dropped.

    Things can be ticked; `ticked` follows every change of that. A tick goes with its thing.
    """

    ticked = Signal()

    def __init__(
        self,
        read: Callable[[Sequence[Key]], Iterable[Row]],
        spoken: Callable[[Row], str],
        parent: QObject | None = None,
    ) -> None:
        """`read` returns the rows of some ids, without those that are gone; `spoken` says a row in words."""
        super().__init__(parent)
        self._read = read
        self._spoken = spoken
        self._ids: tuple[Key, ...] = ()
        self._blocks: dict[int, dict[Key, Row]] = {}
        self._ticks: set[Key] = set()

    # What subclasses must give raises here: with its metaclass, a class of Qt cannot be an abstract one of Python.
    def key_of(self, row: Row) -> Key:
        """Return the id of a row."""
        raise NotImplementedError

    def title_of(self, row: Row) -> str:
        """Return what a row is called."""
        raise NotImplementedError

    @property
    def ids(self) -> tuple[Key, ...]:
        """All ids, in order."""
        return self._ids

    @property
    def ticks(self) -> tuple[Key, ...]:
        """The ticked ids, in order."""
        return tuple(key for key in self._ids if key in self._ticks) if self._ticks else ()

    def set_ids(self, ids: Iterable[Key]) -> None:
        """Show these ids in this order. Ticks of those that are no longer shown are lost."""
        wanted = tuple(ids)
        if wanted == self._ids:
            self.forget()
            return
        self.beginResetModel()
        self._ids = wanted
        self._blocks.clear()
        lost = self._ticks - set(wanted)
        self._ticks -= lost
        self.endResetModel()
        if lost:
            self.ticked.emit()

    def forget(self) -> None:
        """Read all rows again when they are next looked at."""
        self._blocks.clear()
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))

    def renew(self, keys: Iterable[Key]) -> None:
        """Read the rows of some ids again when they are next looked at."""
        for key in keys:
            index = self.index_of(key)
            if index.isValid():
                self._blocks.pop(_block_of(index.row()), None)
                self.dataChanged.emit(index, index)

    def id_at(self, index: Index) -> Key | None:
        """Return the id at `index`, None for an invalid one."""
        return self._ids[index.row()] if index.isValid() else None

    def index_of(self, key: Key | None) -> QModelIndex:
        """Return where an id is; an invalid index where it is not listed."""
        return self.index(self._ids.index(key)) if key in self._ids else QModelIndex()

    def tick(self, keys: Iterable[Key], *, on: bool) -> None:
        """Tick ids, or take their ticks away."""
        self._ticks = self._ticks | set(keys) if on else self._ticks - set(keys)
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1), [Qt.ItemDataRole.CheckStateRole])
        self.ticked.emit()

    def is_ticked(self, key: Key) -> bool:
        """Whether an id is ticked."""
        return key in self._ticks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._ids)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.CheckStateRole:
            on = self._ids[index.row()] in self._ticks
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        if role not in {ROW_ROLE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        row = self._row(index.row())
        if role == ROW_ROLE:
            return row
        if row is None:
            return ""
        return self.title_of(row) if role == Qt.ItemDataRole.DisplayRole else self._spoken(row)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.tick([self._ids[index.row()]], on=Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def _row(self, number: int) -> Row | None:
        start = _block_of(number)
        if start not in self._blocks:
            if len(self._blocks) == _MOST_BLOCKS:
                del self._blocks[next(iter(self._blocks))]
            read = self._read(self._ids[start : start + _BLOCK])
            self._blocks[start] = {self.key_of(row): row for row in read}
        return self._blocks[start].get(self._ids[number])


def _block_of(number: int) -> int:
    """Return the row with which the block begins that has the row `number`."""
    return number - number % _BLOCK
