"""A piece of text that a view paints by itself: wrapped to a width, in the direction it reads in."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption

from quizapp.gui.plain_text import reads_right_to_left


class TextBlock:
    """Plain text set in lines. `height` is what it takes in px; `lines` how many they are."""

    def __init__(self, text: str, font: QFont, *, width: int, line_height: int) -> None:
        """Set `text` in lines of at most `width` px and at least `line_height` px apart."""
        self._layout = QTextLayout(text.replace("\n", "\u2028"), font)
        self._layout.setCacheEnabled(True)
        self._layout.setTextOption(_option(text))
        self.lines = 0
        self.height = 0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            # Scripts with tall letters take what they need.
            step = max(line_height, round(line.height()))
            line.setPosition(QPointF(0, self.height + (step - line.height()) / 2))
            self.lines += 1
            self.height += step
        self._layout.endLayout()

    def paint(self, painter: QPainter, left: int, top: int) -> None:
        """Paint the text in the pen of `painter`, its upper left corner at `left`, `top`."""
        self._layout.draw(painter, QPointF(left, top))


def _option(text: str) -> QTextOption:
    mirrored = reads_right_to_left(text)
    option = QTextOption(Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
