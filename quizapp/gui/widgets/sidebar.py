"""The way to the places of the window; only icons where the window is narrow."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QFrame, QMenu, QSizePolicy, QToolButton, QVBoxLayout

from quizapp.gui import wording
from quizapp.gui.i18n import tr
from quizapp.gui.style import set_look
from quizapp.gui.theme import Theme

_WIDE = 196
_NARROW = 60


class Sidebar(QFrame):
    """One button a place, then what concerns the window at the foot. `chosen` carries the name of a place."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._compact = False
        self._places: dict[str, QToolButton] = {}
        self._buttons: list[QToolButton] = []
        self._group = QButtonGroup(self)
        set_look(self, role="sidebar")
        self.setAccessibleName(tr("Places"))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 16, 8, 12)
        column.setSpacing(4)
        self._top = QVBoxLayout()
        self._top.setSpacing(4)
        self._foot = QVBoxLayout()
        self._foot.setSpacing(4)
        column.addLayout(self._top)
        column.addStretch()
        column.addLayout(self._foot)
        self._set_width()
        theme.changed.connect(self._set_width)

    def add_place(self, name: str, text: str, icon: str, *, at_foot: bool = False) -> None:
        """Add the button of the place `name`."""
        button = self._button(text, icon)
        button.setObjectName(text)
        button.setCheckable(True)
        button.clicked.connect(self._pass_on)
        self._group.addButton(button)
        self._places[name] = button
        (self._foot if at_foot else self._top).addWidget(button)

    def add_command(self, action: QAction) -> None:
        """Add a button at the foot that triggers `action`."""
        button = self._button(action.text(), None)
        button.setIcon(action.icon())
        button.clicked.connect(action.trigger)
        self._foot.addWidget(button)

    def add_menu(self, menu: QMenu, text: str, icon: str) -> None:
        """Add a button at the foot that opens `menu`."""
        button = self._button(text, icon)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._foot.addWidget(button)

    def mark(self, name: str) -> None:
        """Show that `name` is where the student is; an unknown name marks nothing."""
        self._group.setExclusive(False)
        for place, button in self._places.items():
            button.setChecked(place == name)
        self._group.setExclusive(True)

    def set_count(self, name: str, count: int, spoken: str) -> None:
        """Show how much waits at a place, which `spoken` says in words; nothing for 0."""
        button = self._places[name]
        text = button.objectName()
        button.setText(f"\u2002{text}   {wording.number(count)}" if count else f"\u2002{text}")
        button.setToolTip(tr("{place}: {count}", place=text, count=spoken) if count else text)
        button.setAccessibleName(button.toolTip())

    @property
    def marked(self) -> str | None:
        """The place that is marked."""
        return next((name for name, button in self._places.items() if button.isChecked()), None)

    @property
    def compact(self) -> bool:
        """Whether only the icons are shown."""
        return self._compact

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001  a setter in Qt's manner
        """Show only icons, or icons and words."""
        if compact != self._compact:
            self._compact = compact
            for button in self._buttons:
                button.setToolButtonStyle(self._style())
            self._set_width()

    def _button(self, text: str, icon: str | None) -> QToolButton:
        button = QToolButton()
        set_look(button, role="nav")
        button.setText(f"\u2002{text}")  # Qt sets the word too near to the icon
        button.setToolTip(text)
        button.setAccessibleName(text)
        if icon is not None:
            button.setIcon(self._theme.icon(icon, active="accent"))
        button.setToolButtonStyle(self._style())
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys to the page: Space goes on to start
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._buttons.append(button)
        return button

    def _style(self) -> Qt.ToolButtonStyle:
        compact = Qt.ToolButtonStyle.ToolButtonIconOnly
        return compact if self._compact else Qt.ToolButtonStyle.ToolButtonTextBesideIcon

    def _set_width(self) -> None:
        self.setFixedWidth(self._theme.px(_NARROW if self._compact else _WIDE))

    def _pass_on(self) -> None:
        for name, button in self._places.items():
            if button is self.sender():
                self.chosen.emit(name)
