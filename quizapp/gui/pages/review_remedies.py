"""What helps with a card that fails while it is studied, and the offer to rescue one forgotten once too often."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from quizapp.context import AppContext
from quizapp.core.card import Card
from quizapp.core.changes import ChangeSet
from quizapp.gui import library_wording
from quizapp.gui.i18n import tr
from quizapp.gui.pages.card_remedies import CardRemedies
from quizapp.gui.pages.page import Page
from quizapp.gui.pages.reporting import reporting
from quizapp.gui.pages.study_control import StudyControl
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.banner import Message


class ReviewRemedies(QObject):
    """The offer follows the answer, as a banner that keeps nobody from the next card, and stands until it is taken, the
    answer is taken back or another one is given.
    """

    def __init__(self, app: AppContext, tools: Tools, control: StudyControl, page: Page) -> None:
        super().__init__(page)
        self._app = app
        self._control = control
        self._page = page
        self._offered: Card | None = None
        self.forms = CardRemedies(app, tools, page, self._do)
        control.rated.connect(self._follow)
        page.outdated.connect(self._forget_offer)

    def withdraw(self) -> None:
        """Ask why the card that is asked is to be asked no more."""
        prompt = self._control.session.prompt
        self.forms.withdraw(prompt.card, prompt.deck)

    def rescue(self) -> None:
        """Rescue the leech that is offered, else the card that is asked."""
        offered, self._offered = self._offered, None
        self.forms.rescue(offered or self._control.session.prompt.card)

    def _do(self, deed: Callable[[], ChangeSet], text: str) -> None:
        if self._control.change(deed):
            self._page.message.emit(Message(text=text, kind="ok"))

    def _forget_offer(self) -> None:
        self._offered = None

    def _follow(self, asked: Card) -> None:
        """Look at what an answer has made of the card that was `asked`."""
        self._offered = None
        with reporting(self._page):
            leech = self._offered = self._app.rescue.made_leech_of(asked)
            if leech is not None:
                lapses = library_wording.forgotten(leech.schedule.lapses)
                text = tr("A leech, {forgotten}: {question}", forgotten=lapses, question=leech.question)
                rescue = partial(self.forms.rescue, leech)
                self._page.message.emit(Message(text=text, action=tr("Rescue…  Shift+X"), on_action=rescue))
