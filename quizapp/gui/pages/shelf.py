"""What the pages have in common that list cards which wait for something: corrections and leeches."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout

from quizapp.context import AppContext
from quizapp.core.changes import ChangeSet
from quizapp.gui.actions import make_action
from quizapp.gui.pages.card_remedies import CardRemedies
from quizapp.gui.pages.page import Page
from quizapp.gui.pages.reporting import reporting
from quizapp.gui.pages.undo_offer import UndoOffer
from quizapp.gui.source_link import open_source, source_address
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.card_shelf import CardShelf
from quizapp.services.lookup import FoundCard

DeedOfCard = Callable[[FoundCard], object]


class ShelfPage(Page):
    """Subclasses `put` a shelf with what can be done to its current card, and fill it in `refresh`."""

    shelf: CardShelf

    def __init__(self, title: str, app: AppContext, tools: Tools) -> None:
        super().__init__(title)
        self._app = app
        self._tools = tools
        self._undo_offer = UndoOffer(app, tools, self)
        self.remedies = CardRemedies(app, tools, self, self.change)
        self.commands: dict[str, QAction] = {}

    def shown(self) -> None:
        self.shelf.take_focus()

    def put(self, shelf: CardShelf, deeds: Mapping[str, tuple[str, DeedOfCard]], *, first: str) -> None:
        """Show `shelf`. Each of `deeds` has the id of a command (see gui.actions), the text of its button, and what is
        done; Enter does the `first`.
        """
        self.shelf = shelf
        for name, (text, deed) in deeds.items():
            self.commands[name] = self.add_command(name, self._doing(deed))
            shelf.add_deed(self.commands[name], text)
        shelf.chosen.connect(self.commands[first].trigger)
        shelf.cards.currentRowChanged.connect(self._follow)
        shelf.library_clicked.connect(self.leave_for_library)
        self.add_command("to-library", self.leave_for_library)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(shelf)

    def add_command(self, name: str, deed: Callable[[], object]) -> QAction:
        """Let the keys of the command `name` do `deed` on this page."""
        action = make_action(self._tools.theme, name, self, single_keys=self._app.settings.single_keys)
        action.triggered.connect(deed)
        self.addAction(action)
        return action

    def leave_for_library(self) -> None:
        """Show the library."""
        self.navigate.emit("library", None)

    def show_cards(self, found: list[FoundCard]) -> None:
        """List these cards."""
        self.shelf.show_cards(found)
        self._follow()

    def change(self, deed: Callable[[], ChangeSet], text: str) -> None:
        """Do `deed`, say `text` of it, and offer to take it back."""
        with reporting(self):
            self._tools.events.publish(deed())
            self._undo_offer.show(text)

    def open_source(self, hit: FoundCard) -> None:
        """Open the source of the card's article in the browser."""
        with reporting(self):
            open_source(hit.deck)

    def show_deck(self, hit: FoundCard) -> None:
        """Show the card on the page of its deck."""
        self.navigate.emit("deck", hit.card)

    def _doing(self, deed: DeedOfCard) -> Callable[[], None]:
        def do() -> None:
            if self.shelf.current is not None:
                deed(self.shelf.current)

        return do

    def _follow(self) -> None:
        """Put the commands into and out of use for the current card."""
        hit = self.shelf.current
        for name, action in self.commands.items():
            enabled = hit is not None and (name != "source" or source_address(hit.deck) is not None)
            action.setEnabled(enabled)
            self.shelf.buttons[name].setEnabled(enabled)
