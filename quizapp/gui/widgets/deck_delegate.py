"""Paints the decks of the library: two lines of text, and in columns what waits and how much of it is known."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView

from quizapp.core.study_day import StudyDays
from quizapp.gui import library_wording, wording
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.row_delegate import Column
from quizapp.gui.widgets.tick_delegate import ABOVE, BETWEEN, TickDelegate
from quizapp.services.deck_sums import DeckRow


class DeckDelegate(TickDelegate):
    """What waits and how much of it is known stands at the end of a row."""

    def __init__(self, theme: Theme, view: QAbstractItemView, days: StudyDays) -> None:
        columns = (
            Column(name="cards", title=tr("cards"), width=64),
            Column(name="new", title=tr("new"), width=56),
            Column(name="due", title=tr("due"), width=56),
            Column(name="recall", title=tr("recall"), width=64),
        )
        super().__init__(theme, view, columns, keep=("due", "recall", "new", "cards"), least_text=180)
        self._days = days

    def gone(self) -> str:
        return tr("This deck was deleted")

    def paint_row(self, painter: QPainter, rect: QRect, row: DeckRow) -> None:
        self._paint_figures(painter, rect, row)
        deck = row.summary.deck
        self.paint_title(painter, rect, deck.title, deck.group)
        facts = library_wording.deck_facts(row, self._days.day_of(deck.added_at))
        self.paint_line(painter, self.second_line(rect), facts, "label", "text-2")

    def _paint_figures(self, painter: QPainter, rect: QRect, row: DeckRow) -> None:
        summary, px = row.summary, self._theme.px
        figures = {
            "cards": (wording.number(summary.cards) if row.summed_up else "…", "text-2"),
            "new": (wording.number(summary.new) if summary.new else "", "text-2"),
            "due": (wording.number(summary.due) if summary.due else "", "accent"),
            "recall": ("" if row.recall is None else wording.percent(row.recall), "text"),
        }
        for name, place in self.columns(rect.width()).items():
            figure, token = figures[name]
            if figure:
                top = px(ABOVE)
                upper = QRect(place.left(), top, place.width(), self._theme.line_height("heading"))
                lower = QRect(place.left(), upper.bottom() + 1 + px(BETWEEN), place.width(), px(18))
                self.paint_figure(painter, self.place(rect, upper), figure, "heading", token)
                self.paint_figure(painter, self.place(rect, lower), self.title(name), "caption", "muted")
