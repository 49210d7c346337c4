"""Labels whose text is always plain: what comes from files and the web can never become markup."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from quizapp.gui.style import set_look


def plain_label(text: str = "", role: str = "", *, wrap: bool = False, selectable: bool = False) -> QLabel:
    """Return a label. `role` is one of title, question, answer, heading, label, label-strong, caption, muted, figure,
    badge.
    """
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(wrap)
    if wrap:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        label.setSizePolicy(policy)
    if selectable:
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    set_look(label, role=role)
    return label


def badge(text: str, kind: str = "") -> QLabel:
    """Return a small coloured word; `kind` is "", info, ok, warn or error."""
    label = plain_label(text, "badge")
    label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    set_look(label, kind=kind)
    return label
