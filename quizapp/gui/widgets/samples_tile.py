"""Says that the sample articles are samples, and lets them go."""

from PySide6.QtWidgets import QFrame, QHBoxLayout

from quizapp.gui.i18n import tr
from quizapp.gui.style import set_look
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.labels import plain_label


class SamplesTile(QFrame):
    """One line with a `remove_button`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        set_look(self, role="tile")
        words = tr("The sample articles are here for you to try things out. They can go at any time.")
        self.remove_button = push_button(theme, tr("Remove samples"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 12, 12)
        row.setSpacing(16)
        row.addWidget(plain_label(words, "label", wrap=True), 1)
        row.addWidget(self.remove_button)
