"""The list of the library."""

from functools import partial

from quizapp.core.study_day import StudyDays
from quizapp.gui.i18n import tr
from quizapp.gui.models.deck_table import DeckTable
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.deck_delegate import DeckDelegate
from quizapp.gui.widgets.ticked_list import TickedList


class DeckList(TickedList):
    """Any number of decks, opened by a click or Enter, ticked by their boxes or Space."""

    def __init__(self, theme: Theme, table: DeckTable, days: StudyDays) -> None:
        super().__init__(theme, table, tr("Decks"), partial(DeckDelegate, theme, days=days))
