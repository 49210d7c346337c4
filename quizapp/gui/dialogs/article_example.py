"""What an article file looks like: an example that can be copied, or tried out in the preview."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.focus_ring import FocusRing
from quizapp.gui.widgets.labels import plain_label

EXAMPLE = """\
New Harbour Bridge Opens to Traffic

news.example.org

New Harbour Bridge Opens to Traffic

The bridge over the harbour was opened on Monday, four years after the old one was closed.

English
Norway
TransportInfrastructure
Harbour BoardNational Road Agency
Kari NordmannOla Hansen
When was the new harbour bridge opened, and what did it replace?
The bridge was opened on Monday by Kari Nordmann, head of the Harbour Board. It replaces the swing bridge of 1931, \
which was closed four years ago.
How long is the new harbour bridge, and how many vehicles can it carry?
The bridge is 840 metres long and carries up to 24,000 vehicles a day. Two lanes are kept for buses and bicycles.
"""


class ArticleExample(QDialog):
    """Shows the example. `try_asked` carries it where the student wants to see it in the preview."""

    try_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ring = FocusRing(theme, self)
        self.setWindowTitle(tr("What an article file looks like"))
        self.resize(theme.px(640), theme.px(560))
        self.text = QPlainTextEdit(EXAMPLE)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("Example"))
        self.try_button = push_button(theme, tr("Try it in the preview"), "primary")
        self.copy_button = push_button(theme, tr("Copy"), icon="clipboard")
        self.close_button = push_button(theme, tr("Close"))
        self.try_button.clicked.connect(self._try)
        self.copy_button.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.reject)
        words = tr(
            "A text file with the title, the source, a summary and, if you like, language, country, topics, "
            "organisations and people; then questions and answers in turn. What is missing can be added in the preview."
        )
        buttons = QHBoxLayout()
        buttons.addStretch()
        for button in (self.close_button, self.copy_button, self.try_button):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(plain_label(words, wrap=True))
        column.addWidget(self.text, 1)
        column.addLayout(buttons)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(EXAMPLE)

    def _try(self) -> None:
        self.accept()
        self.try_asked.emit(EXAMPLE)
