"""Where an answer comes from: the article's title, a way to its source and one to the article beside the card."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.core.deck import Deck
from quizapp.gui.i18n import tr
from quizapp.gui.plain_text import plain_caption, plain_tip, shortened
from quizapp.gui.source_link import source_address
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.elided_label import ElidedLabel
from quizapp.gui.widgets.flow_layout import FlowLayout

_LONGEST = 28


class SourceLine(QWidget):
    """The title, and below it the ways to the source and to the article."""

    source_clicked = Signal()
    context_clicked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._title = ElidedLabel(role="label")
        self.source_button = push_button(theme, "", "link", "external")
        self.source_button.clicked.connect(self.source_clicked)
        self.context_button = push_button(theme, tr("Article   C"), "link", "article")
        self.context_button.setAccessibleName(tr("Show the article beside the card"))
        self.context_button.clicked.connect(self.context_clicked)
        ways = FlowLayout(spacing=theme.px(8))
        ways.addWidget(self.source_button)
        ways.addWidget(self.context_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._title)
        column.addLayout(ways)

    def show_deck(self, deck: Deck) -> None:
        """Name the article of `deck` and its source, if it has one; a source without an address cannot be opened."""
        address = source_address(deck)
        self._title.setText(deck.title)
        name = deck.source or (address.host() if address is not None else "")
        self.source_button.setText(plain_caption(tr("{source}   O", source=shortened(name, _LONGEST))))
        self.source_button.setAccessibleName(tr("Open the source, {source}", source=name))
        self.source_button.setEnabled(address is not None)
        self.source_button.setVisible(address is not None or bool(deck.source))
        tip = tr("The article gives no web address.") if address is None else address.toString()
        self.source_button.setToolTip(plain_tip(tip))
