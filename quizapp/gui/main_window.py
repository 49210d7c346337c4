"""The window's shell: the sidebar, the banners and the stack of pages. It knows no page by more than its name."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout

from quizapp.core.changes import Action
from quizapp.gui import wording
from quizapp.gui.actions import window_actions, window_menu
from quizapp.gui.dialogs.key_sheet import KeySheet
from quizapp.gui.events import Events
from quizapp.gui.i18n import tr
from quizapp.gui.page_stack import PageStack
from quizapp.gui.pages.page import Page
from quizapp.gui.press import EnterPresses
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.banner import BannerArea, Message
from quizapp.gui.widgets.drop_ground import DropGround
from quizapp.gui.widgets.focus_ring import FocusRing
from quizapp.gui.widgets.sidebar import Sidebar
from quizapp.gui.window_state import remember_window, restore_window
from quizapp.settings import Theme as Choice

_PLACES = ("today", "inbox", "library", "statistics", "import")
_COMPACT_BELOW = 820


class MainWindow(QMainWindow):
    """Shows one page at a time, and says as signals what the student asks of the program as a whole.

    `files_given` (list of paths) and `text_given` come from a drop or Ctrl+V anywhere; `undo_asked` and `redo_asked`
    where the page did not take them; `find_asked` asks for what finds things on the shown page, `palette_asked` for
    the palette; `theme_chosen` carries a settings.Theme; `closed` follows the closing.
    """

    files_given = Signal(list)
    text_given = Signal(str)
    undo_asked = Signal()
    redo_asked = Signal()
    find_asked = Signal()
    palette_asked = Signal()
    theme_chosen = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, events: Events, state: Path | None = None, *, single_keys: bool = True) -> None:
        """`state` is the file that keeps size and place; `single_keys` switches keys of one character on."""
        super().__init__()
        self._theme = theme
        self._state = state
        self._single_keys = single_keys
        self._focus_mode = False
        self.commands = window_actions(theme, self, single_keys=single_keys)
        self.sidebar = Sidebar(theme)
        self.banners = BannerArea(theme)
        self.pages = PageStack(events)
        self._ground = DropGround(theme)
        self._build()
        self._ring = FocusRing(theme, self)
        EnterPresses(self)
        self._connect()
        self.set_undo(None, None)
        self.setWindowTitle(tr("Quizapp"))
        self.setMinimumSize(720, 540)
        room = self.screen().availableSize()
        self.resize(min(1120, room.width() - 20), min(760, room.height() - 60))  # the frame needs some of it
        if state is not None:
            restore_window(self, state)

    def add_page(self, name: str, page: Page, *, section: str | None = None) -> None:
        """Put `page` into the window; `section` is the place that the sidebar marks while it is shown."""
        self.pages.add_page(name, page, section=section)

    def go(self, name: str, argument: object = None) -> None:
        """Show the page `name`, which is told to show `argument` unless that is None."""
        self.pages.go(name, argument)

    def show_message(self, message: Message) -> None:
        """Show a banner above the page."""
        self.banners.show_message(message)

    def raise_up(self) -> None:
        """Come to the front, out of the task bar too."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def set_undo(self, undoable: Action | None, redoable: Action | None) -> None:
        """Say in the menu what undo and redo would do. Neither is put out of use: a page may have its own."""
        self.commands["undo"].setText(wording.undo(undoable))
        self.commands["redo"].setText(wording.redo(redoable))

    def _build(self) -> None:
        for name in _PLACES:
            self.sidebar.add_place(name, self.commands[name].text(), name)
        self.sidebar.add_command(self.commands["theme"])
        self.sidebar.add_place("settings", self.commands["settings"].text(), "settings", at_foot=True)
        self.sidebar.add_menu(window_menu(self, self.commands), tr("More"), "more")
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.banners)
        right.addWidget(self.pages, 1)
        row = QHBoxLayout(self._ground)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addLayout(right, 1)
        self.setCentralWidget(self._ground)

    def _connect(self) -> None:
        slots = {
            **dict.fromkeys((*_PLACES, "corrections", "leeches", "settings"), self._go_to_sender),
            "undo": self._undo,
            "redo": self._redo,
            "find": self.find_asked,
            "palette": self.palette_asked,
            "back": self.pages.back,
            "paste": self._ground.paste,
            "theme": self._toggle_theme,
            "full-screen": self._toggle_full_screen,
            "focus": self._toggle_focus_mode,
            "keys": self._show_keys,
            "quit": self.close,
        }
        for name, slot in slots.items():
            self.commands[name].triggered.connect(slot)
        self.sidebar.chosen.connect(self.pages.go)
        self.pages.moved.connect(self._page_moved)
        self.pages.message.connect(self.show_message)
        self.pages.outdated.connect(self.banners.clear_quiet)
        self.pages.palette_asked.connect(self.palette_asked)
        self._ground.files_given.connect(self.files_given)
        self._ground.text_given.connect(self.text_given)
        self._ground.nothing_given.connect(self._explain_paste)

    def _page_moved(self) -> None:
        page = self.pages.current_page
        if page is not None:
            self.sidebar.mark(self.pages.section or "")
            self.setWindowTitle(tr("{page} – Quizapp", page=page.title))
            for name, action in self.commands.items():
                action.setEnabled(name not in page.blocked_actions)
            if page.immersive:
                self.banners.clear_quiet()
        self._show_sidebar()

    def _show_sidebar(self) -> None:
        page = self.pages.current_page
        self.sidebar.setVisible(not (self._focus_mode or (page is not None and page.immersive)))

    def _go_to_sender(self) -> None:
        self.pages.go(self.sender().objectName())

    def _undo(self) -> None:
        page = self.pages.current_page
        if page is None or not page.undo():
            self.undo_asked.emit()

    def _redo(self) -> None:
        page = self.pages.current_page
        if page is None or not page.redo():
            self.redo_asked.emit()

    def _explain_paste(self) -> None:
        self.show_message(Message(text=tr("The clipboard holds no text and no files.")))

    def _toggle_theme(self) -> None:
        self.theme_chosen.emit(Choice.LIGHT if self._theme.dark else Choice.DARK)

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _toggle_focus_mode(self) -> None:
        self._focus_mode = not self._focus_mode
        self._show_sidebar()

    def _show_keys(self) -> None:
        sheet = KeySheet(self._theme, self, single_keys=self._single_keys)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sidebar.set_compact(self.width() < self._theme.px(_COMPACT_BELOW))

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.pages.leave():
            event.ignore()
            return
        if self._state is not None:
            remember_window(self, self._state)
        super().closeEvent(event)
        self.closed.emit()
