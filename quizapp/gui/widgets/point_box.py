"""A key point with its box: a text of several lines that is ticked as one."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton

from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.card_text import column_width
from quizapp.gui.widgets.text_block import TextBlock

_BOX = 18
_GAP = 10
_PAD = 4


class PointBox(QCheckBox):
    """Paints itself; the whole of it can be clicked. Its tick is what the session says."""

    def __init__(self, theme: Theme, place: int) -> None:
        """`place` is its index among the key points; Alt and the number after it is its key."""
        super().__init__()
        self.place = place
        self._theme = theme
        self._key = tr("Alt+{number}", number=place + 1)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus where Space goes on
        self.setAccessibleDescription(tr("Key {key}", key=self._key))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_point(self, text: str, *, core: bool, ticked: bool) -> None:
        """Show what the point says, that it is `core`, and its tick."""
        words = tr("{point} (core)", point=text) if core else text
        self.setText(words)
        self.setAccessibleName(words)
        self.setChecked(ticked)
        self.updateGeometry()

    def nextCheckState(self) -> None:
        """Stay as it is: the session says what is ticked."""

    def hitButton(self, place: QPoint) -> bool:
        return self.rect().contains(place)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._block(width).height + 2 * self._theme.px(_PAD)

    def sizeHint(self) -> QSize:
        width = column_width(self._theme)
        return QSize(width, self.heightForWidth(self.width() or width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(28))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # it needs other lines than those that were asked for before

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_box(painter)
        area = self._text_rect(self.width())
        painter.setPen(self._theme.color("text"))
        self._block(self.width()).paint(painter, area.left(), self._theme.px(_PAD))
        painter.setPen(self._theme.color("muted"))
        painter.setFont(self._theme.font("caption"))
        leading = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignRight)
        painter.drawText(self._first_line(0, self.width()), leading | Qt.AlignmentFlag.AlignVCenter, self._key)

    def _paint_box(self, painter: QPainter) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        side = self._theme.px(_BOX)
        line = self._first_line(0, side)
        option.rect = QRect(line.left(), line.center().y() - side // 2, side, side)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorCheckBox, option, painter, self)

    def _first_line(self, left: int, width: int) -> QRect:
        return self._mirrored(QRect(left, self._theme.px(_PAD), width, self._theme.line_height("ui")))

    def _text_rect(self, width: int) -> QRect:
        left = self._theme.px(_BOX + _GAP)
        key = QFontMetrics(self._theme.font("caption")).horizontalAdvance(self._key) + self._theme.px(_GAP)
        rect = QRect(left, 0, max(width - left - key, self._theme.px(80)), self.height())
        return QStyle.visualRect(self.layoutDirection(), QRect(0, 0, width, self.height()), rect)

    def _block(self, width: int) -> TextBlock:
        font, line = self._theme.font("ui"), self._theme.line_height("ui")
        return TextBlock(self.text(), font, width=self._text_rect(width).width(), line_height=line)

    def _mirrored(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)
