"""What can be done with the decks that are ticked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from quizapp.gui import wording
from quizapp.gui.i18n import tr
from quizapp.gui.style import set_look
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.labels import plain_label


class SelectionBar(QFrame):
    """Says how many are selected; there only while any are."""

    study_clicked = Signal()
    export_clicked = Signal()
    delete_clicked = Signal()
    clear_clicked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        set_look(self, role="tile")
        self.setAccessibleName(tr("Selected decks"))
        self.words = plain_label(role="heading")
        self.study_button = push_button(theme, tr("Study"), icon="play")
        self.export_button = push_button(theme, tr("Export…"), icon="export")
        self.delete_button = push_button(theme, tr("Delete"), "danger", "trash")
        self.clear_button = push_button(theme, tr("Clear"), "ghost")
        self.clear_button.setAccessibleName(tr("Select nothing"))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(8), theme.px(8), theme.px(8))
        row.setSpacing(theme.px(8))
        row.addWidget(self.words, 1)
        row.addWidget(self.study_button)
        row.addWidget(self.export_button)
        row.addWidget(self.delete_button)
        row.addWidget(self.clear_button)
        self.study_button.clicked.connect(self.study_clicked)
        self.export_button.clicked.connect(self.export_clicked)
        self.delete_button.clicked.connect(self.delete_clicked)
        self.clear_button.clicked.connect(self.clear_clicked)
        self.set_count(0)

    def set_count(self, count: int) -> None:
        """Show that `count` decks are selected."""
        self.words.setText(tr("{number} selected", number=wording.number(count)))
        self.setVisible(bool(count))
