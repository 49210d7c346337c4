"""The headings above the columns of a deck's cards."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.card_list import CardList


class CardListHead(QWidget):
    """Stands right above a CardList, as wide as it. Screen readers hear the words with every row instead."""

    def __init__(self, theme: Theme, cards: CardList) -> None:
        super().__init__()
        self._theme = theme
        self._painter = cards.painter
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(0, self._theme.line_height("label") + self._theme.px(16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, row = QPainter(self), self.rect()
        text = self._painter.text_rect(row.width())
        first = QRect(text.left(), 0, text.width(), row.height())
        self._painter.paint_line(painter, self._painter.place(row, first), tr("Question"), "label", "muted")
        for name, place in self._painter.columns(row.width()).items():
            cell = self._painter.place(row, QRect(place.left(), 0, place.width(), row.height()))
            self._painter.paint_figure(painter, cell, self._painter.title(name), "label", "muted")
        painter.setPen(self._theme.color("hairline"))
        painter.drawLine(row.bottomLeft(), row.bottomRight())
