"""One setting: what it is called, what it does, and the field to choose it with."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QVBoxLayout, QWidget

from quizapp.gui.theme import Theme
from quizapp.gui.widgets.labels import plain_label

_FIELD_WIDTH = 240
_SIDE_BY_SIDE_FROM = 520


class SettingRow(QWidget):
    """Name and help at the left and the field at the right; the field comes below them where the row is narrow."""

    def __init__(self, theme: Theme, name: str, help_text: str, field: QWidget) -> None:
        """`name` and `help_text` are also what screen readers say of `field`; a button goes by its own text."""
        super().__init__()
        self._theme = theme
        self.field = field
        title = plain_label(name, wrap=True)
        title.setBuddy(field)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(title)
        words.addWidget(plain_label(help_text, "label", wrap=True))
        words.addStretch()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addLayout(words, 1)
        self._row.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        spoken = field.focusProxy() or field
        if not isinstance(spoken, QAbstractButton):
            spoken.setAccessibleName(name)
        spoken.setAccessibleDescription(help_text)
        self._fit()
        theme.changed.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_wide = self.width() >= self._theme.px(_SIDE_BY_SIDE_FROM)
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)
        self._row.setSpacing(24 if is_wide else 8)
        self.field.setFixedWidth(self._theme.px(_FIELD_WIDTH))
