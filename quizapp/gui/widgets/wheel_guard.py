"""Keeps the mouse wheel from changing a value that one only wanted to scroll past."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget


class WheelGuard(QObject):
    """Lets the wheel turn a field only while the field has the focus; else the page around it scrolls."""

    def guard(self, field: QWidget) -> None:
        """Guard `field`, which from now on does not take the focus from the wheel either."""
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        passes_by = event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus()
        if passes_by:
            event.ignore()
        return passes_by
