"""What the lists and tables of the window give beside Qt's own roles."""

from PySide6.QtCore import Qt

DETAIL_ROLE = Qt.ItemDataRole.UserRole + 1
"""The second line of an entry: a text, which may be empty."""

ROW_ROLE = Qt.ItemDataRole.UserRole + 2
"""All that a delegate paints of a row, as one object."""
