"""What study will come to under the settings shown, and what it came to before they were changed."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.core.outlook import Outlook
from quizapp.gui import outlook_wording
from quizapp.gui.announce import announce
from quizapp.gui.i18n import tr
from quizapp.gui.widgets.labels import plain_label


class OutlookLines(QWidget):
    """Lines that keep their text until there is a new one."""

    def __init__(self) -> None:
        super().__init__()
        self.now = plain_label(tr("Working out what a year comes to…"), "label-strong", wrap=True)
        self.pauses = plain_label("", "label", wrap=True)
        self.before = plain_label("", "label", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for line in (self.now, self.pauses, self.before):
            column.addWidget(line)
        self.pauses.hide()
        self.before.hide()

    def show_outlook(self, outlook: Outlook, before: Outlook | None = None) -> None:
        """Show `outlook` and, where something was changed, that of `before`, which is also said aloud."""
        self.now.setText(outlook_wording.outlook(outlook))
        self.pauses.setText(outlook_wording.pauses(outlook))
        self.pauses.setVisible(bool(self.pauses.text()))
        self.before.setText("" if before is None else outlook_wording.before(before))
        self.before.setVisible(before is not None)
        if before is not None:
            announce(self.now, self.now.text())

    def say_unknown(self) -> None:
        """Say that no outlook could be worked out."""
        self.now.setText(tr("What a year comes to could not be worked out."))
        self.pauses.hide()
        self.before.hide()
