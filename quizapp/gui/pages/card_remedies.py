"""What helps with a card that fails: it is taken out of study and comes back corrected, or is rescued as a leech."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt

from quizapp.context import AppContext
from quizapp.core.card import Card
from quizapp.core.changes import ChangeSet
from quizapp.core.deck import Deck
from quizapp.core.withdrawal import Reason
from quizapp.gui.dialogs.card_editor import CardDialog
from quizapp.gui.dialogs.form_dialog import FormDialog
from quizapp.gui.dialogs.rescue_sheet import Rescue, RescueSheet
from quizapp.gui.dialogs.withdrawal_form import WithdrawalForm
from quizapp.gui.i18n import tr
from quizapp.gui.pages.beside import Beside
from quizapp.gui.pages.page import Page
from quizapp.gui.pages.reporting import reporting
from quizapp.gui.source_link import open_source
from quizapp.gui.tools import Tools
from quizapp.services.lookup import FoundCard

Deed = Callable[[], ChangeSet]
Do = Callable[[Deed, str], object]
"""Does a deed the way its page does them, and says this of it."""


class CardRemedies(QObject):
    """Opens the forms of a page, and hands what they ask for to `do`."""

    def __init__(self, app: AppContext, tools: Tools, page: Page, do: Do) -> None:
        super().__init__(page)
        self._app = app
        self._theme = tools.theme
        self._page = page
        self._do = do
        self._beside = Beside(app, tools.runner, page)
        self.form: WithdrawalForm | None = None
        self.editor: CardDialog | None = None
        self.sheet: RescueSheet | None = None

    def withdraw(self, card: Card, deck: Deck) -> None:
        """Ask why `card` of `deck` is to be asked no more."""
        form = self.form = WithdrawalForm(self._theme, card, deck, self._page)
        form.source_clicked.connect(partial(self._open_source, deck))
        self._open(form, partial(self._withdraw, card, form))

    def retire(self, card: Card) -> None:
        """Retire `card` without asking."""
        self._do(lambda: self._app.withdrawals.withdraw([card.id], Reason.RETIRED), _withdrawn(Reason.RETIRED))

    def bring_back(self, card: Card) -> None:
        """Let a withdrawn card be asked again."""
        self._do(lambda: self._app.withdrawals.bring_back([card.id]), tr("The card is asked again."))

    def correct(self, card: Card) -> None:
        """Let a withdrawn card be edited; saved, it is asked again."""
        with reporting(self._page):
            editor = self.editor = CardDialog(self._theme, self._app.rescue.with_points(card), self._page)
            editor.setWindowTitle(tr("Correct the card and bring it back"))
            self._open(editor, partial(self._correct, card, editor))

    def rescue(self, card: Card) -> None:
        """Offer what can be done for a leech, beside the cards that it is taken for."""
        with reporting(self._page):
            sheet = self.sheet = RescueSheet(self._theme, self._app.rescue.with_points(card), self._page)
            self._open(sheet, partial(self._rescue, card, sheet))
            self._beside.do(lambda worker: worker.rescue.neighbours(card), partial(self._show_neighbours, sheet))

    def _open(self, form: FormDialog, then: Callable[[], None]) -> None:
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.accepted.connect(then)
        form.finished.connect(self._forget)
        form.open()

    def _forget(self) -> None:
        self.form = self.editor = self.sheet = None

    def _open_source(self, deck: Deck) -> None:
        with reporting(self._page):
            open_source(deck)

    def _withdraw(self, card: Card, form: WithdrawalForm) -> None:
        reason, note = form.reason, form.text
        self._do(lambda: self._app.withdrawals.withdraw([card.id], reason, note), _withdrawn(reason))

    def _correct(self, card: Card, editor: CardDialog) -> None:
        question, answer, points = editor.question, editor.answer, editor.key_points
        self._do(
            lambda: self._app.withdrawals.correct(card.id, question=question, answer=answer, key_points=points),
            tr("Card corrected: it is asked again."),
        )

    def _show_neighbours(self, sheet: RescueSheet, found: list[FoundCard]) -> None:
        if self.sheet is sheet:
            sheet.show_neighbours(found)

    def _rescue(self, card: Card, sheet: RescueSheet) -> None:
        rescue = sheet.rescue
        if rescue is Rescue.SPLIT:
            parts = sheet.split.parts
            self._do(lambda: self._app.rescue.split(card.id, parts), tr("Card split. It is retired itself."))
        elif rescue is Rescue.REWRITE:
            self._rewrite(card, sheet)
        elif rescue is Rescue.RETIRE:
            self.retire(card)
        else:
            self._do(lambda: self._app.rescue.keep(card.id), tr("Card kept as it is."))

    def _rewrite(self, card: Card, sheet: RescueSheet) -> None:
        editor = sheet.editor
        question, answer, points = editor.question.toPlainText(), editor.answer.toPlainText(), editor.points.points
        self._do(
            lambda: self._app.rescue.rewrite(card.id, question=question, answer=answer, key_points=points),
            tr("Card written anew."),
        )


def _withdrawn(reason: Reason) -> str:
    texts = {
        Reason.RETIRED: tr("Card retired: it is asked no more."),
        Reason.WRONG: tr("Card taken out: it waits under Corrections."),
        Reason.OUTDATED: tr("Card taken out: it waits under Corrections."),
    }
    return texts[reason]
