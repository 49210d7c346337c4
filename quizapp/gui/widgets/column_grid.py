"""Panels in two columns where there is room, else in one."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from quizapp.gui.theme import Theme


class ColumnGrid(QWidget):
    """Lays panels out in the order in which they were added; a wide one has a row to itself."""

    def __init__(self, theme: Theme, *, two_from: int) -> None:
        """There are two columns from a width of `two_from` px on, at a text scale of 1."""
        super().__init__()
        self._theme = theme
        self._two_from = two_from
        self._panels: list[tuple[QWidget, bool]] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(16)
        theme.changed.connect(self._fit)

    def add(self, panel: QWidget, *, wide: bool = False) -> None:
        """Add `panel`, over both columns if `wide`."""
        self._panels.append((panel, wide))
        self._columns = 0
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        columns = 2 if self.width() >= self._theme.px(self._two_from) else 1
        if columns != self._columns:
            self._columns = columns
            self._arrange()

    def _arrange(self) -> None:
        row, column = 0, 0
        for panel, wide in self._panels:
            span = self._columns if wide else 1
            if column + span > self._columns:
                row, column = row + 1, 0
            self._grid.addWidget(panel, row, column, 1, span)
            column += span
        for number in (0, 1):
            self._grid.setColumnStretch(number, 1 if number < self._columns else 0)
