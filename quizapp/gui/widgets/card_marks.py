"""The marks a student has set on a card: its star and its flag, each with a sign and a word."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from quizapp.core.card import Card
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.labels import plain_label


def marks_of(card: Card) -> list[str]:
    """Return the words for the marks of `card`."""
    flag = [tr("Flag {number}", number=card.flag)] if card.flag else []
    return [*flag, tr("Starred")] if card.starred else flag


class CardMarks(QWidget):
    """Shows a card's marks in one line; takes no room where there are none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._number = 0
        theme.changed.connect(self._draw_both)
        self._star = plain_label()
        self._star.setAccessibleName(tr("Starred"))
        self._star.setToolTip(tr("Starred"))
        self._flag = plain_label()
        self._flag_word = plain_label(role="label")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        for widget in (self._flag, self._flag_word, self._star):
            row.addWidget(widget)

    def show_marks(self, card: Card) -> None:
        """Show the marks of `card`."""
        self._star.setVisible(card.starred)
        self._flag.setVisible(bool(card.flag))
        self._flag_word.setVisible(bool(card.flag))
        self._flag_word.setText(tr("Flag {number}", number=card.flag))
        self._number = card.flag
        self._draw_both()
        self.setVisible(bool(marks_of(card)))

    @staticmethod
    def spoken(card: Card) -> str:
        """Return how the marks of `card` are said."""
        return ", ".join(marks_of(card)) or tr("No marks")

    def _draw_both(self) -> None:
        self._draw(self._star, "star-filled", "hard")
        self._draw(self._flag, "flag", f"flag-{self._number or 1}")

    def _draw(self, label: QLabel, icon: str, tint: str) -> None:
        side = self._theme.px(16)
        label.setPixmap(self._theme.icon(icon, tint).pixmap(QSize(side, side), self.devicePixelRatioF()))
