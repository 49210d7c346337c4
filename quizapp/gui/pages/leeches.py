"""The leeches: all cards that are forgotten again and again, to be rescued one by one."""

from quizapp.context import AppContext
from quizapp.core.changes import ChangeSet
from quizapp.gui import library_wording
from quizapp.gui.i18n import tr
from quizapp.gui.pages.reporting import reporting
from quizapp.gui.pages.shelf import ShelfPage
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.card_shelf import MOST, CardShelf
from quizapp.gui.widgets.empty_state import EmptyState
from quizapp.services.lookup import FoundCard


class LeechesPage(ShelfPage):
    """Each card with how often it was forgotten, and its deck. Enter opens its rescue."""

    def __init__(self, app: AppContext, tools: Tools) -> None:
        super().__init__(tr("Leeches"), app, tools)
        empty = EmptyState(
            tools.theme, "ok", tr("No leeches"), tr("Cards that you forget again and again are listed here.")
        )
        about = tr("Cards forgotten again and again take most of the time. Split them, rewrite them, or let them go.")
        deeds = {
            "rescue": (tr("Rescue…"), lambda hit: self.remedies.rescue(hit.card)),
            "withdraw": (tr("Wrong or out of date…"), lambda hit: self.remedies.withdraw(hit.card, hit.deck)),
            "source": (tr("Open the source"), self.open_source),
            "show-card": (tr("Show in deck"), self.show_deck),
            "retire": (tr("Retire"), lambda hit: self.remedies.retire(hit.card)),
        }
        self.put(CardShelf(tools.theme, self.title, about, empty, _line), deeds, first="rescue")

    def refresh(self, _change: ChangeSet) -> None:
        with reporting(self):
            self.show_cards(self._app.rescue.leeches(most=MOST))


def _line(hit: FoundCard) -> str:
    return library_wording.joined(library_wording.forgotten(hit.card.schedule.lapses), hit.deck.title)
