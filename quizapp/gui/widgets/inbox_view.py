"""All that the inbox shows: its head, the list or what stands in for it, and the bar of what is selected."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from quizapp.core.feed import FeedRow
from quizapp.core.ids import EntryId
from quizapp.gui.i18n import tr
from quizapp.gui.models.inbox_table import InboxTable
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.empty_state import EmptyState
from quizapp.gui.widgets.entry_bar import EntryBar
from quizapp.gui.widgets.inbox_delegate import InboxDelegate
from quizapp.gui.widgets.inbox_head import InboxHead
from quizapp.gui.widgets.ticked_list import TickedList

_WIDEST = 1120


class InboxView(QWidget):
    """Puts the parts of the inbox together; `head`, `entries` and `selection` are used by its page."""

    def __init__(self, theme: Theme, table: InboxTable, now: Callable[[], datetime], menu: QMenu) -> None:
        """`now` tells the time, from which ages are counted; `menu` has the other commands of the inbox."""
        super().__init__()
        self._table = table
        self.head = InboxHead(theme, menu)
        self.entries = TickedList(theme, table, tr("Articles"), partial(InboxDelegate, theme, now=now))
        self.selection = EntryBar(theme)
        self.no_feeds = EmptyState(
            theme,
            "inbox",
            tr("Follow a feed"),
            tr(
                "Most news sites offer their newest articles as a feed. Add the address of a feed, or of a site, and "
                "its articles wait here until you import or dismiss them."
            ),
        )
        self.add_button = self.no_feeds.add_button(tr("Add feed"), "primary", "plus")
        self.list_button = self.no_feeds.add_button(tr("Take over a list (OPML)"), icon="import")
        self.all_done = EmptyState(theme, "ok", tr("Nothing waits"), tr("New articles will be here after a refresh."))
        self.refresh_button = self.all_done.add_button(tr("Refresh"), "primary", "redo")
        self._middle = QStackedWidget()
        self._first_aims: dict[QWidget, QWidget] = {
            self.entries: self.entries,
            self.no_feeds: self.add_button,
            self.all_done: self.refresh_button,
        }
        self._shown: QWidget = self.entries
        self._build()
        self.add_button.clicked.connect(self.head.add_clicked)
        self.refresh_button.clicked.connect(self.head.refresh_clicked)
        self.selection.clear_clicked.connect(self._untick)
        table.ticked.connect(self._count_ticks)

    @property
    def shown(self) -> QWidget:
        """What stands in the middle: the list, or why it is empty."""
        return self._shown

    def show_inbox(self, ids: Sequence[EntryId], feeds: Sequence[FeedRow]) -> None:
        """List these articles of `feeds`."""
        self.head.show_feeds(feeds)
        self.entries.show_ids(ids)
        middle = self.entries if ids else self.all_done if feeds else self.no_feeds
        if middle is not self._shown:
            had_focus = self.focusWidget() is self._first_aims[self._shown]  # be it behind a dialog
            self._shown = middle
            self._middle.setCurrentWidget(middle)
            if had_focus:
                self.take_focus()

    def take_focus(self) -> None:
        """Put the focus on the list, or on what is to be done where it is empty."""
        self._first_aims[self._shown].setFocus()

    def _build(self) -> None:
        for widget in self._first_aims:
            self._middle.addWidget(widget)
        middle = QWidget()
        middle.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.head)
        column.addWidget(self._middle, 1)
        column.addWidget(self.selection)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 24, 24, 24)
        row.addWidget(middle)

    def _untick(self) -> None:
        self._table.tick(self._table.ids, on=False)
        self.take_focus()

    def _count_ticks(self) -> None:
        """Show the bar of what is ticked, or hide it; if the focus is in it then, the list gets it."""
        focused = self.focusWidget()
        had_focus = focused is not None and self.selection.isAncestorOf(focused)
        self.selection.set_count(len(self._table.ticks))
        if had_focus and self.selection.isHidden():
            self.take_focus()
