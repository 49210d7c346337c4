"""The feeds that are followed: what they are called, why one fails, and what can be done with them."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from quizapp.core.feed import FeedRow
from quizapp.gui import inbox_wording
from quizapp.gui.dialogs.fitting import fit
from quizapp.gui.i18n import tr
from quizapp.gui.models.roles import DETAIL_ROLE, ROW_ROLE
from quizapp.gui.plain_text import plain_tip
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.banner import BannerArea, Message
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.focus_ring import FocusRing
from quizapp.gui.widgets.labels import plain_label
from quizapp.gui.widgets.two_line_delegate import TwoLineDelegate


class FeedManager(QDialog):
    """Lists the feeds; F2 renames the current one in its place, Del removes it.

    `rename_asked` carries its id and the new title, `remove_asked` and `refresh_asked` its id, `open_asked` the address
    of its site. Whoever does it calls `show_feeds` again.
    """

    rename_asked = Signal(object, str)
    remove_asked = Signal(object)
    refresh_asked = Signal(object)
    open_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._ring = FocusRing(theme, self)
        self._theme = theme
        self.setWindowTitle(tr("Manage feeds"))
        fit(self, theme, 640, 520)
        self.messages = BannerArea(theme)
        self.feeds = QListWidget()
        self.feeds.setItemDelegate(TwoLineDelegate(theme, self.feeds))
        self.feeds.setAccessibleName(tr("Feeds"))
        self.feeds.setEditTriggers(QListWidget.EditTrigger.EditKeyPressed | QListWidget.EditTrigger.DoubleClicked)
        self.about = plain_label(role="label", wrap=True, selectable=True)
        self.rename_button = push_button(theme, tr("Rename"), icon="edit")
        self.refresh_button = push_button(theme, tr("Refresh"), icon="redo")
        self.open_button = push_button(theme, tr("Open the site"), icon="external")
        self.remove_button = push_button(theme, tr("Remove"), "danger", "trash")
        self.close_button = push_button(theme, tr("Close"))
        self._build()
        self._connect()

    @property
    def current(self) -> FeedRow | None:
        """The feed that the buttons are about."""
        item = self.feeds.currentItem()
        row: FeedRow | None = None if item is None else item.data(ROW_ROLE)
        return row

    def show_feeds(self, rows: Sequence[FeedRow], now: datetime) -> None:
        """List these feeds as they are `now`; the current one stays it."""
        former, place = self.current, self.feeds.currentRow()
        with QSignalBlocker(self.feeds):
            self.feeds.clear()
            for row in rows:
                self.feeds.addItem(self._item(row, now))
        same = next((n for n, row in enumerate(rows) if former and row.feed.id == former.feed.id), None)
        self.feeds.setCurrentRow(min(max(place, 0), len(rows) - 1) if same is None else same)
        self._show_current()

    def show_message(self, message: Message) -> None:
        """Show a banner above the list."""
        self.messages.show_message(message)

    def _item(self, row: FeedRow, now: datetime) -> QListWidgetItem:
        facts = inbox_wording.feed_facts(row, now)
        item = QListWidgetItem(row.feed.title)
        item.setIcon(self._theme.icon("globe") if row.feed.error is None else self._theme.icon("warning", "warn-text"))
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        item.setData(DETAIL_ROLE, facts)
        item.setData(ROW_ROLE, row)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{row.feed.title}. {facts}")
        item.setToolTip(plain_tip(facts))
        return item

    def _build(self) -> None:
        px = self._theme.px
        tools = QHBoxLayout()
        tools.setSpacing(px(8))
        for button in (self.rename_button, self.refresh_button, self.open_button, self.remove_button):
            tools.addWidget(button)
        tools.addStretch()
        inner = QVBoxLayout()
        inner.setContentsMargins(px(24), px(16), px(24), px(16))
        inner.setSpacing(px(12))
        inner.addWidget(self.feeds, 1)
        inner.addWidget(self.about)
        inner.addLayout(tools)
        inner.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addLayout(inner, 1)
        self.feeds.setFocus()

    def _connect(self) -> None:
        self.feeds.currentRowChanged.connect(self._show_current)
        self.feeds.itemChanged.connect(self._rename)
        self.rename_button.clicked.connect(self._edit)
        self.refresh_button.clicked.connect(self._refresh)
        self.open_button.clicked.connect(self._open)
        self.remove_button.clicked.connect(self._remove)
        self.close_button.clicked.connect(self.accept)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.feeds, self._remove)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)

    def _show_current(self) -> None:
        row = self.current
        for button in (self.rename_button, self.refresh_button, self.remove_button):
            button.setEnabled(row is not None)
        self.open_button.setEnabled(row is not None and row.feed.site is not None)
        self.about.setText("" if row is None else row.feed.error or row.feed.address)

    def _edit(self) -> None:
        self.feeds.setFocus()
        self.feeds.editItem(self.feeds.currentItem())

    def _rename(self, item: QListWidgetItem) -> None:
        row: FeedRow = item.data(ROW_ROLE)
        if item.text() != row.feed.title:
            self.rename_asked.emit(row.feed.id, item.text())

    def _refresh(self) -> None:
        if self.current is not None:
            self.refresh_asked.emit(self.current.feed.id)

    def _open(self) -> None:
        if self.current is not None and self.current.feed.site is not None:
            self.open_asked.emit(self.current.feed.site)

    def _remove(self) -> None:
        if self.current is not None:
            self.remove_asked.emit(self.current.feed.id)
