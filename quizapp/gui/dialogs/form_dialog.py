"""What all forms have in common: fields that scroll, Save and Cancel, and no edit lost without a question."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QDialog,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from quizapp.gui.dialogs.confirmation import Confirmation
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.banner import BannerArea, Message
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.focus_ring import FocusRing
from quizapp.gui.widgets.scroll_column import ScrollColumn

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class FormDialog(QDialog):
    """Subclasses put their fields into `body` and override `fault` and `has_changed`.

    `accepted` follows Save or Ctrl+Enter where nothing is at fault, and Enter in a number or on a choice, which have
    no use for that key themselves.
    """

    def __init__(self, theme: Theme, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._ring = FocusRing(theme, self)
        self._theme = theme
        self.setWindowTitle(title)
        self.discard_question: Confirmation | None = None
        self.messages = BannerArea(theme)
        self.save_button = push_button(theme, tr("Save"), "primary")
        self.cancel_button = push_button(theme, tr("Cancel"))
        self.save_button.setToolTip(tr("Ctrl+Enter"))
        self.save_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.accept)
        scroll = ScrollColumn(theme)
        self.body = scroll.body
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(scroll, 1)
        column.addLayout(self._button_row())

    def fault(self) -> tuple[QWidget, str] | None:
        """Return the first field that cannot be saved, and why; None where all can."""
        return None

    def has_changed(self) -> bool:
        """Whether closing the form would lose an edit."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and isinstance(QApplication.focusWidget(), QAbstractSpinBox | QRadioButton):
            self.accept()
        else:
            super().keyPressEvent(event)

    def accept(self) -> None:
        fault = self.fault()
        if fault is None:
            super().accept()
            return
        field, text = fault
        self.messages.show_message(Message(text=text, kind="error"))
        field.setFocus()

    def reject(self) -> None:
        if not self.has_changed():
            self._close()
            return
        self.discard_question = Confirmation(
            self._theme,
            self,
            question=tr("Discard what you changed?"),
            text=tr("All stays as it was before."),
            deed=tr("Discard"),
        )
        self.discard_question.accepted.connect(self._close)
        self.discard_question.open()

    def _button_row(self) -> QHBoxLayout:
        px = self._theme.px
        row = QHBoxLayout()
        row.setContentsMargins(px(24), px(12), px(24), px(16))
        row.setSpacing(px(8))
        row.addStretch()
        row.addWidget(self.cancel_button)
        row.addWidget(self.save_button)
        return row

    def _close(self) -> None:
        super().reject()
