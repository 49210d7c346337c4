"""The text of a card, plain: it loads nothing, runs nothing and opens nothing."""

import math
from collections.abc import Sequence
from enum import Enum
from typing import Literal

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QImage,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser

from quizapp.core.recall import Highlight
from quizapp.gui.i18n import tr
from quizapp.gui.style import set_look
from quizapp.gui.theme import Theme

CardSide = Literal["question", "answer"]


class Look(Enum):
    """How a piece of a text looks."""

    PLAIN = "plain"
    LEFT_OUT = "left_out"
    """Bold and underlined: it was left out of the question."""
    FOUND = "found"
    """On the ground of a highlight, and underlined: it is in the other text too."""


# Text as it is in the news; the average width that font metrics give is a quarter off.
_SAMPLE = (
    "Foreign ministers of 21 economies agreed in Lima on Friday to keep their markets open, while the President of "
    "Peru asked for more investment in ports, railways and clean power along the coast."
)
_CHARACTERS = 66
_MAX_COLUMN = 640


def column_width(theme: Theme) -> int:
    """Return the width in px of a column of 66 characters of answer text, at most 640 px at a text scale of 1."""
    sample = QFontMetrics(theme.font("answer")).horizontalAdvance(_SAMPLE)
    return min(round(sample * _CHARACTERS / len(_SAMPLE)), theme.px(_MAX_COLUMN))


def found_pieces(text: str, found: Sequence[Highlight]) -> list[tuple[str, Look]]:
    """Return `text` in pieces, of which the stretches `found` (in any order, overlapping or not) stand out."""
    pieces: list[tuple[str, Look]] = []
    at = 0
    for stretch in sorted(found, key=lambda each: each.start):
        start = max(stretch.start, at)
        if stretch.end > start:
            pieces += [(text[at:start], Look.PLAIN), (text[start : stretch.end], Look.FOUND)]
            at = stretch.end
    return [*((piece, look) for piece, look in pieces if piece), (text[at:], Look.PLAIN)]


def nothing() -> QImage:
    """Return a picture of nothing: what a text is given, whatever it asks for, be it a picture, a style or a file.

    Nothing at all would not do: Qt then reads the file by itself.
    """
    picture = QImage(1, 1, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    return picture


class CardText(QTextBrowser):
    """Shows one side of a card and grows with its text, so that the page around it scrolls as one."""

    def __init__(self, theme: Theme, side: CardSide) -> None:
        super().__init__()
        self._theme = theme
        self._side = side
        self._pieces: tuple[tuple[str, Look], ...] = ()
        set_look(self, role="card", kind=side)
        self.setAccessibleName(tr("Question") if side == "question" else tr("Answer"))
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        option = self.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self.document().setDefaultTextOption(option)
        self.document().documentLayout().documentSizeChanged.connect(self._fit_height)
        theme.changed.connect(self._render)
        self._render()

    def set_text(self, text: str) -> None:
        """Show `text` as it is; whatever looks like markup in it is shown as such."""
        self.set_pieces([(text, Look.PLAIN)])

    def set_pieces(self, pieces: Sequence[tuple[str, Look]]) -> None:
        """Show a text in pieces, each as it is and in its look."""
        self._pieces = tuple(pieces)
        self._render()

    def loadResource(self, _kind: int, _name: QUrl | str) -> QImage:
        return nothing()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_height()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls, never the card within it

    def _render(self) -> None:
        self.setMaximumWidth(column_width(self._theme))
        self.clear()
        cursor = QTextCursor(self.document())
        for text, look in self._pieces:
            cursor.insertText(text, self._format(look))
        self._space_lines()
        self._fit_height()

    def _format(self, look: Look) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFontUnderline(look is not Look.PLAIN)
        if look is Look.LEFT_OUT:
            form.setFontWeight(QFont.Weight.Bold)
        elif look is Look.FOUND:
            form.setBackground(self._theme.color("highlight"))
        return form

    def _space_lines(self) -> None:
        spacing = QTextBlockFormat()
        # At least this high: scripts with tall letters take what they need.
        kind = QTextBlockFormat.LineHeightTypes.MinimumHeight.value
        spacing.setLineHeight(self._theme.line_height(self._side), kind)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spacing)

    def _fit_height(self) -> None:
        self.setFixedHeight(math.ceil(self.document().size().height()))
