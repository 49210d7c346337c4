"""Asks how decks are to be exported: with what study has made of them, or as they are for somebody else."""

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.focus_ring import FocusRing
from quizapp.gui.widgets.labels import plain_label


class ExportForm(QDialog):
    """`accepted` follows the button that goes on to the choice of a file. Esc leaves it."""

    def __init__(self, theme: Theme, parent: QWidget, question: str) -> None:
        """`question` says which decks are exported."""
        super().__init__(parent)
        self._ring = FocusRing(theme, self)
        text = tr("With it, cards go on elsewhere where they stand here. Without it, they are new there.")
        self.setWindowTitle(tr("Export"))
        self.setAccessibleName(question)
        self.setMinimumWidth(theme.px(360))
        self.setMaximumWidth(theme.px(560))
        self.progress = QCheckBox(tr("With my progress: schedules, answers, flags"))
        self.progress.setAccessibleDescription(text)
        self.progress.setChecked(True)
        self.choose_button = push_button(theme, tr("Choose a file…"), "primary", "export")
        self.cancel_button = push_button(theme, tr("Cancel"))
        self.choose_button.setDefault(True)
        self.choose_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)
        buttons = QDialogButtonBox()
        buttons.addButton(self.cancel_button, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(self.choose_button, QDialogButtonBox.ButtonRole.AcceptRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(20))
        column.setSpacing(theme.px(8))
        column.addWidget(plain_label(question, "heading", wrap=True))
        column.addWidget(self.progress)
        column.addWidget(plain_label(text, "label", wrap=True))
        column.addSpacing(theme.px(12))
        column.addWidget(buttons)
        self.choose_button.setFocus()
