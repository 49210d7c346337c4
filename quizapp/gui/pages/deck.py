"""The page of one deck: what its article says, and how well each of its cards is known."""

from PySide6.QtCore import QPoint, QSignalBlocker
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout

from quizapp.context import AppContext
from quizapp.core.card import Card
from quizapp.core.changes import ChangeSet
from quizapp.core.ids import DeckId
from quizapp.gui import library_wording
from quizapp.gui.actions import make_action
from quizapp.gui.i18n import tr
from quizapp.gui.models.card_table import CardTable
from quizapp.gui.pages.card_deeds import CardDeeds
from quizapp.gui.pages.deck_deeds import STUDY, DeckDeeds
from quizapp.gui.pages.page import EVERYTHING, Page
from quizapp.gui.pages.reading import Reading
from quizapp.gui.pages.reporting import reporting
from quizapp.gui.picture_loader import PictureLoader, from_collection
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.deck_view import DeckView
from quizapp.services.library import CARDS_AT_ONCE, CardRow

_WITHOUT_A_KEY = "leave-story"
_DECK_COMMANDS = ("to-library", *STUDY, "edit-deck", "source", "suspend-deck", "export")


class DeckPage(Page):
    """Shows the deck whose id `enter` takes; with a Card it shows that one's deck, the card opened.

    Place, opened cards and current card stay while it is the same deck.
    """

    def __init__(self, app: AppContext, tools: Tools) -> None:
        super().__init__(tr("Deck"))
        self._app = app
        self._theme = tools.theme
        self._deck_id: DeckId | None = None
        self._first = 0
        self._wanted: Card | None = None
        self._reading = Reading(app, tools.runner, self)
        self.deeds = DeckDeeds(app, tools, self)
        self.card_deeds = CardDeeds(app, tools, self)
        self.table = CardTable(self._say_row, self)
        self.deck_menu = QMenu(self)
        self.card_menu = QMenu(self)
        pictures = PictureLoader(tools.runner, from_collection(app), self)
        self.view = DeckView(tools.theme, self.table, app.days, app.clock, self.deck_menu, pictures)
        self.commands = {name: self._make_command(name) for name in (*_DECK_COMMANDS, *self.card_deeds.names)}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._fill_menus()
        self._connect()

    @property
    def deck_id(self) -> DeckId | None:
        """The deck that is shown, None where it is gone or none was asked for yet."""
        return None if self.view.is_gone else self._deck_id

    def enter(self, argument: object) -> None:
        deck_id = argument
        if isinstance(argument, Card):
            deck_id, self._wanted = argument.deck_id, argument
        if isinstance(deck_id, int) and deck_id != self._deck_id:
            self._deck_id, self._first = DeckId(deck_id), 0
            self.table.set_rows(())
            self.view.ground.verticalScrollBar().setValue(0)
            self.notice(EVERYTHING)
        if self.isVisible():
            self._open_wanted()

    def shown(self) -> None:
        self.view.take_focus()
        self._open_wanted()

    def refresh(self, _change: ChangeSet) -> None:
        self._reading.stop()
        with reporting(self):
            found = None if self._deck_id is None else self._app.library.open_deck(self._deck_id, first=self._first)
            cards = self.view.cards
            current, row = cards.current, cards.currentIndex().row()
            self.view.show_deck(found, () if found is None else self._app.library.stories.others(found.deck))
            self.table.set_rows(() if found is None else found.cards)
            if self.table.rows and not cards.currentIndex().isValid():
                with QSignalBlocker(cards):  # the page stays where it is
                    cards.go_to(current, row)
            if found is not None:
                self.title = found.deck.title
                if found.is_long:
                    self._reading.start(lambda worker: worker.library.summed_up(found), self.view.show_sum)
                else:
                    self.view.show_sum(self._app.library.summed_up(found))

    def _open_wanted(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is None:
            return
        with reporting(self):
            if not self.table.index_of(wanted.id).isValid():
                found = self._app.library.around(wanted, most=CARDS_AT_ONCE)
                self._leaf(0 if found is None else found.first)
        index = self.table.index_of(wanted.id)
        if index.isValid():
            self.view.cards.setFocus()
            self.view.cards.setCurrentIndex(index)
            if self.table.is_open(index):
                self.view.cards.scrollTo(index)
            else:
                self.view.cards.toggle(index)

    def _leaf(self, first: int) -> None:
        """Show the stretch of cards that begins with the index `first`."""
        self._first = first
        self.refresh(EVERYTHING)

    def _make_command(self, name: str) -> QAction:
        action = make_action(self._theme, name, self, single_keys=self._app.settings.single_keys)
        action.triggered.connect(self._do_triggered)
        self.addAction(action)
        return action

    def _fill_menus(self) -> None:
        self.deck_menu.addActions([self.commands[name] for name in ("cram-deck", "ahead-deck")])
        self.deck_menu.addSeparator()
        self.deck_menu.addActions([self.commands[name] for name in ("source", "suspend-deck", "export")])
        self.deck_menu.addSeparator()
        self.deck_menu.addAction(self._theme.icon("trash"), tr("Delete the deck"), self._delete_deck)
        for group in (("edit", "suspend", "star"), ("withdraw", "rescue"), ("information",), ("delete",)):
            self.card_menu.addActions([self.commands[name] for name in group])
            self.card_menu.addSeparator()
        flags = QMenu(tr("Flag"), self.card_menu)
        flags.addActions([self.commands[name] for name in self.card_deeds.names if name.startswith("flag-")])
        self.card_menu.insertMenu(self.commands["information"], flags)

    def _connect(self) -> None:
        view = self.view
        view.head.asked.connect(self._do)
        view.head.facet_clicked.connect(self._show_facet)
        view.head.deck_clicked.connect(self._look_at)
        view.cards.asked.connect(self._do)
        view.cards.card_clicked.connect(self._look_at)
        view.cards.menu_asked.connect(self._show_card_menu)
        view.pager.asked.connect(self._leaf)
        view.library_clicked.connect(self._leave)
        self.deeds.deletion.deleted.connect(self._leave_what_is_gone)

    def _do_triggered(self) -> None:
        self._do(self.sender().objectName())

    def _do(self, name: str) -> None:
        """Do the command `name`, to the deck or to its current card."""
        if name == "to-library":
            self._leave()
        elif name in (*_DECK_COMMANDS, _WITHOUT_A_KEY):
            self._do_to_deck(name)
        else:
            row = self.table.row_at(self.table.index_of(self.view.cards.current))
            if row is not None:
                self.card_deeds.perform(name, row)

    def _do_to_deck(self, name: str) -> None:
        if self._deck_id is None or self.view.is_gone:
            return
        if name in STUDY:
            self.deeds.study([self._deck_id], name)
        elif name == "edit-deck":
            self.deeds.edit(self._deck_id)
        elif name == "source":
            self.deeds.open_source(self._deck_id)
        elif name == "export":
            self.deeds.export([self._deck_id])
        elif name == _WITHOUT_A_KEY:
            self.deeds.leave_story(self._deck_id)
        else:
            self.deeds.suspend(self._deck_id)

    def _delete_deck(self) -> None:
        if self._deck_id is not None and not self.view.is_gone:
            self.deeds.delete([self._deck_id])

    def _look_at(self, deck_or_card: object) -> None:
        self.navigate.emit("deck", deck_or_card)

    def _show_facet(self, *facet: object) -> None:
        self.navigate.emit("library", facet)

    def _show_card_menu(self, place: QPoint) -> None:
        self.card_menu.popup(place)

    def _leave(self) -> None:
        self.navigate.emit("library", None)

    def _leave_what_is_gone(self) -> None:
        """Leave the page, unless the student has gone elsewhere since, be it to another deck."""
        if self.isVisible() and self.view.is_gone:
            self._leave()

    def _say_row(self, row: CardRow, number: int) -> str:
        return library_wording.card_sentence(row, number, self._app.clock.now(), self._app.days)
