"""What a page shows where there is nothing yet: what belongs here, and how it comes here."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.labels import plain_label


class EmptyState(QWidget):
    """A picture, a title, a sentence, and buttons in the middle of the room it has."""

    def __init__(self, theme: Theme, icon: str, title: str, text: str) -> None:
        super().__init__()
        self._theme = theme
        self._icon = theme.icon(icon, "muted")
        self._picture = plain_label()
        self._title = plain_label(title, "question", wrap=True)
        self._text = plain_label(text, "muted", wrap=True)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addStretch(2)
        for label in (self._picture, self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        row = QHBoxLayout()
        row.addStretch()
        row.addLayout(self._buttons)
        row.addStretch()
        column.addSpacing(8)
        column.addLayout(row)
        column.addStretch(3)
        self._draw()
        theme.changed.connect(self._draw)

    def set_texts(self, title: str, text: str) -> None:
        """Say something else."""
        self._title.setText(title)
        self._text.setText(text)

    def add_button(self, text: str, kind: str = "", icon: str | None = None) -> QPushButton:
        """Put a button below the text and return it; its `clicked` is for the page to connect."""
        button = push_button(self._theme, text, kind, icon)
        self._buttons.addWidget(button)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the picture out where there is no room for it; the words and the buttons matter more."""
        super().resizeEvent(event)
        picture = 0 if self._picture.isVisibleTo(self) else self._picture.sizeHint().height() + self._column.spacing()
        needed = self._column.heightForWidth(event.size().width()) + picture
        self._picture.setVisible(event.size().height() >= needed)

    def _draw(self) -> None:
        side = self._theme.px(48)
        self._picture.setPixmap(self._icon.pixmap(QSize(side, side), self.devicePixelRatioF()))
