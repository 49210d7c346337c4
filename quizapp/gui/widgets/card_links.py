"""The cards that a card came out of or made way for, each a way to it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from quizapp.core.card import Card
from quizapp.gui.i18n import tr
from quizapp.gui.plain_text import plain_caption, plain_tip, shortened
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.flow_layout import FlowLayout

Kin = Sequence[tuple[str, Card]]
"""Cards, each with what it is to another one."""

_LONGEST = 60


class CardLinks(QWidget):
    """Hidden while there are none. `clicked` carries a card."""

    clicked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._kin: Kin = ()
        self._flow = FlowLayout(self, spacing=theme.px(4))
        self.links: tuple[QPushButton, ...] = ()
        self.hide()

    def show_cards(self, kin: Kin) -> None:
        """Show a link to each of these cards."""
        self.setVisible(bool(kin))
        if self._kin == kin:
            return  # a link that has the focus keeps it
        self._kin = kin
        for link in self.links:
            self._flow.removeWidget(link)
            link.hide()
            link.deleteLater()
        self.links = tuple(self._link(what, card) for what, card in kin)

    def _link(self, what: str, card: Card) -> QPushButton:
        question = " ".join(card.question.split())
        words = tr("{what}: {question}", what=what, question=question)
        link = push_button(self._theme, plain_caption(shortened(words, _LONGEST)), "link")
        link.setToolTip(plain_tip(words))
        link.setAccessibleName(words)
        link.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        link.clicked.connect(self._pass_on)
        self._flow.addWidget(link)
        return link

    def _pass_on(self) -> None:
        for link, (_, card) in zip(self.links, self._kin, strict=True):
            if link is self.sender():
                self.clicked.emit(card)
                return
