"""The review card's ground: the one thing in the window that casts a shadow."""

from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.gui.theme import Theme
from quizapp.gui.widgets.card_text import column_width

_REACH = 10
_SIDE = 32 + _REACH
_TOP = 24 + _REACH
_RADIUS = 12


class CardFrame(QWidget):
    """A surface with round corners and a soft shadow, as wide as a column of text; what it shows goes into `body`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.body = QVBoxLayout(self)
        self.body.setSpacing(16)
        self.body.setContentsMargins(_SIDE, _TOP, _SIDE, _TOP)
        self._set_width()
        theme.changed.connect(self._set_width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self.rect().toRectF().adjusted(_REACH, _REACH - 1, -_REACH, -_REACH - 1)
        shade = self._theme.color("shadow")
        for step in range(_REACH, 0, -1):
            shade.setAlphaF(0.006 * (_REACH - step + 1) / 2)
            painter.setPen(QPen(shade, 2 * step))
            painter.drawRoundedRect(ground.translated(0, 2), _RADIUS, _RADIUS)
        painter.setPen(QPen(self._theme.color("hairline"), 1))
        painter.setBrush(self._theme.color("surface"))
        painter.drawRoundedRect(ground, _RADIUS, _RADIUS)

    def _set_width(self) -> None:
        self.setMaximumWidth(column_width(self._theme) + 2 * _SIDE)
