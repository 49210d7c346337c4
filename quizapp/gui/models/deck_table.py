"""The decks of the library as a list: it holds all ids in order, but only the rows that are being looked at."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from quizapp.core.ids import DeckId
from quizapp.gui.models.roles import ROW_ROLE
from quizapp.services.library import DeckRow

Index = QModelIndex | QPersistentModelIndex

_BLOCK = 32
_MOST_BLOCKS = 16


class DeckTable(QAbstractListModel):
    """Shows decks by their ids; ROW_ROLE gives the DeckRow, None where the deck is gone.

    Rows are read in blocks when first asked for, and the oldest blocks are dropped.

    Decks can be ticked; `ticked` follows every change of that. A tick goes with its deck.
    """

    ticked = Signal()

    def __init__(
        self,
        read: Callable[[Sequence[DeckId]], Iterable[DeckRow]],
        spoken: Callable[[DeckRow], str],
        parent: QObject | None = None,
    ) -> None:
        """`read` returns the rows of some decks, without those that are gone; `spoken` says a row in words."""
        super().__init__(parent)
        self._read = read
        self._spoken = spoken
        self._ids: tuple[DeckId, ...] = ()
        self._blocks: dict[int, dict[DeckId, DeckRow]] = {}
        self._ticks: set[DeckId] = set()

    @property
    def ids(self) -> tuple[DeckId, ...]:
        """The ids of all decks, in order."""
        return self._ids

    @property
    def ticks(self) -> tuple[DeckId, ...]:
        """The ids of the ticked decks, in order."""
        return tuple(deck_id for deck_id in self._ids if deck_id in self._ticks) if self._ticks else ()

    def set_ids(self, ids: Iterable[DeckId]) -> None:
        """Show these decks in this order. Ticks of decks that are no longer shown are lost."""
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

    def id_at(self, index: Index) -> DeckId | None:
        """Return the id of the deck at `index`, None for an invalid one."""
        return self._ids[index.row()] if index.isValid() else None

    def index_of(self, deck_id: DeckId | None) -> QModelIndex:
        """Return where a deck is; an invalid index where it is not listed."""
        return self.index(self._ids.index(deck_id)) if deck_id in self._ids else QModelIndex()

    def tick(self, deck_ids: Iterable[DeckId], *, on: bool) -> None:
        """Tick decks, or take their ticks away."""
        self._ticks = self._ticks | set(deck_ids) if on else self._ticks - set(deck_ids)
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1), [Qt.ItemDataRole.CheckStateRole])
        self.ticked.emit()

    def is_ticked(self, deck_id: DeckId) -> bool:
        """Whether a deck is ticked."""
        return deck_id in self._ticks

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
        return row.summary.deck.title if role == Qt.ItemDataRole.DisplayRole else self._spoken(row)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.tick([self._ids[index.row()]], on=Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def _row(self, number: int) -> DeckRow | None:
        start = number - number % _BLOCK
        if start not in self._blocks:
            if len(self._blocks) == _MOST_BLOCKS:
                del self._blocks[next(iter(self._blocks))]
            read = self._read(self._ids[start : start + _BLOCK])
            self._blocks[start] = {row.summary.deck.id: row for row in read}
        return self._blocks[start].get(self._ids[number])
