"""The columns of a table in the preview: what each holds, to be changed by the student."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox

from quizapp.core.columns import ColumnRole, Columns, TableLook
from quizapp.gui import column_wording
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.column_field import ColumnField
from quizapp.gui.widgets.flow_layout import FlowLayout
from quizapp.gui.widgets.tile import Tile

_MOST_SHOWN = 30


class ColumnMapping(Tile):
    """Shows how a table is read. `columns_chosen` carries the table and the columns that the student wants instead."""

    columns_chosen = Signal(object, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(tr("Columns of the table"))
        self._theme = theme
        self._table: TableLook | None = None
        self._columns = Columns(roles=())
        self.fields: list[ColumnField] = []
        self.header = QCheckBox(tr("The first row is a header"))
        self.header.toggled.connect(self._choose_header)
        self._flow = FlowLayout(spacing=theme.px(12))
        self.body.addLayout(self._flow)
        self.body.addWidget(self.header)
        self.hide()

    def show_table(self, table: TableLook | None) -> None:
        """Show `table`; the panel hides where there is none."""
        self.setVisible(table is not None)
        if table is not None and table is not self._table:
            self._table = table
            self.show_as_read()

    def show_as_read(self) -> None:
        """Show the columns with which the table was read, whatever was chosen since."""
        table = self._table
        if table is None:
            return
        self._columns = table.columns
        shown = min(len(table.columns.roles), _MOST_SHOWN)
        self._provide(shown)
        for index, field in enumerate(self.fields[:shown]):
            name = column_wording.column_name(index, table.names)
            samples = table.samples[index] if index < len(table.samples) else ()
            field.show_column(name, table.columns.roles[index], samples)
        with QSignalBlocker(self.header):
            self.header.setChecked(bool(table.columns.header))

    def _provide(self, count: int) -> None:
        """Have `count` fields shown; those that are there already stay, with the focus that one of them may have."""
        while len(self.fields) < count:
            field = ColumnField(self._theme, len(self.fields))
            field.role_chosen.connect(self._choose_role)
            self.fields.append(field)
            self._flow.addWidget(field)
        for index, field in enumerate(self.fields):
            field.setVisible(index < count)

    def _choose_role(self, index: int, role: ColumnRole) -> None:
        self._choose(self._columns.with_role(index, role))

    def _choose_header(self, checked: bool) -> None:  # noqa: FBT001  what the signal carries
        self._choose(replace(self._columns, header=checked))

    def _choose(self, columns: Columns) -> None:
        """Have the table read with `columns`, and show at once what else they change."""
        if columns == self._columns:
            return
        self._columns = columns
        for field, role in zip(self.fields, columns.roles, strict=False):
            field.show_role(role)
        self.columns_chosen.emit(self._table, columns)
