"""Buttons in the looks of the theme."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from quizapp.gui.actions import make_action
from quizapp.gui.style import set_look
from quizapp.gui.theme import Theme

_ICON_TINTS = {"primary": "on-accent", "danger": "error-text", "link": "accent"}


def push_button(theme: Theme, text: str, kind: str = "", icon: str | None = None) -> QPushButton:
    """Return a button; `kind` is primary (one a page), "", quiet, danger, ghost or link."""
    button = QPushButton(text)
    button.setAutoDefault(False)
    if icon is not None:
        button.setIcon(theme.icon(icon, _ICON_TINTS.get(kind, "text-2")))
    set_look(button, kind=kind)
    return button


def key_button(theme: Theme, owner: QWidget, action_id: str, text: str) -> QPushButton:
    """Return a button that is pressed, too, by the keys of the action `action_id` (see gui.actions) of `owner`."""
    action = make_action(theme, action_id, owner)
    owner.addAction(action)
    button = push_button(theme, text)
    button.setToolTip(action.toolTip())
    action.triggered.connect(button.click)
    return button


def icon_button(theme: Theme, icon: str, name: str, *, tint: str = "text-2") -> QToolButton:
    """Return a square button that shows only an icon; `name` is its tool tip and what screen readers say."""
    button = QToolButton()
    button.setIcon(theme.icon(icon, tint, active="accent"))
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def more_button(theme: Theme, menu: QMenu, name: str) -> QToolButton:
    """Return the button that opens `menu`, with what is done less often; `name` as for `icon_button`."""
    button = icon_button(theme, "more", name)
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return button


def show_words(button: QPushButton, words: str, *, shown: bool) -> None:
    """Let `button` show its words where there is room for them, else say them in its tool tip."""
    button.setText(words if shown else "")
    button.setToolTip("" if shown else words)
