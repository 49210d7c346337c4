"""A box for a text of several lines that grows with it, set in the type of what it stands in for."""

import math

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent, QTextOption
from PySide6.QtWidgets import QSizePolicy, QTextEdit

from quizapp.gui.style import set_look
from quizapp.gui.theme import Theme

_PADDING = 6  # as app.qss has it


class GrowingField(QTextEdit):
    """Takes plain text; Tab leaves it. The page around it scrolls, never the field."""

    def __init__(self, theme: Theme, name: str, kind: str) -> None:
        """`name` is what screen readers call it, `kind` is "question" or "answer"."""
        super().__init__()
        self._theme = theme
        set_look(self, role="field", kind=kind)
        self.setAccessibleName(name)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        self.document().documentLayout().documentSizeChanged.connect(self._fit_height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_height()

    def _fit_height(self) -> None:
        frame = 2 * (self._theme.px(_PADDING) + 1)
        self.setFixedHeight(math.ceil(self.document().size().height()) + frame)
