"""One cell of a comparison: a few texts below each other."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from quizapp.gui.plain_text import reads_right_to_left
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.labels import plain_label


class TextCell(QFrame):
    """Shows all of each text, however narrow it is; its height is that of its neighbours."""

    def __init__(self, theme: Theme, texts: Iterable[tuple[str, str]], above: QWidget | None = None) -> None:
        """Each of `texts` comes with the role of its label; `above` stands before them."""
        super().__init__()
        pad = theme.px(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(theme.px(4))
        if above is not None:
            column.addWidget(above)
        for text, role in texts:
            label = plain_label(text, role, wrap=True)
            if reads_right_to_left(text):
                label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
            column.addWidget(label)
        column.addStretch(1)  # an alignment of the layout would give it the height of texts that are not wrapped
