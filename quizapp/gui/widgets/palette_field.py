"""The field of the palette, whose keys also move through what is listed below it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from quizapp.gui.widgets.search_box import SearchBox

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_JUMPS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
_ENTERS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class PaletteField(SearchBox):
    """Keeps the focus while the list is used.

    `stepped` carries 1 or -1 on Down and Up, `jumped` the same on Tab or Page Down and Shift+Tab or Page Up; `taken`
    follows Enter, `left` Esc.
    """

    stepped = Signal(int)
    jumped = Signal(int)
    taken = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key in _JUMPS:
            self.jumped.emit(_JUMPS[key])
        elif key in _ENTERS:
            if not event.isAutoRepeat():
                self.taken.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001  Qt's own signature
        self.jumped.emit(1 if next else -1)
        return True
