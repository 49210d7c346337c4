"""One column of a table: its name, what it holds, and its first cells."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from quizapp.core.columns import ColumnRole
from quizapp.gui import column_wording
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.elided_label import ElidedLabel
from quizapp.gui.widgets.wheel_guard import WheelGuard

_WIDTH = 152
_SAMPLES = 3


class ColumnField(QWidget):
    """`role_chosen` carries the index of the column and the role that the student gives it."""

    role_chosen = Signal(int, object)

    def __init__(self, theme: Theme, index: int) -> None:
        super().__init__()
        self._theme = theme
        self._index = index
        self._set_width()
        theme.changed.connect(self._set_width)
        self.name = ElidedLabel(role="label")
        self.choice = QComboBox()
        for role in ColumnRole:
            self.choice.addItem(column_wording.column_role(role), role.value)
        self.samples = [ElidedLabel(role="caption") for _ in range(_SAMPLES)]
        WheelGuard(self).guard(self.choice)
        self.choice.activated.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        for widget in (self.name, self.choice, *self.samples):
            column.addWidget(widget)

    @property
    def role(self) -> ColumnRole:
        """The role that is shown."""
        return ColumnRole(self.choice.currentData())

    def show_column(self, name: str, role: ColumnRole, samples: Sequence[str]) -> None:
        """Show a column and its first cells, without `role_chosen`."""
        self.name.setText(name)
        for label, text in zip(self.samples, [*samples, *[""] * _SAMPLES], strict=False):
            label.setText(text)
        self.show_role(role)
        cells = ", ".join(sample for sample in samples if sample)
        self.choice.setAccessibleName(tr("What {column} holds", column=name))
        self.choice.setAccessibleDescription(cells)

    def show_role(self, role: ColumnRole) -> None:
        """Show another role, without `role_chosen`."""
        with QSignalBlocker(self.choice):
            self.choice.setCurrentIndex(list(ColumnRole).index(role))

    def _set_width(self) -> None:
        self.setFixedWidth(self._theme.px(_WIDTH))

    def _tell(self) -> None:
        self.role_chosen.emit(self._index, self.role)
