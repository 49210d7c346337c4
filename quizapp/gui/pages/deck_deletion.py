"""Deleting decks: says how much goes, asks, deletes beside the window, and offers to take it back."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal

from quizapp.context import AppContext
from quizapp.core.ids import DeckId
from quizapp.errors import QuizAppError
from quizapp.gui import library_wording, wording
from quizapp.gui.dialogs.confirmation import Confirmation
from quizapp.gui.i18n import tr
from quizapp.gui.pages.page import Page
from quizapp.gui.pages.undo_offer import UndoOffer
from quizapp.gui.tasks import Progress
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.banner import Message
from quizapp.services.history import Step
from quizapp.services.library import DeletionSize

_MANY = 200


class DeckDeletion(QObject):
    """Deletes decks for a page. `deleted` follows, once the decks are gone and all pages were told."""

    deleted = Signal()

    def __init__(self, app: AppContext, tools: Tools, page: Page) -> None:
        super().__init__(page)
        self._app = app
        self._tools = tools
        self._page = page
        self._offer = UndoOffer(app, tools, page)
        self._decks: tuple[DeckId, ...] = ()
        self._title: str | None = None
        self.question: Confirmation | None = None

    def ask(self, deck_ids: Sequence[DeckId], title: str | None = None) -> None:
        """Ask whether to delete these decks; `title` names a single one."""
        if deck_ids and self.question is None:
            self._decks, self._title = tuple(deck_ids), title
            self._tools.runner.submit(partial(_measure, self._app, self._decks), self._ask, self._fail)

    def _ask(self, size: DeletionSize) -> None:
        if self._title is None:
            question = tr("Delete {decks}?", decks=wording.decks(len(self._decks)))
        else:
            question = tr("Delete “{title}”?", title=self._title)
        self.question = Confirmation(
            self._tools.theme, self._page, question=question, text=library_wording.deletion(size), deed=tr("Delete")
        )
        self.question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.question.accepted.connect(self._delete)
        self.question.finished.connect(self._forget_question)
        self.question.open()

    def _forget_question(self) -> None:
        self.question = None

    def _delete(self) -> None:
        if len(self._decks) >= _MANY:
            self._page.message.emit(Message(text=tr("Deleting {decks}…", decks=wording.decks(len(self._decks)))))
        self._tools.runner.submit(partial(_delete, self._app, self._decks), self._keep, self._fail)

    def _keep(self, step: Step) -> None:
        change = self._app.library.keep(step)
        self._tools.events.publish(change)
        if self._title is None:
            text = tr("{decks} deleted, with {cards}.", decks=wording.decks(len(self._decks)), cards=_cards(step))
        else:
            text = tr("“{title}” deleted, with {cards}.", title=self._title, cards=_cards(step))
        self._offer.show(text)
        self.deleted.emit()

    def _fail(self, fault: Exception) -> None:
        if not isinstance(fault, QuizAppError):
            raise fault
        self._page.message.emit(Message(text=str(fault), kind="error"))


def _measure(app: AppContext, decks: Sequence[DeckId], _progress: Progress) -> DeletionSize:
    with app.for_worker() as worker:
        return worker.library.deletion_size(decks)


def _delete(app: AppContext, decks: Sequence[DeckId], _progress: Progress) -> Step:
    with app.for_worker() as worker:
        return worker.library.deletion(decks)


def _cards(step: Step) -> str:
    return wording.cards(len(step.inverse.cards))
