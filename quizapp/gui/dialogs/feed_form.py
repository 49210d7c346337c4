"""Adding a feed by its address, or by that of a page that names one or several."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QWidget

from quizapp.gui.dialogs.fitting import fit
from quizapp.gui.dialogs.form_dialog import FormDialog
from quizapp.gui.i18n import tr
from quizapp.gui.models.roles import DETAIL_ROLE
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.banner import Message
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.labels import plain_label
from quizapp.gui.widgets.two_line_delegate import TwoLineDelegate
from quizapp.services.feed_refresh import FoundFeed


class FeedForm(FormDialog):
    """Asks for an address, and where several feeds are found there, for which of them.

    `asked` carries the address, `chosen` a tuple of FoundFeeds, `list_asked` says that a file is to be taken instead.
    """

    asked = Signal(str)
    chosen = Signal(object)
    list_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, tr("Add feed"), parent)
        fit(self, theme, 560, 360)
        self._found: tuple[FoundFeed, ...] = ()
        self._busy = False
        self.address = QLineEdit()
        self.address.setPlaceholderText("https://")
        self.address.setAccessibleName(tr("Address of a feed or a site"))
        self.status = plain_label(role="label", wrap=True)
        self.choices = QListWidget()
        self.choices.setItemDelegate(TwoLineDelegate(theme, self.choices))
        self.choices.setAccessibleName(tr("Feeds that the page names"))
        self.list_button = push_button(theme, tr("Take over a list (OPML)…"), "link")
        self.save_button.setText(tr("Add"))
        self._build()
        self.address.textEdited.connect(self._start_over)
        self.address.returnPressed.connect(self.accept)
        self.list_button.clicked.connect(self._ask_for_list)
        self._start_over()

    def fault(self) -> tuple[QWidget, str] | None:
        if not self.address.text().strip():
            return self.address, tr("Type the address of a feed or of a site.")
        if self._found and not self._ticked():
            return self.choices, tr("Tick at least one feed.")
        return None

    def accept(self) -> None:
        if self._busy:
            return
        fault = self.fault()
        if fault is not None:
            self.messages.show_message(Message(text=fault[1], kind="error"))
            fault[0].setFocus()
        elif self._found:
            self.chosen.emit(self._ticked())
        else:
            self.messages.clear()
            self._set_busy(busy=True)
            self.asked.emit(self.address.text().strip())

    def show_found(self, found: Sequence[FoundFeed]) -> None:
        """Let one or more of several feeds be chosen; the first is ticked."""
        self._set_busy(busy=False)
        self._found = tuple(found)
        self.choices.clear()
        for place, each in enumerate(found):
            item = QListWidgetItem(each.link.title or each.link.address)
            item.setData(DETAIL_ROLE, each.link.address)
            item.setCheckState(Qt.CheckState.Checked if place == 0 else Qt.CheckState.Unchecked)
            self.choices.addItem(item)
        self.status.setText(tr("The page names several feeds. Tick those you want to follow."))
        self.choices.show()
        self.choices.setCurrentRow(0)
        self.choices.setFocus()

    def show_fault(self, text: str) -> None:
        """Say why nothing was found; the address can be corrected."""
        self._set_busy(busy=False)
        self.messages.show_message(Message(text=text, kind="error"))
        self.address.setFocus()

    def finish(self) -> None:
        """Close, as the feeds were added."""
        self.done(QDialog.DialogCode.Accepted)

    def _build(self) -> None:
        self.body.addWidget(plain_label(tr("Follow a feed"), "heading"))
        self.body.addWidget(
            plain_label(tr("The address of an RSS, Atom or JSON feed, or of a site that has one."), "label", wrap=True)
        )
        self.body.addWidget(self.address)
        self.body.addWidget(self.status)
        self.body.addWidget(self.choices, 1)
        self.body.addWidget(self.list_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.address.setFocus()

    def _start_over(self) -> None:
        self._found = ()
        self.choices.hide()
        self.status.clear()

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.save_button.setEnabled(not busy)
        self.address.setReadOnly(busy)
        self.status.setText(tr("Looking there…") if busy else "")

    def _ticked(self) -> tuple[FoundFeed, ...]:
        ticks = (self.choices.item(place).checkState() for place in range(self.choices.count()))
        return tuple(each for each, tick in zip(self._found, ticks, strict=True) if tick == Qt.CheckState.Checked)

    def _ask_for_list(self) -> None:
        self.done(QDialog.DialogCode.Rejected)
        self.list_asked.emit()
