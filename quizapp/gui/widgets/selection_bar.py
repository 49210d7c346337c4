"""What can be done with the rows of a list that are ticked."""

from collections.abc import Iterable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from quizapp.gui import wording
from quizapp.gui.i18n import tr
from quizapp.gui.style import set_look
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.labels import plain_label


class SelectionBar(QFrame):
    """Says how many are selected; there only while any are."""

    def __init__(self, theme: Theme, name: str, buttons: Iterable[QPushButton]) -> None:
        """`name` is what screen readers call it, `buttons` what can be done, before `clear_button`."""
        super().__init__()
        set_look(self, role="tile")
        self.setAccessibleName(name)
        self.words = plain_label(role="heading")
        self.clear_button = push_button(theme, tr("Clear"), "ghost")
        self.clear_button.setAccessibleName(tr("Select nothing"))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(8), theme.px(8), theme.px(8))
        row.setSpacing(theme.px(8))
        row.addWidget(self.words, 1)
        for button in (*buttons, self.clear_button):
            row.addWidget(button)
        self.set_count(0)

    def set_count(self, count: int) -> None:
        """Show that `count` rows are selected."""
        self.words.setText(tr("{number} selected", number=wording.number(count)))
        self.setVisible(bool(count))
