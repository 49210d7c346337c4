"""One line of what is known about a deck: source, author, language, country, how old it is, and aims of its own."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from quizapp.core.deck import Deck, FacetKind
from quizapp.gui import library_wording, wording
from quizapp.gui.i18n import tr
from quizapp.gui.plain_text import plain_caption, plain_tip
from quizapp.gui.source_link import source_address
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.flow_layout import FlowLayout
from quizapp.gui.widgets.labels import badge, plain_label

_HEIGHT = 30


class DeckFacts(QWidget):
    """`source_clicked` asks for the article itself, `facet_clicked` (kind, name) for all decks that share a fact."""

    source_clicked = Signal()
    facet_clicked = Signal(object, str)

    def __init__(self, theme: Theme, deck: Deck, added: date) -> None:
        """`added` is the day on which the deck was added."""
        super().__init__()
        self._theme = theme
        self.source: QPushButton | None = None
        self.links: dict[FacetKind, QPushButton] = {}
        self._names: dict[FacetKind, str] = {}
        self._flow = FlowLayout(self, spacing=theme.px(14))
        if deck.group is not None:
            self._add(_centred(badge(deck.group)))
        self._add_source(deck)
        if deck.author is not None:
            self._add(plain_label(tr("by {author}", author=deck.author), "label"))
        for kind, name in ((FacetKind.LANGUAGE, deck.language), (FacetKind.COUNTRY, deck.country)):
            if name:
                self._add_link(kind, name)
        if deck.as_of is not None:
            self._add(plain_label(tr("as of {day}", day=wording.day(deck.as_of)), "label"))
        self._add(plain_label(tr("added {day}", day=wording.day(added)), "label"))
        self._add_aims(deck)

    def _add_source(self, deck: Deck) -> None:
        address = source_address(deck)
        if address is None:
            if deck.source:
                self._add_link(FacetKind.SOURCE, deck.source)
            return
        name = deck.source or address.host()
        self.source = push_button(self._theme, plain_caption(name), "link", "external")
        self.source.setToolTip(plain_tip(address.toString()))
        self.source.setAccessibleName(tr("Open the source, {source}", source=name))
        self.source.clicked.connect(self.source_clicked)
        self._add(self.source)

    def _add_aims(self, deck: Deck) -> None:
        if deck.desired_retention is not None:
            share = wording.percent(deck.desired_retention)
            self._add(plain_label(tr("desired retention {share}", share=share), "label"))
        if deck.maximum_interval is not None:
            days = wording.days(deck.maximum_interval)
            self._add(plain_label(tr("asked at least every {days}", days=days), "label"))

    def _add_link(self, kind: FacetKind, name: str) -> None:
        link = push_button(self._theme, plain_caption(name), "link")
        link.setAccessibleName(tr("All decks with {facet}", facet=library_wording.facet(kind, name)))
        link.clicked.connect(self._pass_on)
        self.links[kind], self._names[kind] = link, name
        self._add(link)

    def _add(self, widget: QWidget) -> None:
        widget.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        widget.setMinimumWidth(self._theme.px(40))  # a name may be longer than the page is wide
        widget.setFixedHeight(self._theme.px(_HEIGHT))
        self._flow.addWidget(widget)

    def _pass_on(self) -> None:
        for kind, link in self.links.items():
            if link is self.sender():
                self.facet_clicked.emit(kind, self._names[kind])


def _centred(widget: QWidget) -> QWidget:
    """Return `widget` in the middle of a line that is higher than it."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
    return line
