"""The head of the import page: its title, and the ways to bring more articles."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.labels import plain_label

_WORDS_FROM = 430


class ImportHead(QWidget):
    """Its buttons have only icons where there is no room for their words."""

    files_asked = Signal()
    paste_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.add_button = self._button(tr("Add files…"), "import")
        self.paste_button = self._button(tr("Paste"), "clipboard")
        self.add_button.clicked.connect(self.files_asked)
        self.paste_button.clicked.connect(self.paste_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(plain_label(tr("Import"), "title"), 1)
        row.addWidget(self.add_button)
        row.addWidget(self.paste_button)

    def offer_more(self, *, offered: bool) -> None:
        """Show the buttons, or leave it to the page to offer the same larger."""
        self.add_button.setVisible(offered)
        self.paste_button.setVisible(offered)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.width() >= self._theme.px(_WORDS_FROM)
        for button in (self.add_button, self.paste_button):
            button.setText(button.accessibleName() if roomy else "")

    def _button(self, name: str, icon: str) -> QPushButton:
        button = push_button(self._theme, name, icon=icon)
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button
