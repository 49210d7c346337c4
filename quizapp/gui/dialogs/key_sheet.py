"""The sheet of keys: every command with what to press for it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QDialogButtonBox, QGridLayout, QVBoxLayout, QWidget

from quizapp.gui.actions import ActionSpec, Group, all_actions, group_title, shortcuts
from quizapp.gui.dialogs.fitting import fit
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.focus_ring import FocusRing
from quizapp.gui.widgets.labels import plain_label
from quizapp.gui.widgets.scroll_column import ScrollColumn
from quizapp.gui.widgets.tile import Tile

_COLUMNS = (
    (Group.STUDY, Group.CHOICE, Group.PLACES, Group.IMPORT),
    (Group.CARD, Group.LIBRARY, Group.INBOX, Group.WINDOW),
)
# The Enter key beside the letters; one of the two is enough to read.
_TWINS = (QKeySequence("Return"), QKeySequence("Ctrl+Return"))
_MANY = 4
"""Of more keys, which then are a row such as A to F, the first and the last are enough."""

_ROOM_FOR_BOTH = 640


class KeySheet(QDialog):
    """Lists the keys, group by group; Esc closes it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, single_keys: bool = True) -> None:
        super().__init__(parent)
        self._ring = FocusRing(theme, self)
        self.setWindowTitle(tr("Keys"))
        fit(self, theme, 820, 620)
        self._theme = theme
        self._single_keys = single_keys
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 16)
        scroll = ScrollColumn(theme)
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        scroll.body.addWidget(plain_label(tr("Keys"), "title"))
        self._add_tiles()
        scroll.body.addLayout(self._row)
        column.addWidget(scroll, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.setContentsMargins(24, 0, 24, 0)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        scroll.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the groups below each other where there is no room beside."""
        super().resizeEvent(event)
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(beside if self.width() >= self._theme.px(_ROOM_FOR_BOTH) else below)

    def _add_tiles(self) -> None:
        self._row.setSpacing(16)
        commands = all_actions()
        for groups in _COLUMNS:
            column = QVBoxLayout()
            column.setSpacing(16)
            for group in groups:
                column.addWidget(self._tile(group, [spec for spec in commands if spec.group is group]))
            column.addStretch(1)
            self._row.addLayout(column, 1)

    def _tile(self, group: Group, specs: list[ActionSpec]) -> Tile:
        tile = Tile(group_title(group))
        lines = QGridLayout()
        lines.setColumnStretch(0, 1)
        lines.setSpacing(8)
        for row, spec in enumerate(specs):
            label = plain_label(self._keys(spec), "heading")
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            lines.addWidget(plain_label(spec.text, wrap=True), row, 0)
            lines.addWidget(label, row, 1)
        tile.body.addLayout(lines)
        return tile

    def _keys(self, spec: ActionSpec) -> str:
        keys = [
            sequence.toString(QKeySequence.SequenceFormat.NativeText)
            for sequence in shortcuts(spec, single_keys=self._single_keys)
            if sequence not in _TWINS
        ]
        return tr("{first} … {last}", first=keys[0], last=keys[-1]) if len(keys) > _MANY else "   ".join(keys)
