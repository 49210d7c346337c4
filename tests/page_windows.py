"""The real window with some of its pages on a real profile, driven by keys."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.context import AppContext
from quizapp.core.changes import ChangeSet
from quizapp.gui.events import Events
from quizapp.gui.main_window import MainWindow
from quizapp.gui.pages.page import Page
from quizapp.gui.tasks import InlineTaskRunner, Runner
from quizapp.gui.theme import Theme
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.banner import Message

PLAIN = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class PageWindow:
    """The window as the program wires it; it notes what its pages say, ask for and publish."""

    def __init__(self, qtbot, theme: Theme, app: AppContext, runner: Runner | None = None) -> None:
        self.qtbot = qtbot
        self.app = app
        self.events = Events()
        self.published: list[ChangeSet] = []
        self.messages: list[Message] = []
        self.wishes: list[tuple[str, object]] = []
        self.window = MainWindow(theme, self.events, single_keys=app.settings.single_keys)
        qtbot.addWidget(self.window)
        self.tools = Tools(theme=theme, runner=runner or InlineTaskRunner(), events=self.events)

    def open(self, pages: Mapping[str, Page], section: str | None = None) -> None:
        """Show the window with these pages, which stand for `section` in the sidebar."""
        for name, page in pages.items():
            page.message.connect(self.messages.append)
            page.navigate.connect(self._note_wish)
            self.window.add_page(name, page, section=section)
        self.events.changed.connect(self.published.append)
        self.window.resize(1000, 700)
        self.window.show()
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)

    @property
    def said(self) -> str:
        """What the last banner said."""
        return self.messages[-1].text

    def key(self, key: str | Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        """Press a key where the focus is."""
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def press(self, widget: QWidget) -> None:
        """Press a button as the keyboard does."""
        widget.setFocus()
        self.qtbot.keyClick(widget, Qt.Key.Key_Space)

    def change_elsewhere(self) -> None:
        """Have the window notice that another program has changed the collection."""
        self.events.publish(ChangeSet(elsewhere=True))

    def _note_wish(self, name: str, argument: object) -> None:
        self.wishes.append((name, argument))
