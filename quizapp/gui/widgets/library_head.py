"""The top of the library: its title, the search box, filters, order, and how many decks are listed."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from quizapp.core.deck import FacetKind
from quizapp.core.library import DeckQuery, DeckSort
from quizapp.gui import library_wording
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import more_button, push_button, show_words
from quizapp.gui.widgets.elided_label import ElidedLabel
from quizapp.gui.widgets.facet_menu import FacetMenu
from quizapp.gui.widgets.filter_bar import Facet, FilterBar
from quizapp.gui.widgets.labels import plain_label
from quizapp.gui.widgets.search_box import SearchBox

_ROOM_FOR_WORDS = 480


class LibraryHead(QWidget):
    """Holds the query. `query_changed` follows what the student does to it, `import_clicked` that button."""

    query_changed = Signal()
    import_clicked = Signal()

    def __init__(self, theme: Theme, facets: Callable[[FacetKind], list[tuple[str, int]]], menu: QMenu) -> None:
        """`facets` returns the names of one kind with their numbers of decks, `menu` has the library's commands."""
        super().__init__()
        self._theme = theme
        self._query = DeckQuery()
        self.search = SearchBox(theme, tr("Search title, person, text…"))
        self.facet_menu = FacetMenu(facets, self)
        self.sort_menu = QMenu(self)
        self.filter_bar = FilterBar(theme)
        self.import_button = push_button(theme, tr("Import"), icon="import")
        self.import_button.setAccessibleName(tr("Import"))
        self.sort_button = self._menu_button(self.sort_menu, "sort")
        self.filter_button = self._menu_button(self.facet_menu, "filter")
        self.filter_button.setAccessibleName(tr("Filter"))
        self._tools = QWidget()
        self._more = more_button(theme, menu, tr("More"))
        self.found = ElidedLabel(role="label")
        self._fill_sort_menu()
        self._build()
        self.search.searched.connect(self._search)
        self.facet_menu.chosen.connect(self.add_facet)
        self.filter_bar.changed.connect(self._take_facets)
        self.import_button.clicked.connect(self.import_clicked)
        self._show()

    @property
    def query(self) -> DeckQuery:
        """Which decks are wanted."""
        return self._query

    def set_query(self, query: DeckQuery) -> None:
        """Want other decks; `query_changed` is not emitted."""
        self._query = query
        if self.search.text() != query.text:
            self.search.setText(query.text)
        self._show()

    def set_found(self, shown: int, total: int) -> None:
        """Say how many of all decks are listed."""
        self.found.setText(library_wording.found(shown, total))

    def add_facet(self, kind: FacetKind, name: str) -> None:
        """Leave out the decks without this facet."""
        self._change(replace(self._query, facets=tuple(dict.fromkeys((*self._query.facets, (kind, name))))))

    def narrow_to(self, kind: FacetKind, name: str) -> None:
        """Want all decks with this facet, and no others."""
        self._change(DeckQuery(facets=((kind, name),), sort=self._query.sort))

    def clear(self) -> None:
        """Want all decks, in the same order."""
        self._change(DeckQuery(sort=self._query.sort))

    def set_tools_shown(self, *, shown: bool) -> None:
        """Show or hide what finds decks; there is nothing to find where there are none."""
        self._tools.setVisible(shown)
        self.found.setVisible(shown)
        self.import_button.setVisible(shown)  # the empty library has one of its own

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def _build(self) -> None:
        px = self._theme.px
        top = QHBoxLayout()
        top.setSpacing(px(8))
        top.addWidget(plain_label(tr("Library"), "title"))
        top.addSpacing(px(4))
        top.addWidget(self.found, 1, Qt.AlignmentFlag.AlignBottom)
        top.addWidget(self.import_button)
        top.addWidget(self._more)
        self.found.setContentsMargins(0, 0, 0, px(8))
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(px(8))
        tools.addWidget(self.search, 1)
        tools.addWidget(self.filter_button)
        tools.addWidget(self.sort_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addLayout(top)
        column.addWidget(self._tools)
        column.addWidget(self.filter_bar)

    def _menu_button(self, menu: QMenu, icon: str) -> QPushButton:
        button = push_button(self._theme, "", icon=icon)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.setMenu(menu)
        return button

    def _fill_sort_menu(self) -> None:
        group = QActionGroup(self)
        for order in DeckSort:
            action = QAction(library_wording.sort(order), group)
            action.setCheckable(True)
            action.setData(order)
            self.sort_menu.addAction(action)
        group.triggered.connect(self._sort)

    def _search(self, text: str) -> None:
        self._change(replace(self._query, text=text))

    def _sort(self, action: QAction) -> None:
        self._change(replace(self._query, sort=DeckSort(action.data())))

    def _take_facets(self, facets: tuple[Facet, ...]) -> None:
        self._change(replace(self._query, facets=facets))

    def _change(self, query: DeckQuery) -> None:
        if query != self._query:
            self.set_query(query)
            self.query_changed.emit()

    def _show(self) -> None:
        self.filter_bar.set_facets(self._query.facets)
        words = library_wording.sort(self._query.sort)
        wide = self.width() >= self._theme.px(_ROOM_FOR_WORDS)
        self.sort_button.setAccessibleName(tr("Order: {order}", order=words))
        show_words(self.sort_button, words, shown=wide)
        show_words(self.filter_button, tr("Filter"), shown=wide)
        show_words(self.import_button, tr("Import"), shown=wide)
        for action in self.sort_menu.actions():
            action.setChecked(action.data() == self._query.sort)
