"""What can be done about a file or a page of which nothing could be read."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.core.draft import Draft
from quizapp.core.web_address import web_address
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.labels import plain_label


class DraftFault(QWidget):
    """A hint, a button that takes it off the list (`skip_asked`), and for a page one that fetches it once more.

    `retry_asked` carries the address of the page.
    """

    skip_asked = Signal()
    retry_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._address = ""
        self._hint = plain_label(wrap=True)
        self.retry_button = push_button(theme, tr("Try again"), icon="redo")
        self.skip_button = push_button(theme, tr("Skip this file"), icon="close")
        self.retry_button.clicked.connect(self._retry)
        self.skip_button.clicked.connect(self.skip_asked)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.retry_button)
        row.addWidget(self.skip_button)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self._hint)
        column.addLayout(row)

    def show_draft(self, draft: Draft) -> None:
        """Show what can be done about `draft`."""
        address = draft.path if draft.path is not None and web_address(draft.path) else ""
        self._address = address
        self._hint.setText(draft.hint or "")
        self.retry_button.setVisible(bool(address))
        self.skip_button.setText(tr("Skip this page") if address else tr("Skip this file"))

    def take_focus(self) -> None:
        """Put the focus on the first button."""
        (self.retry_button if self._address else self.skip_button).setFocus()

    def _retry(self) -> None:
        self.retry_asked.emit(self._address)
