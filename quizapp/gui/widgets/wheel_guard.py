"""Keeps the mouse wheel from changing a value that one only wanted to scroll past, and letters in the field they are
typed into.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QWidget

_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class WheelGuard(QObject):
    """Lets the wheel turn a field only while the field has the focus; else the page around it scrolls.

    Letters choose an entry of a list by its beginning, even where the window has a command of that letter; a slider has
    no use for them.
    """

    def guard(self, field: QWidget) -> None:
        """Guard `field`, which from now on does not take the focus from the wheel either."""
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            is_letter = event.text().isalnum() and not event.modifiers() & _COMMANDS
            is_typed = is_letter and not isinstance(watched, QAbstractSlider)
            event.setAccepted(is_typed)
            return is_typed
        passes_by = event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus()
        if passes_by:
            event.ignore()
        return passes_by
