"""All that the inbox shows: its head, the list or what stands in for it, and the bar of what is selected."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QMenu

from quizapp.core.feed import FeedRow
from quizapp.core.ids import EntryId
from quizapp.gui.i18n import tr
from quizapp.gui.models.inbox_table import InboxTable
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.empty_state import EmptyState
from quizapp.gui.widgets.inbox_delegate import InboxDelegate
from quizapp.gui.widgets.inbox_head import InboxHead
from quizapp.gui.widgets.selection_bar import SelectionBar
from quizapp.gui.widgets.ticked_list import TickedList
from quizapp.gui.widgets.ticked_view import TickedView


class InboxView(TickedView):
    """Its page uses `head`, `entries`, and the buttons of what is selected."""

    def __init__(self, theme: Theme, table: InboxTable, now: Callable[[], datetime], menu: QMenu) -> None:
        """`now` tells the time, from which ages are counted; `menu` has the other commands of the inbox."""
        super().__init__(theme, table)
        self.head = InboxHead(theme, menu)
        self.entries = TickedList(theme, table, tr("Articles"), partial(InboxDelegate, theme, now=now))
        self.preview_button = push_button(theme, tr("Preview"), icon="import")
        self.dismiss_button = push_button(theme, tr("Dismiss"), icon="close")
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
        self.put(
            self.head,
            {
                self.entries: self.entries,
                self.no_feeds: self.add_button,
                self.all_done: self.refresh_button,
            },
            SelectionBar(theme, tr("Selected articles"), (self.preview_button, self.dismiss_button)),
        )
        self.add_button.clicked.connect(self.head.add_clicked)
        self.refresh_button.clicked.connect(self.head.refresh_clicked)

    def show_inbox(self, ids: Sequence[EntryId], feeds: Sequence[FeedRow]) -> None:
        """List these articles of `feeds`."""
        self.head.show_feeds(feeds)
        self.entries.show_ids(ids)
        self.show_middle(self.entries if ids else self.all_done if feeds else self.no_feeds)
