"""Deleting decks: says how much goes, asks, deletes beside the window, and offers to take it back."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal

from quizapp.context import AppContext
from quizapp.core.changes import ChangeSet
from quizapp.core.ids import DeckId
from quizapp.gui import library_wording, wording
from quizapp.gui.dialogs.confirmation import Confirmation
from quizapp.gui.i18n import tr
from quizapp.gui.pages.beside import Beside
from quizapp.gui.pages.page import Page
from quizapp.gui.pages.undo_offer import UndoOffer
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
        self._tools = tools
        self._page = page
        self._beside = Beside(app, tools.runner, page)
        self._offer = UndoOffer(app, tools, page)
        self._decks: tuple[DeckId, ...] = ()
        self._title: str | None = None
        self.question: Confirmation | None = None

    def ask(self, deck_ids: Sequence[DeckId], title: str | None = None) -> None:
        """Ask whether to delete these decks; `title` names a single one."""
        if deck_ids and self.question is None:
            self._decks, self._title = tuple(deck_ids), title
            decks = self._decks
            self._beside.do(lambda worker: worker.library.deletion_size(decks), self._ask)

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
        decks = self._decks
        self._beside.step(lambda worker: worker.library.delete_decks(decks), self._tell)

    def _tell(self, step: Step, change: ChangeSet) -> None:
        self._tools.events.publish(change)
        if self._title is None:
            text = tr("{decks} deleted, with {cards}.", decks=wording.decks(len(self._decks)), cards=_cards(step))
        else:
            text = tr("“{title}” deleted, with {cards}.", title=self._title, cards=_cards(step))
        self._offer.show(text)
        self.deleted.emit()


def _cards(step: Step) -> str:
    return wording.cards(len(step.inverse.cards))
