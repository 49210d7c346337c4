"""Settings of one subject."""

from PySide6.QtWidgets import QFrame, QWidget

from quizapp.gui.style import set_look
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.number_field import NumberField
from quizapp.gui.widgets.setting_row import SettingRow
from quizapp.gui.widgets.tile import Tile


class SettingGroup(Tile):
    """A tile with a row for each setting, a fine line between the rows."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__(title)
        self._theme = theme

    def add_row(self, name: str, help_text: str, field: QWidget, *, wide: bool = False) -> SettingRow:
        """Add a setting chosen with `field`, below its words where that is `wide`, and return its row."""
        if self.body.count():
            line = QFrame()
            set_look(line, role="separator")
            self.body.addWidget(line)
        row = SettingRow(self._theme, name, help_text, field, wide=wide)
        self.body.addWidget(row)
        return row

    def add_number(self, name: str, help_text: str, field: NumberField) -> None:
        """Add the setting of a number, in whose row it is said where it is no good."""
        field.refused.connect(self.add_row(name, help_text, field).say_fault)
