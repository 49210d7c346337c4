"""Naming a widget for the style sheet, also after it has been shown."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def set_look(widget: QWidget, *, role: str | None = None, kind: str | None = None) -> None:
    """Give `widget` its role ("title", "tile", …) and kind ("primary", "error", …) and draw it accordingly."""
    for name, value in (("role", role), ("kind", kind)):
        if value is not None and widget.property(name) != value:
            widget.setProperty(name, value)
            if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
                widget.style().unpolish(widget)
                widget.style().polish(widget)
                widget.update()
