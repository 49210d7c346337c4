"""The choices of a card, each with its letter; after the reveal each says by sign and word what it was."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QVBoxLayout, QWidget

from quizapp.core.card import Card
from quizapp.core.choices import LETTERS
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.card_text import column_width
from quizapp.gui.widgets.text_block import TextBlock

_PAD = 12
_LETTER = 28
_SIGN = 18
_GAP = 8


class ChoiceButton(QAbstractButton):
    """One choice; paints itself. It is checked while it is the chosen one."""

    def __init__(self, theme: Theme, place: int) -> None:
        """`place` is its index among the choices."""
        super().__init__()
        self.place = place
        self._theme = theme
        self._outcome = ""
        self._sign: tuple[str, str] | None = None
        self.setCheckable(True)
        # A click leaves the focus where Space reveals.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def outcome(self) -> str:
        """The words for what it turned out to be; "" before the reveal and for what was neither right nor chosen."""
        return self._outcome

    def show_choice(self, text: str, *, chosen: bool, right: bool | None) -> None:
        """Show `text`; `right` says what it turned out to be, None before the reveal or where that is not known."""
        self.setText(text)
        self.setChecked(chosen)
        self._outcome, self._sign = _outcome(chosen=chosen, right=right)
        parts = [LETTERS[self.place], text, tr("your choice") if chosen else "", self._outcome]
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._block(width).height + 2 * self._theme.px(_PAD), self._theme.px(44))

    def sizeHint(self) -> QSize:
        width = column_width(self._theme)
        return QSize(width, self.heightForWidth(self.width() or width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(44))

    def nextCheckState(self) -> None:
        """Stay as it is: the session says what is chosen."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tint = self._sign[1] if self._sign else ("accent" if self.isChecked() else "border")
        self._paint_ground(painter, tint)
        area = self._text_rect(self.width())
        block = self._block(self.width())
        self._paint_letter(painter, tint)
        painter.setPen(self._theme.color("text"))
        block.paint(painter, area.left(), (self.height() - block.height) // 2)
        self._paint_outcome(painter)

    def _paint_ground(self, painter: QPainter, tint: str) -> None:
        hovered = self.underMouse() and self.isEnabled()
        painter.setBrush(self._theme.color("selection" if self.isChecked() else "sunken" if hovered else "surface"))
        marked = self.isChecked() or self._sign is not None
        painter.setPen(QPen(self._theme.color(tint), 2 if marked else 1))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)

    def _paint_letter(self, painter: QPainter, tint: str) -> None:
        rect = QRect(self._theme.px(_PAD), 0, self._theme.px(_LETTER), self.height())
        painter.setFont(self._theme.font("heading"))
        painter.setPen(self._theme.color("text-2" if tint == "border" else tint))
        painter.drawText(self._mirrored(rect), Qt.AlignmentFlag.AlignVCenter | self._leading(), LETTERS[self.place])

    def _paint_outcome(self, painter: QPainter) -> None:
        if self._sign is None:
            return
        icon, tint = self._sign
        side, pad = self._theme.px(_SIGN), self._theme.px(_PAD)
        word = QRect(0, 0, self.width() - pad, self.height())
        left = self.width() - pad - self._outcome_room()
        sign = QRect(left, (self.height() - side) // 2, side, side)
        word.setLeft(left + side + self._theme.px(4))
        self._theme.icon(icon, tint).paint(painter, self._mirrored(sign))
        painter.setFont(self._theme.font("label"))
        painter.setPen(self._theme.color(tint))
        painter.drawText(self._mirrored(word), Qt.AlignmentFlag.AlignVCenter | self._leading(), self._outcome)

    def _outcome_room(self) -> int:
        """Return the width that is kept free for either outcome, so that no line breaks anew when it comes."""
        metrics = QFontMetrics(self._theme.font("label"))
        words = max(metrics.horizontalAdvance(word) for word in (tr("Right"), tr("Wrong")))
        return self._theme.px(_SIGN + 4) + words + 1

    def _text_rect(self, width: int) -> QRect:
        left = self._theme.px(_PAD + _LETTER)
        taken = left + self._theme.px(_PAD + _GAP) + self._outcome_room()
        return self._mirrored(QRect(left, 0, max(width - taken, self._theme.px(80)), self.height()))

    def _block(self, width: int) -> TextBlock:
        text_width = self._text_rect(width).width()
        return TextBlock(
            self.text(), self._theme.font("answer"), width=text_width, line_height=self._theme.line_height("answer")
        )

    def _mirrored(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)

    def _leading(self) -> Qt.AlignmentFlag:
        return QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)


class ChoiceList(QWidget):
    """All the choices of a card. `chosen` carries the index of one that was pressed."""

    chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._is_open = True
        self.setAccessibleName(tr("Choices"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        self.buttons = tuple(ChoiceButton(theme, place) for place in range(len(LETTERS)))
        for button in self.buttons:
            button.clicked.connect(self._pass_on)
            column.addWidget(button)
        theme.changed.connect(self._measure)
        self._measure()

    def show_choices(self, card: Card, chosen: int | None, *, revealed: bool) -> None:
        """Show the choices of `card`, `chosen` being the index of the chosen one; once `revealed`, what they were."""
        self._is_open = not revealed
        for place, button in enumerate(self.buttons):
            button.setVisible(place < len(card.choices))
            if place < len(card.choices):
                right = place == card.correct if revealed and card.correct is not None else None
                button.show_choice(card.choices[place], chosen=place == chosen, right=right)
                button.setFocusPolicy(Qt.FocusPolicy.NoFocus if revealed else Qt.FocusPolicy.TabFocus)

    def _pass_on(self) -> None:
        button = self.sender()
        if self._is_open and isinstance(button, ChoiceButton):
            self.chosen.emit(button.place)

    def _measure(self) -> None:
        self.setMaximumWidth(column_width(self._theme))
        for button in self.buttons:
            button.updateGeometry()


def _outcome(*, chosen: bool, right: bool | None) -> tuple[str, tuple[str, str] | None]:
    """Return the words for a choice, and its icon with the token of its colour."""
    if right:
        return tr("Right"), ("good", "good")
    if chosen and right is False:
        return tr("Wrong"), ("again", "again")
    return "", None
