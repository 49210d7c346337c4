"""The box in which a list is narrowed down while one types."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import icon_button
from quizapp.gui.widgets.labels import plain_label

_PAUSE_MS = 150
_ICON = 18
_GAP = 8


class SearchBox(QLineEdit):
    """A line with a glass, and a cross once it has text.

    `searched` carries the text after a short pause in the typing, at once on Enter. Esc empties it; `moved_on` is
    emitted on Down and Enter, for the page to move the focus to what was found.
    """

    searched = Signal(str)
    moved_on = Signal()

    def __init__(self, theme: Theme, placeholder: str) -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self._theme = theme
        # Not the icons that a QLineEdit offers: they stay small beside large text.
        self.glass = plain_label()
        self.clear_button = icon_button(theme, "close", tr("Clear"), tint="muted")
        self.clear_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clear_button.setCursor(Qt.CursorShape.ArrowCursor)
        self.clear_button.clicked.connect(self.clear)
        self.clear_button.hide()
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.glass)
        self._row.addStretch()
        self._row.addWidget(self.clear_button)
        self._measure()
        theme.changed.connect(self._measure)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self._last = ""
        self.textChanged.connect(self._typed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._search()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._search()
            self.moved_on.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.moved_on.emit()
        else:
            super().keyPressEvent(event)

    def _measure(self) -> None:
        px = self._theme.px
        side = QSize(px(_ICON), px(_ICON))
        self.glass.setPixmap(self._theme.icon("search", "muted").pixmap(side, self.devicePixelRatioF()))
        self.clear_button.setFixedSize(side)
        self.clear_button.setIconSize(side)
        self._row.setContentsMargins(px(_GAP), 0, px(_GAP), 0)
        self.setTextMargins(px(_ICON + _GAP), 0, px(_ICON + _GAP), 0)

    def _typed(self, text: str) -> None:
        self.clear_button.setVisible(bool(text))
        self._pause.start()

    def _search(self) -> None:
        self._pause.stop()
        if self.text() != self._last:
            self._last = self.text()
            self.searched.emit(self._last)
