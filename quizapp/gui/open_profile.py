"""A profile that is open in the window: its pages, its undo, and what other programs change in it."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from quizapp.context import AppContext
from quizapp.core.changes import ChangeSet
from quizapp.core.clock import Clock
from quizapp.errors import BusyError, QuizAppError
from quizapp.gui.i18n import tr
from quizapp.gui.inbox_watch import InboxWatch
from quizapp.gui.looks import Looks
from quizapp.gui.main_window import MainWindow
from quizapp.gui.pages.all_pages import PAGES, load_pages
from quizapp.gui.pages.library_wishes import FIND
from quizapp.gui.tools import Tools
from quizapp.gui.undoing import Undoing
from quizapp.gui.widgets.banner import Message
from quizapp.gui.window_palette import palette_of
from quizapp.paths import Profile
from quizapp.settings import load_settings

_LOOK_EVERY_MS = 1_000
_LOAD_LATER_MS = 300
"""So long after the first page is begun the others are loaded: it has been read and drawn by then."""
_MADE_AHEAD = ("review", "library", "deck", "import")
# How many seconds the window waits for another program that writes: longer, and it would not answer meanwhile.
_PATIENCE = 0.05


def prepare(profile: Profile, clock: Clock) -> None:
    """Make or migrate the collection of `profile`, which may take long: for a worker. Raises QuizAppError.

    Pictures of imports that were undone go now: no window is left that could do the import again.
    """
    with AppContext.open(profile, clock, defaults=True) as app, suppress(BusyError):
        app.sweep_pictures()


class OpenProfile(QObject):
    """Joins the window to the services of one profile."""

    def __init__(self, profile: Profile, clock: Clock, tools: Tools, window: MainWindow) -> None:
        """Open the collection, prepared before, and show today's page. Raises QuizAppError."""
        super().__init__(window)
        self.app = AppContext.open(profile, clock, patience=_PATIENCE, defaults=True)
        self._tools = tools
        self._window = window
        self._day = self.app.today
        undoing = Undoing(self.app, tools, window.show_message, self)
        window.pages.missing.connect(self._build_page)
        window.undo_asked.connect(undoing.undo)
        window.redo_asked.connect(undoing.redo)
        window.files_given.connect(self._import_files)
        window.text_given.connect(self._import_text)
        Looks(self.app, tools.theme, window, self)
        window.find_asked.connect(self._find)
        self._palette = palette_of(self.app, tools, window)
        tools.events.changed.connect(self._name_undo)
        self._name_undo()
        self._watch = QTimer(self)
        self._watch.setInterval(_LOOK_EVERY_MS)
        self._watch.timeout.connect(self.look_elsewhere)
        self._watch.start()
        window.pages.begin("today")
        QTimer.singleShot(_LOAD_LATER_MS, self, self._load_pages)
        self._warn_of_settings()
        InboxWatch(self.app, tools, window.sidebar, self).start()

    def _load_pages(self) -> None:
        """Load the pages that are not shown yet beside the window, so that none is waited for."""
        self._tools.runner.submit(lambda _progress: load_pages(), self._make_pages)

    def _make_pages(self, _nothing: None) -> None:
        """Make the pages that are opened most: making and showing one at once is felt."""
        self._window.pages.make_ahead(_MADE_AHEAD)

    def close(self) -> None:
        """Close the collection."""
        self._watch.stop()
        self._window.pages.missing.disconnect(self._build_page)
        self.app.close()

    def look_elsewhere(self) -> None:
        """Refresh everything if another program has changed the collection or a new study day has begun."""
        day = self.app.today
        if self.app.changed_elsewhere() or day != self._day:
            self._day = day
            self._tools.events.publish(ChangeSet(elsewhere=True))

    def _warn_of_settings(self) -> None:
        """Say what is wrong with settings that cannot be read: they keep nobody from studying."""
        try:
            load_settings(self.app.profile.settings)
        except QuizAppError as fault:
            text = tr("{fault} Until then the defaults hold.", fault=fault)
            self._window.show_message(Message(text=text, kind="warn"))

    def _name_undo(self) -> None:
        self._window.set_undo(self.app.history.undoable, self.app.history.redoable)

    def _build_page(self, name: str, _argument: object) -> None:
        if name in PAGES:
            load, section = PAGES[name]
            try:
                page = load()(self.app, self._tools)
            except QuizAppError as fault:
                self._window.show_message(Message(text=str(fault), kind="error"))
            else:
                self._window.add_page(name, page, section=section)

    def _import_files(self, paths: list[Path]) -> None:
        self._window.go("import", tuple(paths))

    def _import_text(self, text: str) -> None:
        self._window.go("import", text)

    def _find(self) -> None:
        if self._window.pages.page_name == "library":
            self._window.go("library", FIND)
        else:
            self._palette.toggle()
