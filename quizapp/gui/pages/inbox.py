"""The inbox: new articles of feeds, from which the student imports what is worth learning."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QVBoxLayout

from quizapp.context import AppContext
from quizapp.core.changes import ChangeSet
from quizapp.core.feed import FeedRow, InboxQuery, InboxRow
from quizapp.core.ids import EntryId
from quizapp.gui import inbox_wording
from quizapp.gui.actions import make_action
from quizapp.gui.i18n import tr
from quizapp.gui.models.inbox_table import InboxTable
from quizapp.gui.pages.entry_deeds import EntryDeeds
from quizapp.gui.pages.feed_deeds import FeedDeeds
from quizapp.gui.pages.page import EVERYTHING, Page
from quizapp.gui.pages.reading import Reading
from quizapp.gui.pages.reporting import reporting
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.inbox_view import InboxView


@dataclass(frozen=True, slots=True, kw_only=True)
class _Inbox:
    """What the page shows."""

    ids: list[EntryId]
    feeds: list[FeedRow]


class InboxPage(Page):
    """Lists what waits, the newest first; filter, place and ticks stay until the student changes them."""

    def __init__(self, app: AppContext, tools: Tools) -> None:
        super().__init__(tr("Inbox"))
        self._app = app
        self._theme = tools.theme
        self._reading = Reading(app, tools.runner, self)
        self.deeds = EntryDeeds(app, tools, self)
        self.feeds = FeedDeeds(app, tools, self)
        self.table = InboxTable(self._read_rows, self._say_row, self)
        self.menu = QMenu(self)
        self.entry_menu = QMenu(self)
        self.view = InboxView(tools.theme, self.table, app.clock.now, self.menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._make_actions()
        self._fill_menu()
        self._connect()

    def shown(self) -> None:
        self.view.take_focus()

    def refresh(self, _change: ChangeSet) -> None:
        query = self.view.head.query

        def read(worker: AppContext) -> _Inbox:
            return _Inbox(ids=worker.feeds.find(query), feeds=worker.feeds.feeds())

        self._reading.start(read, self._show)

    def _show(self, inbox: _Inbox) -> None:
        with reporting(self):
            self.view.show_inbox(inbox.ids, inbox.feeds)

    def _make_actions(self) -> None:
        deeds = {
            "dismiss": self._dismiss,
            "source": self._open_in_browser,
            "refresh-feeds": self.feeds.refreshing.start,
            "add-feed": self.feeds.adding.ask,
        }
        single_keys = self._app.settings.single_keys
        self.commands = {name: make_action(self._theme, name, self, single_keys=single_keys) for name in deeds}
        for name, action in self.commands.items():
            action.triggered.connect(partial(_call, deeds[name]))
            self.addAction(action)

    def _fill_menu(self) -> None:
        icon = self._theme.icon
        self.menu.addAction(tr("Select all"), self.view.entries.selectAll)
        self._done = self.menu.addAction(tr("Show dismissed and imported articles, too"), self._toggle_done)
        self._done.setCheckable(True)
        self.menu.addSeparator()
        self.menu.addAction(icon("settings"), tr("Manage feeds…"), self.feeds.manage)
        self.menu.addAction(icon("import"), tr("Take over a list (OPML)…"), self.feeds.adding.choose_list)
        self.menu.addAction(icon("export"), tr("Export the list (OPML)…"), self.feeds.export)

    def _connect(self) -> None:
        view, refreshing = self.view, self.feeds.refreshing
        view.head.query_changed.connect(partial(self.notice, EVERYTHING))
        view.head.add_clicked.connect(self.feeds.adding.ask)
        view.head.refresh_clicked.connect(partial(_call, refreshing.start))
        view.head.stop_clicked.connect(refreshing.stop)
        view.list_button.clicked.connect(self.feeds.adding.choose_list)
        view.entries.opened.connect(self._preview_one)
        view.entries.menu_asked.connect(self._show_entry_menu)
        view.preview_button.clicked.connect(self._preview)
        view.dismiss_button.clicked.connect(self._dismiss)
        refreshing.begun.connect(view.head.begin_work)
        refreshing.progressed.connect(view.head.report)
        refreshing.ended.connect(view.head.end_work)

    def _read_rows(self, entry_ids: Sequence[EntryId]) -> list[InboxRow]:
        rows: list[InboxRow] = []
        with reporting(self):
            rows += self._app.feeds.inbox(entry_ids)
        return rows

    def _say_row(self, row: InboxRow) -> str:
        return inbox_wording.entry_sentence(row, self._app.clock.now())

    def _toggle_done(self) -> None:
        self.view.head.set_query(replace(self.view.head.query, done=self._done.isChecked()))

    def _chosen(self) -> tuple[EntryId, ...]:
        """Return the articles that are ticked, else the current one."""
        current = self.view.entries.current
        return self.table.ticks or (() if current is None else (current,))

    def _preview_one(self, entry_id: EntryId) -> None:
        self.deeds.preview([entry_id])

    def _preview(self) -> None:
        if self.deeds.preview(self._chosen()):
            self.table.tick(self.table.ids, on=False)

    def _dismiss(self) -> None:
        self.deeds.dismiss(self._chosen())

    def _open_in_browser(self) -> None:
        for entry_id in self._chosen()[:1]:
            self.deeds.open_in_browser(entry_id)

    def _show_entry_menu(self, entry_id: EntryId, place: QPoint) -> None:
        with reporting(self):
            for row in self._app.feeds.inbox([entry_id]):
                menu, commands = self.entry_menu, self.commands
                menu.clear()
                menu.addAction(self._theme.icon("import"), tr("Preview"), partial(self._preview_one, entry_id))
                menu.addActions([commands[name] for name in ("source", "dismiss")])
                if inbox_wording.badge(row) is not None and not row.imported:
                    again = partial(self.deeds.take_back, entry_id)
                    menu.addAction(self._theme.icon("undo"), tr("Let it wait again"), again)
                menu.addSeparator()
                only = InboxQuery(feed=row.entry.feed_id, done=self.view.head.query.done)
                menu.addAction(tr("Only this feed"), partial(self.view.head.set_query, only))
                menu.popup(place)


def _call(deed: object, *_checked: bool) -> None:
    """Call `deed` without what Qt's signal carries."""
    if callable(deed):
        deed()
