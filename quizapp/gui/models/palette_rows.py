"""What the palette lists: groups of entries, each under its heading."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

from quizapp.gui.i18n import tr
from quizapp.gui.models.roles import ROW_ROLE

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something that can be chosen, which does `deed`.

    `below` is a second line, `aside` stands at the end of the first: a number, or its keys.
    """

    text: str
    icon: QIcon
    deed: Callable[[], object]
    below: str = ""
    aside: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Entries of one kind, at least one. `aside` stands beside the heading `title`: how many there are."""

    title: str
    entries: tuple[Entry, ...]
    aside: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the list: an entry of a group, or without one the group's heading."""

    group: Group
    entry: Entry | None = None

    @property
    def parts(self) -> tuple[str, ...]:
        """The words that are shown, from the beginning to the end."""
        if self.entry is None:
            return (self.group.title, self.group.aside)
        return (self.entry.text, self.entry.below, self.entry.aside)

    @property
    def spoken(self) -> str:
        """What screen readers say."""
        words = ", ".join(part for part in self.parts if part)
        return words if self.entry is None else tr("{group}: {entry}", group=self.group.title, entry=words)


class PaletteRows(QAbstractListModel):
    """Headings and entries as rows of one list. Only entries can be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def set_groups(self, groups: Iterable[Group]) -> None:
        """List these groups."""
        self.beginResetModel()
        self._rows = tuple(Row(group=group, entry=entry) for group in groups for entry in (None, *group.entries))
        self.endResetModel()

    def row_at(self, index: Index) -> Row | None:
        """Return what is listed at `index`, None for an invalid one."""
        return self._rows[index.row()] if index.isValid() else None

    def entry_numbers(self) -> list[int]:
        """Return the numbers of the rows that are entries."""
        return [number for number, row in enumerate(self._rows) if row.entry is not None]

    def first_numbers(self) -> list[int]:
        """Return the number of the row with the first entry of each group."""
        return [number + 1 for number, row in enumerate(self._rows) if row.entry is None]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row_at(index)
        if row is None or row.entry is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.parts[0]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return None
