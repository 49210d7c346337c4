"""The top of the inbox: how much waits, of which feed, and what fetches more."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from quizapp.core.feed import FeedRow, InboxQuery
from quizapp.core.ids import FeedId
from quizapp.gui import inbox_wording, wording
from quizapp.gui.i18n import tr
from quizapp.gui.plain_text import plain_caption, shortened
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import more_button, push_button, show_words
from quizapp.gui.widgets.elided_label import ElidedLabel
from quizapp.gui.widgets.labels import plain_label
from quizapp.gui.widgets.progress_line import ProgressLine

_ROOM_FOR_WORDS = 520
_LONGEST_TITLE = 40
_LONGEST_CHOICE = 24


class InboxHead(QWidget):
    """Holds the query. `query_changed` follows what the student does to it; the other signals follow their buttons."""

    query_changed = Signal()
    add_clicked = Signal()
    refresh_clicked = Signal()
    stop_clicked = Signal()

    def __init__(self, theme: Theme, menu: QMenu) -> None:
        """`menu` has the other commands of the inbox."""
        super().__init__()
        self._theme = theme
        self._query = InboxQuery()
        self._feeds: dict[FeedId, FeedRow] = {}
        self.found = ElidedLabel(role="label")
        self.refresh_button = push_button(theme, tr("Refresh"), icon="redo")
        self.refresh_button.setAccessibleName(tr("Refresh"))
        self.add_button = push_button(theme, tr("Add feed"), icon="plus")
        self.add_button.setAccessibleName(tr("Add feed"))
        self.feed_menu = QMenu(self)
        self.feed_button = push_button(theme, "", icon="filter")
        self.feed_button.setMenu(self.feed_menu)
        self.more = more_button(theme, menu, tr("More"))
        self.progress = ProgressLine(theme, tr("Refreshing feeds"))
        self.stop_button = push_button(theme, tr("Stop"), "quiet")
        self._work = QWidget()
        self._build()
        self.feed_menu.aboutToShow.connect(self._fill_menu)
        self.refresh_button.clicked.connect(self.refresh_clicked)
        self.add_button.clicked.connect(self.add_clicked)
        self.stop_button.clicked.connect(self.stop_clicked)
        self.end_work()
        self._show()

    @property
    def query(self) -> InboxQuery:
        """Which articles are wanted."""
        return self._query

    def set_query(self, query: InboxQuery) -> None:
        """Want other articles."""
        if query != self._query:
            self._query = query
            self._show()
            self.query_changed.emit()

    def show_feeds(self, rows: Sequence[FeedRow]) -> None:
        """Offer these feeds as filters, with how many of their articles wait; a filter by a feed that is gone goes."""
        self._feeds = {row.feed.id: row for row in rows}
        if self._query.feed is not None and self._query.feed not in self._feeds:
            self.set_query(InboxQuery(done=self._query.done))
        waiting = sum(row.waiting for row in rows)
        self.found.setText(inbox_wording.waiting(waiting) if waiting else "")
        for button in (self.refresh_button, self.feed_button, self.more):
            button.setVisible(bool(rows))
        self.add_button.setVisible(bool(rows))  # the empty inbox has one of its own
        self._show()

    def report(self, done: int, total: int) -> None:
        """Show that `done` of `total` feeds were asked."""
        numbers = {"done": wording.number(done), "total": wording.number(total)}
        self.progress.set_progress(done, total, tr("{done} of {total} feeds", **numbers))

    def begin_work(self) -> None:
        """Show that feeds are being asked."""
        self.progress.set_progress(0, 0, tr("Asking feeds…"))
        self._work.show()
        self.refresh_button.setEnabled(False)

    def end_work(self) -> None:
        """Show that no feed is being asked."""
        self._work.hide()
        self.refresh_button.setEnabled(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def _build(self) -> None:
        px = self._theme.px
        top = QHBoxLayout()
        top.setSpacing(px(8))
        top.addWidget(plain_label(tr("Inbox"), "title"))
        top.addSpacing(px(4))
        top.addWidget(self.found, 1, Qt.AlignmentFlag.AlignBottom)
        for button in (self.feed_button, self.refresh_button, self.add_button):
            top.addWidget(button)
        top.addWidget(self.more)
        self.found.setContentsMargins(0, 0, 0, px(8))
        work = QHBoxLayout(self._work)
        work.setContentsMargins(0, 0, 0, 0)
        work.setSpacing(px(12))
        work.addWidget(self.progress, 1)
        work.addWidget(self.stop_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addLayout(top)
        column.addWidget(self._work)

    def _fill_menu(self) -> None:
        self.feed_menu.clear()
        group = QActionGroup(self.feed_menu)
        group.triggered.connect(self._choose)
        self._add_choice(group, tr("All feeds"), None)
        self.feed_menu.addSeparator()
        for row in self._feeds.values():
            title = shortened(row.feed.title, _LONGEST_TITLE)
            words = tr("{title} ({number})", title=title, number=wording.number(row.waiting)) if row.waiting else title
            self._add_choice(group, plain_caption(words), row.feed.id)

    def _add_choice(self, group: QActionGroup, words: str, feed: FeedId | None) -> None:
        action = QAction(words, group)
        action.setCheckable(True)
        action.setData(feed)
        action.setChecked(feed == self._query.feed)
        self.feed_menu.addAction(action)

    def _choose(self, action: QAction) -> None:
        self.set_query(InboxQuery(feed=action.data(), done=self._query.done))

    def _show(self) -> None:
        feed = self._query.feed
        row = None if feed is None else self._feeds.get(feed)
        chosen = tr("All feeds") if row is None else shortened(row.feed.title, _LONGEST_CHOICE)
        wide = self.width() >= self._theme.px(_ROOM_FOR_WORDS)
        self.feed_button.setAccessibleName(tr("Show: {feed}", feed=chosen))
        show_words(self.feed_button, plain_caption(chosen), shown=wide)
        show_words(self.refresh_button, tr("Refresh"), shown=wide)
        show_words(self.add_button, tr("Add feed"), shown=wide)
