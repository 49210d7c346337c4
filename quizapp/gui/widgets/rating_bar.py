"""The four rating buttons: word, key, icon and interval on each, always in the same place."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QStyle, QWidget

from quizapp.core.review import Rating
from quizapp.gui import wording
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme

_ICONS = {Rating.AGAIN: "again", Rating.HARD: "hard", Rating.GOOD: "good", Rating.EASY: "easy"}
_LEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TRAILING = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_PAD = 12
_PAD_NARROW = 6
_ROOMY = 104  # from this width, at a text scale of 1, word and key stand side by side


class RatingButton(QAbstractButton):
    """One rating; paints itself in the colour of its grade."""

    def __init__(self, theme: Theme, rating: Rating) -> None:
        super().__init__()
        self.rating = rating
        self._theme = theme
        self._word = wording.rating(rating)
        self._interval = ""
        self._spoken = ""
        self._suggested = False
        self.setText(self._word)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._name()

    @property
    def suggested(self) -> bool:
        """Whether it bears the mark of the suggested rating."""
        return self._suggested

    def set_interval(self, shown: str, spoken: str) -> None:
        """Show the interval that this rating would give; `spoken` is the same for screen readers."""
        self._interval, self._spoken = shown, spoken
        self._name()

    def set_suggested(self, suggested: bool) -> None:  # noqa: FBT001  a setter in Qt's manner
        """Put the mark of the suggested rating on it, or take it away."""
        self._suggested = suggested
        self._name()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(140), self._theme.px(56))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(76), self._theme.px(56))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # of each text by itself: "15 d" stays so
        grade = self._theme.color(_ICONS[self.rating] if self.isEnabled() else "muted")
        self._paint_ground(painter, grade)
        narrow = self.width() < self._theme.px(_ROOMY)
        pad = self._theme.px(_PAD_NARROW if narrow else _PAD)
        inner = self.rect().adjusted(pad, self._theme.px(7), -pad, -self._theme.px(7))
        half = inner.height() // 2
        above = QRect(inner.left(), inner.top(), inner.width(), half)
        below = above.translated(0, half)
        self._paint_word(painter, above, grade)
        self._paint_key(painter, below if narrow else above)
        self._paint_interval(painter, below)

    def _paint_ground(self, painter: QPainter, grade: QColor) -> None:
        if self.isDown():
            ground = "hairline"
        elif self.underMouse() and self.isEnabled():
            ground = "sunken"
        else:
            ground = "surface"
        width = 2 if self._suggested else 1
        edge = grade if self._suggested else self._theme.color("border" if self.isEnabled() else "hairline")
        painter.setPen(QPen(edge, width))
        painter.setBrush(self._theme.color(ground))
        inset = width / 2
        painter.drawRoundedRect(self.rect().toRectF().adjusted(inset, inset, -inset, -inset), 8, 8)

    def _paint_word(self, painter: QPainter, rect: QRect, grade: QColor) -> None:
        mirrored = self.isRightToLeft()
        side = self._theme.px(16)
        token = _ICONS[self.rating] if self.isEnabled() else "muted"
        icon_rect = QRect(rect.left(), rect.center().y() - side // 2, side, side)
        text_rect = rect.adjusted(side + self._theme.px(6), 0, 0, 0)
        if mirrored:
            icon_rect, text_rect = _flip(icon_rect, rect), _flip(text_rect, rect)
        self._theme.icon(_ICONS[self.rating], token).paint(painter, icon_rect)
        painter.setPen(grade)
        painter.setFont(self._theme.font("heading"))
        painter.drawText(text_rect, self._side(_LEADING), self._word)

    def _paint_key(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(self._theme.color("muted"))
        painter.setFont(self._theme.font("label", tabular=True))
        painter.drawText(rect, self._side(_TRAILING), str(int(self.rating)))

    def _paint_interval(self, painter: QPainter, rect: QRect) -> None:
        font = self._theme.font("label", tabular=True)
        text = tr("{interval} · suggested", interval=self._interval) if self._suggested else self._interval
        if self._suggested and QFontMetrics(font).horizontalAdvance(text) > rect.width():
            text = tr("{interval} ●", interval=self._interval)
        painter.setFont(font)
        painter.setPen(self._theme.color("text-2" if self.isEnabled() else "muted"))
        painter.drawText(rect, self._side(_LEADING), text)

    def _side(self, alignment: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
        return QStyle.visualAlignment(self.layoutDirection(), alignment)

    def _name(self) -> None:
        """Say to screen readers what the eye sees, and draw it."""
        parts = [self._word, self._spoken, tr("suggested") if self._suggested else ""]
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.setAccessibleDescription(tr("Key {key}", key=int(self.rating)))
        self.update()


class RatingBar(QWidget):
    """Four buttons, Again to Easy. `rated` carries the Rating of the one that was pressed."""

    rated = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.buttons = {rating: RatingButton(theme, rating) for rating in Rating}
        for button in self.buttons.values():
            button.clicked.connect(self._pass_on)
            row.addWidget(button)
        theme.changed.connect(self._measure_anew)

    def set_intervals(self, shown: Mapping[Rating, str], spoken: Mapping[Rating, str]) -> None:
        """Show under each rating the interval that it would give; `spoken` is the same for screen readers."""
        for rating, button in self.buttons.items():
            button.set_interval(shown[rating], spoken[rating])

    def suggest(self, suggested: Rating | None) -> None:
        """Mark the suggested rating; None marks none."""
        for rating, button in self.buttons.items():
            button.set_suggested(rating is suggested)

    def _pass_on(self) -> None:
        button = self.sender()
        if isinstance(button, RatingButton):
            self.rated.emit(button.rating)

    def _measure_anew(self) -> None:
        for button in self.buttons.values():
            button.updateGeometry()


def _flip(rect: QRect, within: QRect) -> QRect:
    return QRect(within.left() + within.right() - rect.right(), rect.top(), rect.width(), rect.height())
