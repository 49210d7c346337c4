"""What a student does with single cards on their deck's page, each with a way to take it back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt

from quizapp.context import AppContext
from quizapp.core.changes import ChangeSet
from quizapp.gui.actions import FLAGS
from quizapp.gui.dialogs.card_editor import CardDialog
from quizapp.gui.dialogs.card_information import CardInformation
from quizapp.gui.i18n import tr
from quizapp.gui.pages.card_remedies import CardRemedies
from quizapp.gui.pages.page import Page
from quizapp.gui.pages.reporting import reporting
from quizapp.gui.pages.undo_offer import UndoOffer
from quizapp.gui.tools import Tools
from quizapp.services.library import CardRow


class CardDeeds(QObject):
    """Does it, has `page` say so, and offers to take it back."""

    def __init__(self, app: AppContext, tools: Tools, page: Page) -> None:
        super().__init__(page)
        self._app = app
        self._tools = tools
        self._page = page
        self._offer = UndoOffer(app, tools, page)
        self.remedies = CardRemedies(app, tools, page, self._change)
        self._edited: CardRow | None = None
        self.editor: CardDialog | None = None
        self.information: CardInformation | None = None
        self._deeds: dict[str, Callable[[CardRow], None]] = {
            "edit": self._edit,
            "suspend": self._suspend,
            "star": self._star,
            "delete": self._delete,
            "information": self._inform,
            "withdraw": self._withdraw,
            "rescue": lambda row: self.remedies.rescue(row.card),
            **{f"flag-{number}": self._flag_with(number) for number in FLAGS},
        }

    @property
    def names(self) -> tuple[str, ...]:
        """The ids of all commands (see gui.actions) that can be done."""
        return tuple(self._deeds)

    def perform(self, name: str, row: CardRow) -> None:
        """Do the command `name` to the card of `row`."""
        self._deeds[name](row)

    def _edit(self, row: CardRow) -> None:
        self._edited = row
        with reporting(self._page):
            self.editor = CardDialog(self._tools.theme, self._app.rescue.with_points(row.card), self._page)
            self.editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.editor.accepted.connect(self._save)
            self.editor.open()

    def _save(self) -> None:
        editor, row = self.editor, self._edited
        if editor is not None and row is not None and editor.has_changed():
            self._change(
                lambda: self._app.cards.edit(
                    row.card.id, question=editor.question, answer=editor.answer, key_points=editor.key_points
                ),
                tr("Card saved."),
            )

    def _withdraw(self, row: CardRow) -> None:
        """Take the card out of study, or let it in again."""
        if row.card.withdrawn is not None:
            self.remedies.bring_back(row.card)
            return
        with reporting(self._page):
            deck = self._app.library.deck(row.card.deck_id)
            if deck is not None:
                self.remedies.withdraw(row.card, deck)

    def _suspend(self, row: CardRow) -> None:
        suspended = not row.card.suspended
        text = tr("Card suspended: it is not asked.") if suspended else tr("The card is asked again.")
        self._change(lambda: self._app.cards.suspend([row.card.id], suspended=suspended), text)

    def _star(self, row: CardRow) -> None:
        text = tr("Star taken away.") if row.card.starred else tr("Card starred.")
        self._change(lambda: self._app.cards.star(row.card.id), text)

    def _flag_with(self, number: int) -> Callable[[CardRow], None]:
        def flag(row: CardRow) -> None:
            taken = row.card.flag == number
            text = tr("Flag taken away.") if taken else tr("Flag {number} set.", number=number)
            self._change(lambda: self._app.cards.flag(row.card.id, number), text)

        return flag

    def _delete(self, row: CardRow) -> None:
        self._change(lambda: self._app.cards.delete([row.card.id]), tr("Card deleted."))

    def _inform(self, row: CardRow) -> None:
        with reporting(self._page):
            memory = self._app.library.memory(row.card)
            self.information = CardInformation(self._tools.theme, row.card, memory, self._app.days, self._page)
            self.information.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.information.open()

    def _change(self, deed: Callable[[], ChangeSet], text: str) -> None:
        with reporting(self._page):
            self._tools.events.publish(deed())
            self._offer.show(text)
