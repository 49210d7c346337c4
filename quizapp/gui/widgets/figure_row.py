"""A few figures side by side, each with a word for what it counts."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from quizapp.gui.theme import Theme
from quizapp.gui.widgets.labels import plain_label


class FigureRow(QWidget):
    """Shows figures in one row, or in rows of two where there is not room for all."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._cells: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(12))

    def set_figures(self, figures: Sequence[tuple[str, str]]) -> None:
        """Show `figures`: each a number as text, and the word below it."""
        for cell in self._cells:
            self._grid.removeWidget(cell)
            cell.hide()
            cell.deleteLater()
        self._cells = [self._cell(figure, word) for figure, word in figures]
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * self._cell_width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        columns = max(1, len(self._cells)) if len(self._cells) * self._cell_width <= self.width() else 2
        for place, cell in enumerate(self._cells):
            self._grid.addWidget(cell, place // columns, place % columns)
            cell.show()

    @property
    def _cell_width(self) -> int:
        """The room that the widest figure needs, in px."""
        return max((cell.sizeHint().width() for cell in self._cells), default=0) + self._grid.spacing()

    def _cell(self, figure: str, word: str) -> QWidget:
        cell = QWidget()
        cell.setAccessibleName(f"{figure} {word}")
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        number = plain_label(figure, "figure")
        number.setFont(self._theme.font("figure", tabular=True))
        for label in (number, plain_label(word, "label")):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        return cell
