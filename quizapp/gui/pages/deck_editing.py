"""Editing a deck's data from a page, with a way to take that back."""

from PySide6.QtCore import QObject, Qt

from quizapp.context import AppContext
from quizapp.core.deck import Deck
from quizapp.gui.dialogs.deck_editor import DeckEditor
from quizapp.gui.i18n import tr
from quizapp.gui.pages.page import Page
from quizapp.gui.pages.reporting import reporting
from quizapp.gui.pages.undo_offer import UndoOffer
from quizapp.gui.tools import Tools


class DeckEditing(QObject):
    """Opens the form for a deck and saves what comes of it."""

    def __init__(self, app: AppContext, tools: Tools, page: Page) -> None:
        super().__init__(page)
        self._app = app
        self._tools = tools
        self._page = page
        self._offer = UndoOffer(app, tools, page)
        self._before: Deck | None = None
        self.editor: DeckEditor | None = None

    def edit(self, deck: Deck) -> None:
        """Open the form for `deck`."""
        self._before = deck
        self.editor = DeckEditor(self._tools.theme, deck, self._app.settings, self._page)
        self.editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.editor.accepted.connect(self._save)
        self.editor.finished.connect(self._forget)
        self.editor.open()

    def _save(self) -> None:
        if self.editor is None or self.editor.deck == self._before:
            return
        with reporting(self._page):
            self._tools.events.publish(self._app.library.edit_deck(self.editor.deck, seen=self._before))
            self._offer.show(tr("Deck saved."))

    def _forget(self) -> None:
        self.editor = None
