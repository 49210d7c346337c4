"""The article beside the card: what it says, how old it is, what else is asked of it and what it is found by."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from quizapp.core.card import Card
from quizapp.core.deck import Deck, FacetKind
from quizapp.gui import wording
from quizapp.gui.i18n import tr
from quizapp.gui.plain_text import plain_caption, plain_tip
from quizapp.gui.source_link import source_address
from quizapp.gui.style import set_look
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import icon_button, push_button
from quizapp.gui.widgets.flow_layout import FlowLayout
from quizapp.gui.widgets.folded_card import FoldedCard
from quizapp.gui.widgets.labels import badge, plain_label
from quizapp.gui.widgets.scroll_column import ScrollColumn
from quizapp.services.library import OpenDeck

_KINDS = (FacetKind.TOPIC, FacetKind.PERSON, FacetKind.ORGANIZATION, FacetKind.COUNTRY)


class ArticlePanel(QFrame):
    """Shows the article of the card that is studied, answers of its other questions folded."""

    source_clicked = Signal()
    close_clicked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.folded: tuple[FoldedCard, ...] = ()
        self._article: QWidget | None = None
        set_look(self, role="tile")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._close = icon_button(theme, "close", tr("Hide the article (C)"))
        self._close.clicked.connect(self.close_clicked)
        self._scroll = ScrollColumn(theme)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setAccessibleName(tr("The article"))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self._scroll)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(160))

    @property
    def close_button(self) -> QToolButton:
        """What hides the panel."""
        return self._close

    def show_article(self, article: OpenDeck, asked: Card) -> None:
        """Show `article` from its beginning, its questions without the one that is `asked`."""
        if self._article is not None:
            self._close.setParent(None)
            self._article.hide()
            self._article.deleteLater()
        self._article = self._build(article, asked)
        self._scroll.body.addWidget(self._article, 0, Qt.AlignmentFlag.AlignTop)
        self._scroll.verticalScrollBar().setValue(0)

    def take_focus(self) -> None:
        """Put the focus where keys scroll the article."""
        self._scroll.setFocus()

    def _build(self, article: OpenDeck, asked: Card) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._add_head(column, article.deck)
        if article.deck.summary:
            column.addWidget(plain_label(article.deck.summary, wrap=True, selectable=True))
        self._add_others(column, article, asked)
        self._add_facets(column, article.deck)
        column.addStretch()
        return whole

    def _add_head(self, column: QVBoxLayout, deck: Deck) -> None:
        head = QHBoxLayout()
        head.addWidget(plain_label(deck.title, "heading", wrap=True), 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        address = source_address(deck)
        if deck.source or address is not None:
            name = (deck.source or "") if address is None else (deck.source or address.host())
            source = push_button(self._theme, plain_caption(name), "link", "external")
            source.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            source.setEnabled(address is not None)
            source.setToolTip(plain_tip(tr("No web address is known.") if address is None else address.toString()))
            source.clicked.connect(self.source_clicked)
            column.addWidget(source)
        if deck.as_of is not None:
            column.addWidget(plain_label(tr("As of {day}", day=wording.day(deck.as_of)), "label"))

    def _add_others(self, column: QVBoxLayout, article: OpenDeck, asked: Card) -> None:
        self.folded = tuple(
            FoldedCard(self._theme, row.card, row.recall) for row in article.cards if row.card.id != asked.id
        )
        if self.folded:
            column.addWidget(_heading(tr("Other questions, and how likely you know them")))
        for folded in self.folded:
            column.addWidget(folded)

    def _add_facets(self, column: QVBoxLayout, deck: Deck) -> None:
        for kind in _KINDS:
            names = [name for of_kind, name in deck.facets if of_kind is kind]
            if names:
                column.addWidget(_heading(wording.facet_kind(kind)))
                flow = FlowLayout(spacing=6)
                for name in names:
                    flow.addWidget(badge(name))
                column.addLayout(flow)


def _heading(text: str) -> QLabel:
    heading = plain_label(text, "caption", wrap=True)
    heading.setContentsMargins(0, 8, 0, 0)
    return heading
