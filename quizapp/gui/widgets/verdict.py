"""What became of a choice, in a sentence with its sign."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from quizapp.core.card import Card, CardKind
from quizapp.gui import choice_wording
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.labels import plain_label

_SIGN = 20


class Verdict(QWidget):
    """Shows icon and words; hidden for a card without choices."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._icon = ("", "")
        self._sign = plain_label()
        self._words = plain_label(role="heading", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        theme.changed.connect(self._draw)
        self.hide()

    @property
    def text(self) -> str:
        """The words; "" for a card without choices."""
        return self._words.text()

    def show_verdict(self, card: Card, chosen: int | None) -> None:
        """Say what became of the choice at index `chosen` of `card`; None is none."""
        is_choice = card.kind is CardKind.CHOICE
        self._words.setText(choice_wording.verdict(card, chosen) if is_choice else "")
        if chosen is None or card.correct is None:
            self._icon = ("", "")
        else:
            self._icon = ("good", "good") if chosen == card.correct else ("again", "again")
        self._draw()
        self.setVisible(is_choice)

    def _draw(self) -> None:
        icon, tint = self._icon
        self._sign.setVisible(bool(icon))
        if icon:
            side = self._theme.px(_SIGN)
            self._sign.setPixmap(self._theme.icon(icon, tint).pixmap(QSize(side, side), self.devicePixelRatioF()))
