"""All that the library shows: its head, the list or what stands in for it, and the bar of what is selected."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from quizapp.core.deck import FacetKind
from quizapp.core.ids import DeckId
from quizapp.core.study_day import StudyDays
from quizapp.gui.i18n import tr
from quizapp.gui.models.deck_table import DeckTable
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.deck_list import DeckList
from quizapp.gui.widgets.empty_state import EmptyState
from quizapp.gui.widgets.library_head import LibraryHead
from quizapp.gui.widgets.selection_bar import SelectionBar

_WIDEST = 1120
_LEAST = 96


class LibraryView(QWidget):
    """Puts the parts of the library together; `head`, `decks` and `selection` are used by its page."""

    def __init__(
        self,
        theme: Theme,
        table: DeckTable,
        days: StudyDays,
        *,
        facets: Callable[[FacetKind], list[tuple[str, int]]],
        menu: QMenu,
    ) -> None:
        """`facets` returns the names of one kind with their numbers of decks, `menu` has the library's commands."""
        super().__init__()
        self._theme = theme
        self._table = table
        self.head = LibraryHead(theme, facets, menu)
        self.decks = DeckList(theme, table, days)
        self.selection = SelectionBar(theme)
        self.no_decks = EmptyState(
            theme,
            "library",
            tr("No decks yet"),
            tr("Drop an article anywhere in this window, paste one with Ctrl+V, or choose files."),
        )
        self.import_button = self.no_decks.add_button(tr("Import articles"), "primary", "import")
        self.nothing_found = EmptyState(
            theme, "search", tr("No deck found"), tr("None has all of these words and filters.")
        )
        self.clear_button = self.nothing_found.add_button(tr("Clear filter"), "primary", "close")
        self._middle = QStackedWidget()
        self._first_aims: dict[QWidget, QWidget] = {
            self.decks: self.decks,
            self.no_decks: self.import_button,
            self.nothing_found: self.clear_button,
        }
        self._shown: QWidget = self.decks
        self._build()
        self.head.search.moved_on.connect(self.take_focus)
        self.import_button.clicked.connect(self.head.import_clicked)
        self.clear_button.clicked.connect(self._clear)
        self.selection.clear_clicked.connect(self._untick)
        table.ticked.connect(self._count_ticks)

    @property
    def shown(self) -> QWidget:
        """What stands in the middle: the list, or why it is empty."""
        return self._shown

    def show_ids(self, ids: list[DeckId], total: int) -> None:
        """List these decks out of `total`."""
        self.decks.show_ids(ids)
        self.head.set_found(len(ids), total)
        self.head.set_tools_shown(shown=bool(total))
        middle = self.decks if ids else self.nothing_found if total else self.no_decks
        if middle is not self._shown:
            had_focus = self._first_aims[self._shown].hasFocus()
            self._shown = middle
            self._middle.setCurrentWidget(middle)
            if had_focus:
                self.take_focus()

    def take_focus(self) -> None:
        """Put the focus on the list, or on what is to be done where it is empty."""
        self._first_aims[self._shown].setFocus()

    def begin_search(self) -> None:
        """Put the focus into the search box, ready for other words."""
        self.head.search.setFocus()
        self.head.search.selectAll()

    def _build(self) -> None:
        for widget in self._first_aims:
            self._middle.addWidget(widget)
        self._middle.setMinimumHeight(self._theme.px(_LEAST))
        middle = QWidget()
        middle.setMaximumWidth(self._theme.px(_WIDEST))
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.head)
        column.addWidget(self._middle, 1)
        column.addWidget(self.selection)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 24, 24, 24)
        row.addWidget(middle)

    def _clear(self) -> None:
        self.head.clear()
        self.take_focus()

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
