"""The field for the address of a page on the web."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from quizapp.core.web_address import typed_address
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.labels import plain_label


class AddressField(QWidget):
    """A line and a button. `address_given` carries an address of the web; what is none stays, with a word on it."""

    address_given = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("Address of a page"))
        self.line.setAccessibleName(tr("Address of a page"))
        self.button = push_button(theme, tr("Fetch page"), icon="globe")
        self.fault = plain_label(role="caption", wrap=True)
        self.fault.hide()
        self.line.returnPressed.connect(self._give)
        self.line.textChanged.connect(self.fault.hide)
        self.button.clicked.connect(self._give)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(row)
        column.addWidget(self.fault)

    def _give(self) -> None:
        address = typed_address(self.line.text())
        if address is not None:
            self.line.clear()
            self.address_given.emit(address)
        elif self.line.text().strip():
            self.fault.setText(tr("This is no address of a page. One looks like https://example.org/page."))
            self.fault.show()
            self.line.setFocus()
