"""The library: all decks, narrowed down by words and facets, in the order that is wanted."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QVBoxLayout

from quizapp.context import AppContext
from quizapp.core.changes import ChangeSet
from quizapp.core.deck import Deck, FacetKind
from quizapp.core.ids import DeckId
from quizapp.gui.actions import make_action
from quizapp.gui.i18n import tr
from quizapp.gui.models.deck_table import DeckTable
from quizapp.gui.pages.deck_deeds import STUDY, DeckDeeds
from quizapp.gui.pages.library_rows import LibraryRows
from quizapp.gui.pages.library_wishes import ALL, FIND
from quizapp.gui.pages.page import EVERYTHING, Page
from quizapp.gui.pages.reading import Reading
from quizapp.gui.pages.reporting import reporting
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.facet_menu import add_facets
from quizapp.gui.widgets.library_view import LibraryView

_AT_ONCE = 1_000
"""Among how many decks is searched while the window waits; more would be felt."""


class LibraryPage(Page):
    """Lists the decks; words, filters, order, place and ticks stay until the student changes them.

    `enter` takes ALL, FIND, or a facet (its kind and name) that all listed decks shall have.
    """

    def __init__(self, app: AppContext, tools: Tools) -> None:
        super().__init__(tr("Library"))
        self._app = app
        self._theme = tools.theme
        self._finds = False
        self._reading = Reading(app, tools.runner, self)
        self.deeds = DeckDeeds(app, tools, self)
        self._rows = LibraryRows(app, tools.runner, self)
        self.table = DeckTable(self._rows.read, self._rows.say, self)
        self._rows.summed.connect(self.table.renew)
        self.menu = QMenu(self)
        self.deck_menu = QMenu(self)
        self.view = LibraryView(tools.theme, self.table, app.days, facets=self._read_facets, menu=self.menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._make_actions()
        self._fill_menu()
        self._connect()

    def enter(self, argument: object) -> None:
        if argument == ALL:
            self.view.head.clear()
        elif argument == FIND:
            self._finds = True
            if self.isVisible():
                self.shown()
        elif isinstance(argument, tuple):
            self.view.head.narrow_to(*argument)

    def shown(self) -> None:
        if self._finds:
            self.view.begin_search()
        else:
            self.view.take_focus()
        self._finds = False

    def refresh(self, _change: ChangeSet) -> None:
        self._reading.stop()
        self._rows.forget()
        with reporting(self):
            if self._app.library.count() > _AT_ONCE:
                query = self.view.head.query
                self._reading.start(lambda worker: worker.library.find(query), self._show_ids)
            else:
                self._show_ids(self._app.library.find(self.view.head.query))

    def _show_ids(self, ids: list[DeckId]) -> None:
        with reporting(self):
            self.view.show_ids(ids, self._app.library.count())

    def _make_actions(self) -> None:
        deeds = {
            **{name: partial(self._study_chosen, name) for name in STUDY},
            "study-found": partial(self._study_found, "study-deck"),
            "edit-deck": partial(self._do_to_current, self.deeds.edit),
            "edit": partial(self._do_to_current, self.deeds.edit),
            "source": partial(self._do_to_current, self.deeds.open_source),
            "export": self._export,
            "delete": lambda: self.deeds.delete(self._chosen()),
        }
        self.commands = {
            name: make_action(self._theme, name, self, single_keys=self._app.settings.single_keys) for name in deeds
        }
        for name, action in self.commands.items():
            action.triggered.connect(deeds[name])
            self.addAction(action)

    def _fill_menu(self) -> None:
        self.menu.addAction(tr("Select all"), self.view.decks.selectAll)
        self.menu.addSeparator()
        self.menu.addAction(self.commands["study-found"])
        self.menu.addAction(tr("Cram all that is listed"), partial(self._study_found, "cram-deck"))
        self.menu.addAction(tr("Study all that is listed ahead of time"), partial(self._study_found, "ahead-deck"))
        self.menu.addSeparator()
        self._export_all = self.menu.addAction(
            self._theme.icon("export"), tr("Export all…"), partial(self.deeds.export, None)
        )
        for name, text, icon in (("corrections", tr("Corrections"), "warning"), ("leeches", tr("Leeches"), "again")):
            self.menu.addAction(self._theme.icon(icon), text, partial(self.navigate.emit, name, None))
        self._remove_samples = self.menu.addAction(tr("Remove samples"), self.deeds.samples.remove)
        self.menu.aboutToShow.connect(self._follow_samples)

    def _connect(self) -> None:
        view, head, decks = self.view, self.view.head, self.view.decks
        head.query_changed.connect(partial(self.notice, EVERYTHING))
        head.import_clicked.connect(partial(self.navigate.emit, "import", None))
        decks.opened.connect(self._open)
        decks.menu_asked.connect(self._show_deck_menu)
        view.study_button.clicked.connect(partial(self._study_chosen, "study-deck"))
        view.export_button.clicked.connect(self._export)
        view.delete_button.clicked.connect(self.commands["delete"].trigger)

    def _read_facets(self, kind: FacetKind) -> list[tuple[str, int]]:
        names: list[tuple[str, int]] = []
        with reporting(self):
            names += self._app.library.facets(kind)
        return names

    def _follow_samples(self) -> None:
        with reporting(self):
            self._remove_samples.setVisible(self.deeds.samples.are_there)
            self._export_all.setEnabled(self._app.library.count() > 0)

    def _open(self, deck_id: DeckId) -> None:
        self.navigate.emit("deck", deck_id)

    def _do_to_current(self, deed: Callable[[DeckId], None], *_checked: bool) -> None:
        if self.view.decks.current is not None:
            deed(self.view.decks.current)

    def _study_chosen(self, name: str, *_checked: bool) -> None:
        self.deeds.study(self._chosen(), name)

    def _study_found(self, name: str, *_checked: bool) -> None:
        self.deeds.study_found(self.view.head.query, name)

    def _export(self) -> None:
        if chosen := self._chosen():
            self.deeds.export(chosen)

    def _chosen(self) -> tuple[DeckId, ...]:
        """Return the decks that are ticked, else the current one."""
        current = self.view.decks.current
        return self.table.ticks or (() if current is None else (current,))

    def _show_deck_menu(self, deck_id: DeckId, place: QPoint) -> None:
        with reporting(self):
            deck = self._app.library.deck(deck_id)
            if deck is not None:
                self._fill_deck_menu(deck)
                self.deck_menu.popup(place)

    def _fill_deck_menu(self, deck: Deck) -> None:
        menu, commands = self.deck_menu, self.commands
        menu.clear()
        menu.addAction(tr("Open"), partial(self._open, deck.id))
        menu.addActions([commands[name] for name in (*STUDY, "edit-deck", "source", "export", "delete")])
        menu.addSeparator()
        add_facets(menu, deck, self.view.head.add_facet)
