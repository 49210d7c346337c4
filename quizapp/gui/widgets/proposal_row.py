"""One proposed card, with what the student may do to it."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout

from quizapp.core.article import Question
from quizapp.gui.i18n import tr
from quizapp.gui.style import set_look
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import icon_button
from quizapp.gui.widgets.labels import plain_label

_ACCEPT_KEYS = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}
_REFUSE_KEYS = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ProposalRow(QFrame):
    """Space or Enter accepts the card, E edits it, Delete refuses it; the arrow keys ask for another row.

    `moved` carries -1 or 1.
    """

    accepted = Signal()
    edit_asked = Signal()
    refused = Signal()
    moved = Signal(int)
    focused = Signal()

    def __init__(self, theme: Theme, proposal: Question) -> None:
        super().__init__()
        self.proposal = proposal
        set_look(self, role="proposal")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(tr("{question} {answer}", question=proposal.question, answer=proposal.answer))
        self.setAccessibleDescription(tr("Space accepts this card, E edits it, Delete refuses it"))
        self.accept_button = self._button(theme, "ok", tr("Accept this card (Space)"), self.accepted, tint="good")
        self.edit_button = self._button(theme, "edit", tr("Accept and edit it (E)"), self.edit_asked)
        self.refuse_button = self._button(theme, "close", tr("Refuse it (Delete)"), self.refused)
        texts = QVBoxLayout()
        texts.setSpacing(theme.px(2))
        texts.addWidget(plain_label(proposal.question, wrap=True))
        texts.addWidget(plain_label(proposal.answer, "heading", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(10), theme.px(8), theme.px(4), theme.px(8))
        row.setSpacing(theme.px(2))
        row.addLayout(texts, 1)
        for button in (self.accept_button, self.edit_button, self.refuse_button):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if plain and event.key() in _ACCEPT_KEYS:
            self.accepted.emit()
        elif plain and event.key() in _REFUSE_KEYS:
            self.refused.emit()
        elif plain and event.key() == Qt.Key.Key_E:
            self.edit_asked.emit()
        elif plain and event.key() in _STEPS:
            self.moved.emit(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.edit_asked.emit()

    def _button(
        self, theme: Theme, icon: str, name: str, asked: SignalInstance, *, tint: str = "text-2"
    ) -> QToolButton:
        button = icon_button(theme, icon, name, tint=tint)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys of the row do the same
        button.clicked.connect(asked)
        return button
