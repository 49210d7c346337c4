"""The other decks of a deck's story, each a way to its page."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from quizapp.core.deck import Deck
from quizapp.core.ids import DeckId
from quizapp.gui import library_wording
from quizapp.gui.i18n import tr
from quizapp.gui.plain_text import plain_caption, plain_tip, shortened
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.flow_layout import FlowLayout
from quizapp.gui.widgets.labels import plain_label

_HEIGHT = 30
_LONGEST = 48
_MOST = 12


class StoryLine(QWidget):
    """Hidden while a deck stands alone. `deck_clicked` carries the id of a deck; `leave_button` takes this one out."""

    deck_clicked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._decks: tuple[Deck, ...] = ()
        self._flow = FlowLayout(self, spacing=theme.px(14))
        self.label = plain_label(role="label")
        self.leave_button = push_button(theme, tr("Remove from the story"), "link", "close")
        self.links: dict[DeckId, QPushButton] = {}
        for widget in (self.label, self.leave_button):
            self._add(widget)
        self.setAccessibleName(tr("Story"))
        self.hide()

    def show_decks(self, decks: Sequence[Deck]) -> None:
        """Show the other decks of the story, the oldest first; of very many the newest."""
        self.setVisible(bool(decks))
        if self._decks == tuple(decks):
            return
        self._decks = tuple(decks)
        for link in (*self.links.values(), self.leave_button):
            self._flow.removeWidget(link)
        for link in self.links.values():
            link.hide()
            link.deleteLater()
        self.label.setText(library_wording.story(1 + len(decks)))
        self.links = {deck.id: self._link(deck) for deck in decks[-_MOST:]}
        for link in (*self.links.values(), self.leave_button):
            self._add(link)

    def _add(self, widget: QWidget) -> None:
        widget.setFixedHeight(self._theme.px(_HEIGHT))
        self._flow.addWidget(widget)

    def _link(self, deck: Deck) -> QPushButton:
        link = push_button(self._theme, plain_caption(shortened(deck.title, _LONGEST)), "link")
        link.setToolTip(plain_tip(library_wording.joined(deck.title, deck.source)))
        link.setAccessibleName(tr("Open the deck {title}", title=deck.title))
        link.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        link.clicked.connect(self._pass_on)
        return link

    def _pass_on(self) -> None:
        for deck_id, link in self.links.items():
            if link is self.sender():
                self.deck_clicked.emit(deck_id)
