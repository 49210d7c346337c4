"""The list below the palette's field. It never has the focus: the field passes the keys on."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from quizapp.gui.i18n import tr
from quizapp.gui.models.palette_rows import PaletteRows, Row
from quizapp.gui.style import set_look
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.palette_delegate import PaletteDelegate


class PaletteList(QListView):
    """As high as its rows where there is room. `chosen` follows a click on an entry."""

    chosen = Signal()

    def __init__(self, theme: Theme, rows: PaletteRows) -> None:
        super().__init__()
        self._rows = rows
        set_look(self, role="palette")
        self.setModel(rows)
        self.setItemDelegate(PaletteDelegate(theme, self))
        self.setAccessibleName(tr("Found"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._click)
        rows.modelReset.connect(self._begin)

    @property
    def current(self) -> Row | None:
        """The entry that Enter chooses; None where there is none."""
        return self._rows.row_at(self.currentIndex())

    def move_on(self, step: int) -> None:
        """Go `step` entries on; from the last to the first and back."""
        self._go(self._rows.entry_numbers(), step)

    def move_group(self, step: int) -> None:
        """Go to the first entry of the group that is `step` groups on."""
        self._go(self._rows.first_numbers(), step)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), sum(map(self.sizeHintForRow, range(self._rows.rowCount()))))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        # Not `entered`, which also tells of rows that come to lie under a pointer at rest.
        index = self.indexAt(event.position().toPoint())
        if self._is_entry(index):
            self.setCurrentIndex(index)
        super().mouseMoveEvent(event)

    def _click(self, index: QModelIndex) -> None:
        if self._is_entry(index):
            self.setCurrentIndex(index)
            self.chosen.emit()

    def _is_entry(self, index: QModelIndex) -> bool:
        row = self._rows.row_at(index)
        return row is not None and row.entry is not None

    def _go(self, numbers: Sequence[int], step: int) -> None:
        if not numbers:
            return
        here = self.currentIndex().row()
        place = sum(number <= here for number in numbers) - 1
        self.setCurrentIndex(self._rows.index(numbers[(place + step) % len(numbers)]))
        if self.currentIndex().row() == 1:
            self.scrollToTop()  # with its heading

    def _begin(self) -> None:
        self.scrollToTop()
        self._go(self._rows.entry_numbers()[:1], 0)
        self.updateGeometry()
