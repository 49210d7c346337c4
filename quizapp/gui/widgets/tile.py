"""A panel with a title, out of which pages are composed."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.gui.style import set_look
from quizapp.gui.widgets.labels import plain_label


class Tile(QFrame):
    """A surface with a title line; what it shows goes into `body`, a button beside the title through `add_tool`."""

    def __init__(self, title: str = "", *, fill: bool = False) -> None:
        """With `fill` the body takes all the height there is; else it stays at the top."""
        super().__init__()
        set_look(self, role="tile")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(12)
        self._title = plain_label(title, "heading", wrap=True)
        self._head = QHBoxLayout()
        self._head.setSpacing(8)
        self._head.addWidget(self._title, 1)
        column.addLayout(self._head)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        column.addLayout(self.body, int(fill))
        if not fill:
            column.addStretch()
        self.set_title(title)

    def set_title(self, title: str) -> None:
        """Give the tile another title; without one it has no title line."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self.setAccessibleName(title)

    def add_tool(self, widget: QWidget) -> None:
        """Put `widget` at the end of the title line."""
        self._head.addWidget(widget)
