"""Says on the Today page how many articles wait in the inbox."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout

from quizapp.gui import inbox_wording
from quizapp.gui.i18n import tr
from quizapp.gui.style import set_look
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.labels import plain_label


class InboxTile(QFrame):
    """One line with a `preview_button`; there only while anything waits."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        set_look(self, role="tile")
        self._theme = theme
        self._sign = plain_label()
        self.words = plain_label(role="heading", wrap=True)
        self.preview_button = push_button(theme, tr("Look through"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 12, 12)
        row.setSpacing(12)
        row.addWidget(self._sign)
        row.addWidget(self.words, 1)
        row.addWidget(self.preview_button)
        self._draw()
        theme.changed.connect(self._draw)
        self.hide()

    def show_waiting(self, count: int) -> None:
        """Show that `count` articles wait."""
        self.words.setText(inbox_wording.in_inbox(count))
        self.setVisible(bool(count))

    def _draw(self) -> None:
        side = self._theme.px(20)
        self._sign.setPixmap(self._theme.icon("inbox").pixmap(QSize(side, side), self.devicePixelRatioF()))
