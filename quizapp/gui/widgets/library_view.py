"""All that the library shows: its head, the list or what stands in for it, and the bar of what is selected."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu

from quizapp.core.deck import FacetKind
from quizapp.core.ids import DeckId
from quizapp.core.study_day import StudyDays
from quizapp.gui.i18n import tr
from quizapp.gui.models.deck_table import DeckTable
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.deck_delegate import DeckDelegate
from quizapp.gui.widgets.empty_state import EmptyState
from quizapp.gui.widgets.library_head import LibraryHead
from quizapp.gui.widgets.selection_bar import SelectionBar
from quizapp.gui.widgets.ticked_list import TickedList
from quizapp.gui.widgets.ticked_view import TickedView


class LibraryView(TickedView):
    """Its page uses `head`, `decks`, and the buttons of what is selected."""

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
        super().__init__(theme, table)
        self.head = LibraryHead(theme, facets, menu)
        self.decks = TickedList(theme, table, tr("Decks"), partial(DeckDelegate, theme, days=days))
        self.study_button = push_button(theme, tr("Study"), icon="play")
        self.export_button = push_button(theme, tr("Export…"), icon="export")
        self.delete_button = push_button(theme, tr("Delete"), "danger", "trash")
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
        self.put(
            self.head,
            {
                self.decks: self.decks,
                self.no_decks: self.import_button,
                self.nothing_found: self.clear_button,
            },
            SelectionBar(theme, tr("Selected decks"), (self.study_button, self.export_button, self.delete_button)),
        )
        self.head.search.moved_on.connect(self.take_focus)
        self.import_button.clicked.connect(self.head.import_clicked)
        self.clear_button.clicked.connect(self._clear)

    def show_ids(self, ids: list[DeckId], total: int) -> None:
        """List these decks out of `total`."""
        self.decks.show_ids(ids)
        self.head.set_found(len(ids), total)
        self.head.set_tools_shown(shown=bool(total))
        self.show_middle(self.decks if ids else self.nothing_found if total else self.no_decks)

    def begin_search(self) -> None:
        """Put the focus into the search box, ready for other words."""
        self.head.search.setFocus()
        self.head.search.selectAll()

    def _clear(self) -> None:
        self.head.clear()
        self.take_focus()
