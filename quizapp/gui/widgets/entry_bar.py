"""What can be done with the articles of the inbox that are ticked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from quizapp.gui import wording
from quizapp.gui.i18n import tr
from quizapp.gui.style import set_look
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.labels import plain_label


class EntryBar(QFrame):
    """Says how many are selected; there only while any are."""

    preview_clicked = Signal()
    dismiss_clicked = Signal()
    clear_clicked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        set_look(self, role="tile")
        self.setAccessibleName(tr("Selected articles"))
        self.words = plain_label(role="heading")
        self.preview_button = push_button(theme, tr("Preview"), icon="import")
        self.dismiss_button = push_button(theme, tr("Dismiss"), icon="close")
        self.clear_button = push_button(theme, tr("Clear"), "ghost")
        self.clear_button.setAccessibleName(tr("Select nothing"))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(8), theme.px(8), theme.px(8))
        row.setSpacing(theme.px(8))
        row.addWidget(self.words, 1)
        for button in (self.preview_button, self.dismiss_button, self.clear_button):
            row.addWidget(button)
        self.preview_button.clicked.connect(self.preview_clicked)
        self.dismiss_button.clicked.connect(self.dismiss_clicked)
        self.clear_button.clicked.connect(self.clear_clicked)
        self.set_count(0)

    def set_count(self, count: int) -> None:
        """Show that `count` articles are selected."""
        self.words.setText(tr("{number} selected", number=wording.number(count)))
        self.setVisible(bool(count))
