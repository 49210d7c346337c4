"""The foot of the review page: one place for what comes next, so that no button ever moves."""

from collections.abc import Mapping
from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from quizapp.core.review import Rating
from quizapp.gui import recall_wording, wording
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.card_text import column_width
from quizapp.gui.widgets.labels import plain_label
from quizapp.gui.widgets.rating_bar import RatingBar

_SIDE = 32  # the bar is as wide as the card


class AnswerBar(QWidget):
    """Shows one of three: the button that reveals the answer, the four ratings, or the end of an edit.

    Below it is room for a `hint`.
    """

    reveal_clicked = Signal()
    rated = Signal(object)
    save_clicked = Signal()
    cancel_clicked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.reveal_button = _keyed_button(theme, tr("Show answer"), "", "primary")
        self.name_key(typing=False)
        self.reveal_button.setMinimumWidth(theme.px(200))
        self.reveal_button.clicked.connect(self.reveal_clicked)
        self.ratings = RatingBar(theme)
        self.ratings.rated.connect(self.rated)
        self.cancel_button = _keyed_button(theme, tr("Cancel"), tr("Esc"))
        self.cancel_button.clicked.connect(self.cancel_clicked)
        self.save_button = _keyed_button(theme, tr("Save"), tr("Ctrl+Enter"), "primary")
        self.save_button.clicked.connect(self.save_clicked)
        self.countdown = plain_label(role="muted")
        self.hint = plain_label(role="label")
        self._asking = _centred(self.reveal_button, beside=self.countdown)
        self._editing = _centred(self.cancel_button, self.save_button)
        self._stack = QStackedWidget()
        for side in (self._asking, self.ratings, self._editing):
            self._stack.addWidget(side)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 8, 24, 4)
        column.setSpacing(2)
        self._row = QHBoxLayout()  # in a row what is not as wide as the window stands in its middle
        self._row.addWidget(self._stack)
        column.addLayout(self._row)
        column.addWidget(self.hint, 0, Qt.AlignmentFlag.AlignHCenter)
        self._measure()
        theme.changed.connect(self._measure)

    def name_key(self, *, typing: bool) -> None:
        """Say which key shows the answer: another one while the student is `typing`."""
        _show_key(self.reveal_button, tr("Show answer"), tr("Ctrl+Enter") if typing else tr("Space"))

    def count_down(self, seconds: int | None) -> None:
        """Say in how many seconds the answer shows itself; None says nothing."""
        words = "" if seconds is None else tr("by itself in {number} s", number=wording.number(seconds))
        self.countdown.setText(words)

    def ask(self) -> None:
        """Offer to show the answer."""
        self.hint.clear()
        self._stack.setCurrentWidget(self._asking)

    def offer(self, intervals: Mapping[Rating, timedelta], suggested: Rating | None = None) -> None:
        """Offer the four ratings, each with the interval it would give, the `suggested` one marked.

        Where they give none, as in cramming, each says whether the card comes back.
        """
        self.hint.clear()
        self.ratings.suggest(suggested)
        if intervals:
            self.ratings.set_intervals(
                {rating: wording.interval(span) for rating, span in intervals.items()},
                {rating: wording.spoken_interval(span) for rating, span in intervals.items()},
            )
        else:
            words = {rating: tr("comes back") if rating is Rating.AGAIN else tr("known") for rating in Rating}
            self.ratings.set_intervals(words, words)
        self._stack.setCurrentWidget(self.ratings)

    def explain(self, *, ticking: bool) -> None:
        """Say below the ratings how one is given; `ticking` says whether there are key points to be ticked."""
        self.hint.setText(recall_wording.how_to_rate(ticking=ticking))

    def edit(self) -> None:
        """Offer to save what is edited, or to leave it as it was."""
        self.hint.clear()
        self._stack.setCurrentWidget(self._editing)

    def _measure(self) -> None:
        self._stack.setFixedHeight(self._theme.px(56))
        self._stack.setMaximumWidth(column_width(self._theme) + 2 * _SIDE)
        self.hint.setFixedHeight(self._theme.line_height("label"))
        self._row.invalidate()


def _keyed_button(theme: Theme, text: str, key: str, kind: str = "") -> QPushButton:
    """Return a button that shows its key after its word."""
    button = push_button(theme, "", kind)
    _show_key(button, text, key)
    button.setMinimumWidth(theme.px(120))
    return button


def _show_key(button: QPushButton, text: str, key: str) -> None:
    button.setText(tr("{word}   {key}", word=text, key=key))
    button.setAccessibleName(text)
    button.setAccessibleDescription(tr("Key {key}", key=key))


def _centred(*buttons: QPushButton, beside: QWidget | None = None) -> QWidget:
    """Return `buttons` in the middle of a row; what stands `beside` them does not move them."""
    side = QWidget()
    row = QHBoxLayout(side)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(QWidget(), 1)
    for button in buttons:
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(beside or QWidget(), 1)
    return side
