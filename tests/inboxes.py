"""The inbox in the real window on a real profile, with feeds of a server on this computer."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager

from feeds import RSS, rss
from page_windows import PageWindow
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from studying import open_app
from web_server import WebServer

from quizapp.context import AppContext
from quizapp.core.feed import FeedLink
from quizapp.gui.pages.inbox import InboxPage
from quizapp.gui.tasks import Runner
from quizapp.gui.theme import Theme
from quizapp.gui.undoing import Undoing


class InboxWindow(PageWindow):
    """The window with its inbox, as the program wires it."""

    def __init__(self, qtbot, theme: Theme, app: AppContext, runner: Runner | None = None) -> None:
        super().__init__(qtbot, theme, app, runner)
        self.inbox = InboxPage(app, self.tools)
        self.window.undo_asked.connect(Undoing(app, self.tools, self.messages.append, self.window).undo)
        self.open({"inbox": self.inbox})
        self.window.go("inbox")
        qtbot.waitUntil(lambda: self.inbox.width() > 600)

    @property
    def head(self):
        """The top of the inbox."""
        return self.inbox.view.head

    @property
    def entries(self):
        """The list of the inbox."""
        return self.inbox.view.entries

    @property
    def listed(self) -> list[str]:
        """The titles that are listed."""
        model = self.entries.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    @property
    def shown(self) -> str:
        """What stands in the middle."""
        view = self.inbox.view
        return {view.entries: "list", view.no_feeds: "no feeds", view.all_done: "all done"}[view.shown]

    def feed_choices(self) -> list[QAction]:
        """What the menu of feeds has as it opens: all feeds, a line, and each of them."""
        self.head.feed_menu.aboutToShow.emit()
        return self.head.feed_menu.actions()

    def click(self, row: int) -> None:
        """Click on the words of a row."""
        rect = self.entries.visualRect(self.entries.model().index(row, 0))
        place = QPoint(rect.left() + 200, rect.center().y())
        self.qtbot.mouseClick(self.entries.viewport(), Qt.MouseButton.LeftButton, pos=place)


def serve_feeds(web: WebServer) -> Sequence[str]:
    """Serve two feeds, of two articles and of one; return their addresses."""
    return (
        web.page("/bridges.xml", rss("Road", "Bridge"), content_type=RSS),
        web.page("/water.xml", rss("Lake", title="Water"), content_type=RSS),
    )


@contextmanager
def inbox_windows(qtbot, theme, root, clock) -> Iterator:
    """Give a function that opens the window at the inbox, with feeds of these addresses, which are asked first."""
    with ExitStack() as apps:

        def open_window(*addresses: str, runner: Runner | None = None) -> InboxWindow:
            app = apps.enter_context(open_app(root, clock))
            names = ("Bridges", "Water", "Wind")
            app.feeds.add(FeedLink(address=each, title=name) for each, name in zip(addresses, names, strict=False))
            app.feeds.refresh()
            return InboxWindow(qtbot, theme, app, runner)

        yield open_window
