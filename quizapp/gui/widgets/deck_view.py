"""All that a deck's page shows: its head, its cards, and what stands there when the deck is gone."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QFrame, QMenu, QStackedWidget, QVBoxLayout

from quizapp.core.clock import Clock
from quizapp.core.deck import Deck
from quizapp.core.study_day import StudyDays
from quizapp.gui import library_wording
from quizapp.gui.i18n import tr
from quizapp.gui.models.card_table import CardTable
from quizapp.gui.picture_loader import PictureLoader
from quizapp.gui.style import set_look
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.card_list import CardList
from quizapp.gui.widgets.card_list_head import CardListHead
from quizapp.gui.widgets.deck_head import DeckHead
from quizapp.gui.widgets.empty_state import EmptyState
from quizapp.gui.widgets.labels import plain_label
from quizapp.gui.widgets.pager import Pager
from quizapp.gui.widgets.scroll_column import ScrollColumn
from quizapp.services.library import CARDS_AT_ONCE, OpenDeck


class DeckView(QStackedWidget):
    """Puts the parts of a deck's page together. `library_clicked` is the way out where the deck is gone."""

    library_clicked = Signal()

    def __init__(
        self, theme: Theme, table: CardTable, days: StudyDays, clock: Clock, menu: QMenu, pictures: PictureLoader
    ) -> None:
        """`menu` has the commands for the whole deck that have no button; `pictures` gets what cards show."""
        super().__init__()
        self._theme = theme
        self._days = days
        self._shown: OpenDeck | None = None
        self.head = DeckHead(theme, menu)
        self.cards = CardList(theme, table, days, clock, pictures)
        self.status = plain_label(role="heading", wrap=True)
        self.no_cards = plain_label(tr("This deck has no cards."), "muted", wrap=True)
        self.ground = ScrollColumn(theme)
        self.pager = Pager(theme, CARDS_AT_ONCE)
        self._frame = QFrame()
        self._gone = EmptyState(
            theme, "library", tr("This deck is no longer there"), tr("It was deleted. Ctrl+Z may bring it back.")
        )
        self.library_button = self._gone.add_button(tr("Library"), "primary", "library")
        self.library_button.clicked.connect(self.library_clicked)
        self.cards.reveal_wanted.connect(self._reveal)
        self._build(CardListHead(theme, self.cards))

    @property
    def is_gone(self) -> bool:
        """Whether there is no deck to show."""
        return self.currentWidget() is self._gone

    def show_deck(self, page: OpenDeck | None, story: Sequence[Deck] = ()) -> None:
        """Show head and number of cards of a deck, and the other decks of its `story`; None is one that is gone.

        What `show_sum` shows of the same deck stays.
        """
        self.setCurrentWidget(self._gone if page is None else self.ground)
        if page is None:
            return
        self.head.show_deck(page.deck, self._days.day_of(page.deck.added_at))
        self.head.story.show_decks(story)
        former, self._shown = self._shown, page
        if former is None or former.deck.id != page.deck.id:
            self.head.show_waiting(None)
            self.status.setText(library_wording.deck_status(page.total, 0, None))
        self.pager.show_stretch(first=page.first, shown=len(page.cards), total=page.total)
        self._frame.setVisible(bool(page.cards))
        self.no_cards.setVisible(not page.cards)

    def show_sum(self, page: OpenDeck) -> None:
        """Show how many cards of a deck that was summed up are waiting, and how well they are known."""
        row = page.row
        if row is None:
            return
        summary = row.summary
        waiting = summary.due + summary.new
        self.head.show_waiting(waiting)
        self.status.setText(library_wording.deck_status(summary.cards, waiting, row.recall))

    def take_focus(self) -> None:
        """Put the focus on the cards, or on the way out where the deck is gone."""
        if self.is_gone:
            self.library_button.setFocus()
        elif self._frame.isHidden():
            self.head.edit_button.setFocus()
        else:
            self.cards.setFocus()

    def _build(self, card_head: CardListHead) -> None:
        set_look(self._frame, role="tile")
        column = QVBoxLayout(self._frame)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(card_head)
        column.addWidget(self.cards)
        for widget in (self.head, self.status, self.no_cards, self._frame, self.pager):
            self.ground.body.addWidget(widget)
        self.ground.body.addStretch()
        self.addWidget(self.ground)
        self.addWidget(self._gone)

    def _reveal(self, rect: QRect) -> None:
        """Scroll to a rectangle of the list."""
        column = self.ground.widget()
        if column is not None:
            self.ground.settle(self.cards)
            place = QRect(self.cards.mapTo(column, rect.topLeft()), rect.size())
            half = min(place.height() // 2, self.ground.viewport().height() // 2 - 1)
            self.ground.ensureVisible(place.center().x(), place.top() + half, 0, half + self._theme.px(8))
