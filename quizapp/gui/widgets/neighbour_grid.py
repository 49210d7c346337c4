"""A card side by side with those that it is easily taken for."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from quizapp.core.card import Card
from quizapp.gui.i18n import tr
from quizapp.gui.style import set_look
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.text_cell import TextCell
from quizapp.services.lookup import FoundCard


class NeighbourGrid(QWidget):
    """Two columns: this card first, then the others, which may come later. Read only."""

    def __init__(self, theme: Theme, card: Card) -> None:
        super().__init__()
        self._theme = theme
        self._card = card
        self.cells: list[QFrame] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(8))
        self.show_cards(())

    def show_cards(self, found: Sequence[FoundCard]) -> None:
        """Show these cards beside the one that it is about."""
        for cell in self.cells:
            cell.hide()
            cell.deleteLater()
        self.cells = [self._cell(tr("This card"), self._card)]
        self.cells += [
            self._cell(tr("Easily taken for it: in “{deck}”", deck=hit.deck.title), hit.card) for hit in found
        ]
        for place, cell in enumerate(self.cells):
            span = 1 if len(self.cells) > 1 else 2
            self._grid.addWidget(cell, place // 2, place % 2, 1, span)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1)

    def _cell(self, about: str, card: Card) -> QFrame:
        texts = ((about, "caption"), (card.question, "label-strong"), (card.answer, "label"))
        cell = TextCell(self._theme, texts)
        set_look(cell, role="compared", kind="")
        return cell
