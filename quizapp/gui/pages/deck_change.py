"""Burying or suspending all the cards of a deck, however many, beside the window, with a way to take it back."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from quizapp.context import AppContext
from quizapp.core.changes import Action
from quizapp.core.ids import DeckId
from quizapp.errors import QuizAppError
from quizapp.gui.i18n import tr
from quizapp.gui.pages.beside import Beside
from quizapp.gui.pages.page import Page
from quizapp.gui.pages.undo_offer import UndoOffer
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.banner import Message, fault_message
from quizapp.services.history import Step

Deed = Callable[[AppContext], object]


class DeckChange(QObject):
    """Does it, one deck at a time, tells all pages, and has `page` say so."""

    def __init__(self, app: AppContext, tools: Tools, page: Page) -> None:
        super().__init__(page)
        self._app = app
        self._tools = tools
        self._page = page
        self._beside = Beside(app, tools.runner, page)
        self._offer = UndoOffer(app, tools, page)
        self._running = False

    def start(self, deck_id: DeckId, deed: Deed) -> None:
        """Have a worker do `deed` to the deck, by its own services; without effect while another is under way."""
        if self._running:
            return
        if self._app.cards.are_many(deck_id):
            self._page.message.emit(Message(text=tr("This takes a moment: the deck has very many cards.")))
        self._running = True
        self._beside.do(lambda worker: _step_of(worker, deed), self._keep, self._fail)

    def _keep(self, step: Step | None) -> None:
        self._running = False
        if step is not None:
            self._tools.events.publish(self._app.history.record(step))
            self._offer.show(_done(step.action))

    def _fail(self, fault: QuizAppError) -> None:
        self._running = False
        self._page.message.emit(fault_message(fault))


def _step_of(worker: AppContext, deed: Deed) -> Step | None:
    deed(worker)
    return worker.history.newest


def _done(action: Action) -> str:
    if action is Action.BURY:
        return tr("Deck buried: its cards wait until tomorrow.")
    if action is Action.SUSPEND:
        return tr("Deck suspended: none of its cards is asked.")
    return tr("The cards of the deck are asked again.")
