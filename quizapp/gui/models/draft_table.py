"""The drafts of an import as a table: what becomes of each, what it is, and its cards."""

from bisect import bisect_left, bisect_right
from collections import Counter
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from quizapp.core.draft import Draft, DraftState
from quizapp.core.draft_editing import can_import, is_without_cards, will_import
from quizapp.gui import import_wording, wording
from quizapp.gui.i18n import tr
from quizapp.gui.models.import_preview import ImportPreview
from quizapp.gui.models.roles import DETAIL_ROLE
from quizapp.gui.plain_text import plain_tip
from quizapp.gui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

STATE_SIGNS = {
    DraftState.NEW: ("plus", "accent"),
    DraftState.UPDATE: ("redo", "hard"),
    DraftState.DUPLICATE: ("ok", "muted"),
    DraftState.SIMILAR: ("link", "easy"),
    DraftState.ERROR: ("error", "again"),
}
"""Icon and colour of each state; the word beside them is `import_wording.draft_state`."""

_WITHOUT_CARDS = ("article", "accent")


class Column(IntEnum):
    """The columns, from the leading side."""

    STATE = 0
    TITLE = 1
    CARDS = 2


class DraftTable(QAbstractTableModel):
    """Shows the drafts of `preview` whose states are not hidden, one a row. The box in the first column is its tick."""

    def __init__(self, preview: ImportPreview, theme: Theme) -> None:
        super().__init__(preview)
        self._preview = preview
        self._theme = theme
        self._hidden: frozenset[DraftState] = frozenset()
        self._shown: list[int] = []
        preview.listed.connect(self._list_anew)
        preview.edited.connect(self._drafts_edited)
        self._list_anew()

    @property
    def hidden(self) -> frozenset[DraftState]:
        """The states whose drafts are not shown."""
        return self._hidden

    def hide(self, states: frozenset[DraftState]) -> None:
        """Show the drafts of all states but `states`."""
        self._hidden = states
        self._list_anew()

    def counts(self) -> Counter[DraftState]:
        """Return how many drafts have each state, whether shown or not."""
        return Counter(draft.state for draft in self._preview.drafts)

    def draft_at(self, row: int) -> int:
        """Return the index, among all drafts, of the one that is shown in `row`."""
        return self._shown[row]

    def row_of(self, draft: int) -> int | None:
        """Return the row of the draft with that index, None where it is not shown."""
        return self._shown.index(draft) if draft in self._shown else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("State"), tr("Article"), tr("Cards"))[section]
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(Column(section))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        if index.column() == Column.STATE and can_import(self._draft(index)):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        draft, column = self._draft(index), Column(index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._theme.color(_tint(draft, column))
        if column is Column.STATE:
            return self._state_data(draft, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return title_of(draft) if column is Column.TITLE else _cards(draft)
        if column is Column.TITLE:
            return _title_data(draft, role)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != Column.STATE:
            return False
        self._preview.choose({self.draft_at(index.row())}, chosen=Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def _state_data(self, draft: Draft, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return import_wording.draft_sign(draft)
        if role == Qt.ItemDataRole.CheckStateRole:
            return _tick(draft)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._theme.icon(*_sign(draft))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(draft)
        return None

    def _draft(self, index: Index) -> Draft:
        return self._preview.drafts[self._shown[index.row()]]

    def _list_anew(self) -> None:
        self.beginResetModel()
        drafts = enumerate(self._preview.drafts)
        self._shown = [number for number, draft in drafts if draft.state not in self._hidden]
        self.endResetModel()

    def _drafts_edited(self, first: int, last: int) -> None:
        top, below = bisect_left(self._shown, first), bisect_right(self._shown, last)
        if top < below:
            self.dataChanged.emit(self.index(top, 0), self.index(below - 1, len(Column) - 1))


def title_of(draft: Draft) -> str:
    """Return what names `draft` in a list: its title, or the name of the file that could not be read."""
    if draft.article is not None:
        return draft.article.title
    return tr("Pasted text") if draft.path is None else import_wording.place(draft.path)


def _title_data(draft: Draft, role: int) -> object:
    detail = _detail(draft)
    if role == DETAIL_ROLE:
        return detail
    if role == Qt.ItemDataRole.ToolTipRole:
        return plain_tip(f"{title_of(draft)}\n{detail}".strip())
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return tr("{title}, {detail}", title=title_of(draft), detail=detail)
    return None


def _sign(draft: Draft) -> tuple[str, str]:
    is_plain = draft.state is DraftState.NEW and is_without_cards(draft)
    return _WITHOUT_CARDS if is_plain else STATE_SIGNS[draft.state]


def _detail(draft: Draft) -> str:
    if draft.article is None:
        return import_wording.fate(draft)
    return import_wording.about(draft.article) if draft.similar is None else import_wording.likeness(draft.similar)


def _cards(draft: Draft) -> str:
    return wording.number(draft.cards) if can_import(draft) else "–"


def _tick(draft: Draft) -> Qt.CheckState | None:
    if not can_import(draft):
        return None
    return Qt.CheckState.Checked if draft.chosen else Qt.CheckState.Unchecked


def _tint(draft: Draft, column: Column) -> str:
    if column is Column.STATE:
        return _sign(draft)[1]
    if column is Column.TITLE and draft.state is not DraftState.DUPLICATE and (will_import(draft) or not draft.article):
        return "text"
    return "muted"


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column is Column.CARDS else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _spoken(draft: Draft) -> str:
    word = import_wording.draft_sign(draft)
    if not can_import(draft):
        return word
    if draft.chosen:
        return tr("{state}, ticked for import", state=word)
    return tr("{state}, left out", state=word)
