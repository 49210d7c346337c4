"""The ground of the window: takes what is dropped anywhere on it, or pasted where no text field has the focus."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QWidget

from quizapp.gui.incoming import Incoming, read_mime
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.drop_veil import DropVeil


class DropGround(QWidget):
    """Reports what was given: `files_given` with a list of paths, `text_given` with a text, or `nothing_given`."""

    files_given = Signal(list)
    text_given = Signal(str)
    nothing_given = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._veil = DropVeil(theme, self)
        self.setAcceptDrops(True)

    def paste(self) -> None:
        """Take what is in the clipboard."""
        self._give(read_mime(QGuiApplication.clipboard().mimeData()))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if read_mime(event.mimeData()):
            event.acceptProposedAction()
            self._veil.cover()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._veil.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._veil.hide()
        event.acceptProposedAction()
        self._give(read_mime(event.mimeData()))

    def _give(self, incoming: Incoming) -> None:
        if incoming.paths:
            self.files_given.emit(list(incoming.paths))
        elif incoming.text:
            self.text_given.emit(incoming.text)
        else:
            self.nothing_given.emit()
