"""One setting: what it is called, what it does, and the field to choose it with."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QVBoxLayout, QWidget

from quizapp.gui.announce import announce
from quizapp.gui.style import set_look
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.labels import plain_label

_FIELD_WIDTH = 240
_SIDE_BY_SIDE_FROM = 520


class SettingRow(QWidget):
    """Name and help at the left and the field at the right; the field comes below them where the row is narrow."""

    def __init__(self, theme: Theme, name: str, help_text: str, field: QWidget, *, wide: bool = False) -> None:
        """`name` and `help_text` are also what screen readers say of `field`; a button goes by its own text.

        With `wide` the field always comes below them and has the whole width.
        """
        super().__init__()
        self._theme = theme
        self._is_wide = wide
        self.field = field
        self.fault = plain_label("", "label", wrap=True)
        set_look(self.fault, kind="error")
        self.fault.hide()
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
        choosing = QVBoxLayout()
        choosing.setSpacing(4)
        choosing.addWidget(field)
        choosing.addWidget(self.fault)
        choosing.addStretch()
        self._row.addLayout(choosing, int(wide))
        spoken = field.focusProxy() or field
        if not isinstance(spoken, QAbstractButton):
            spoken.setAccessibleName(name)
        spoken.setAccessibleDescription(help_text)
        self._fit()
        theme.changed.connect(self._fit)

    def say_fault(self, text: str) -> None:
        """Say at the field why what was chosen cannot be; "" where all is well again."""
        if text != self.fault.text():
            self.fault.setText(text)
            self.fault.setVisible(bool(text))
            if text:
                announce(self.field, text, urgent=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        beside = not self._is_wide and self.width() >= self._theme.px(_SIDE_BY_SIDE_FROM)
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._row.setSpacing(24 if beside else 8)
        if not self._is_wide:
            for widget in (self.field, self.fault):
                widget.setFixedWidth(self._theme.px(_FIELD_WIDTH))
