"""How large dialogs open."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog

from quizapp.gui.theme import Theme


def fit(dialog: QDialog, theme: Theme, width: int, height: int) -> None:
    """Give `dialog` this size, in px at a text scale of 1, but make it no larger than the window it belongs to."""
    size = QSize(theme.px(width), theme.px(height))
    parent = dialog.parentWidget()
    dialog.resize(size if parent is None else size.boundedTo(parent.window().size()))
