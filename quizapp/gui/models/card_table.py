"""The cards of one deck as a list whose rows can be opened to show the answer."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from quizapp.core.ids import CardId
from quizapp.gui.models.roles import ROW_ROLE
from quizapp.services.library import CardRow

Index = QModelIndex | QPersistentModelIndex

OPEN_ROLE = Qt.ItemDataRole.UserRole + 10
"""Whether the card of an index is open."""


class CardTable(QAbstractListModel):
    """Shows cards, each open or closed; ROW_ROLE gives the CardRow. A card keeps that while it is in the list."""

    def __init__(self, spoken: Callable[[CardRow, int], str], parent: QObject | None = None) -> None:
        """`spoken` says a row and its number, from 1, in words."""
        super().__init__(parent)
        self._spoken = spoken
        self._rows: tuple[CardRow, ...] = ()
        self._open: set[CardId] = set()

    @property
    def rows(self) -> tuple[CardRow, ...]:
        """All rows, in order."""
        return self._rows

    def set_rows(self, rows: Iterable[CardRow]) -> None:
        """Show these cards."""
        old, new = self._rows, tuple(rows)
        if [row.card.id for row in old] == [row.card.id for row in new]:
            self._rows = new
            changed = [number for number, (before, after) in enumerate(zip(old, new, strict=True)) if before != after]
            if changed:
                self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
            return
        self.beginResetModel()
        self._rows = new
        self._open &= {row.card.id for row in new}
        self.endResetModel()

    def row_at(self, index: Index) -> CardRow | None:
        """Return what is shown at `index`, None for an invalid one."""
        return self._rows[index.row()] if index.isValid() else None

    def index_of(self, card_id: CardId | None) -> QModelIndex:
        """Return where a card is; an invalid index where it is not listed."""
        places = (number for number, row in enumerate(self._rows) if row.card.id == card_id)
        return self.index(next(places, -1))

    def is_open(self, index: Index) -> bool:
        """Whether the card at `index` is open."""
        return self._rows[index.row()].card.id in self._open

    @property
    def open_rows(self) -> tuple[CardRow, ...]:
        """The rows of the open cards, in order."""
        return tuple(row for row in self._rows if row.card.id in self._open) if self._open else ()

    def set_open(self, index: Index, *, on: bool) -> None:
        """Open or close the card at `index`."""
        if on != self.is_open(index):
            self._open ^= {self._rows[index.row()].card.id}
            self.dataChanged.emit(index, index)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == OPEN_ROLE:
            return row.card.id in self._open
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.card.question
        if role == Qt.ItemDataRole.AccessibleTextRole:
            spoken = self._spoken(row, index.row() + 1)
            return f"{spoken} {row.card.answer}" if self.is_open(index) else spoken
        return None
