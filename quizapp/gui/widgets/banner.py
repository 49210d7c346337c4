"""Messages at the top of the window: what happened, and one thing to do about it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from quizapp.errors import QuizAppError, StaleError
from quizapp.gui.announce import announce
from quizapp.gui.i18n import tr
from quizapp.gui.style import set_look
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import icon_button, push_button
from quizapp.gui.widgets.labels import plain_label

BannerKind = Literal["info", "ok", "warn", "error"]

_QUIET = frozenset({"info", "ok"})
_ROOM_FOR_TEXT = 180
_ICONS = {"info": "info", "ok": "ok", "warn": "warning", "error": "error"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What a banner says. `action` is the word on its button, `on_action` what the button does; both or neither.

    A second button is named and does what `second_action` and `on_second_action` say.
    """

    text: str
    kind: BannerKind = "info"
    action: str | None = None
    on_action: Callable[[], None] | None = None
    second_action: str | None = None
    on_second_action: Callable[[], None] | None = None


def fault_message(fault: QuizAppError) -> Message:
    """Return what a banner says of `fault`; one about a change by another program is a warning."""
    return Message(text=str(fault), kind="warn" if isinstance(fault, StaleError) else "error")


class Banner(QFrame):
    """One message with an icon, perhaps a button or two, and a way to close it (its button, or Esc within it).

    `closed` is emitted when the student closes it or presses one of its buttons.
    """

    closed = Signal()

    def __init__(self, theme: Theme, message: Message) -> None:
        super().__init__()
        self.message = message
        set_look(self, role="banner", kind=message.kind)
        self.setAccessibleName(message.text)
        self._theme = theme
        self._buttons = QWidget()
        self.close_button = icon_button(theme, "close", tr("Close this message"), tint=f"{message.kind}-text")
        self.close_button.clicked.connect(self.closed)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(theme.px(12), theme.px(6), theme.px(6), theme.px(6))
        self._grid.setSpacing(theme.px(10))
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._sign(), 0, 0)
        self._grid.addWidget(plain_label(message.text, wrap=True, selectable=True), 0, 1)
        self._grid.addWidget(self.close_button, 0, 3)
        self._add_buttons()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_buttons()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _sign(self) -> QLabel:
        sign = plain_label()
        side = self._theme.px(20)
        kind = self.message.kind
        sign.setPixmap(self._theme.icon(_ICONS[kind], f"{kind}-text").pixmap(side, side))
        return sign

    def _add_buttons(self) -> None:
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(10))
        if self.message.action is not None:
            self.button = push_button(self._theme, self.message.action)
            self.button.clicked.connect(self._act)
            row.addWidget(self.button)
        if self.message.second_action is not None:
            self.second_button = push_button(self._theme, self.message.second_action)
            self.second_button.clicked.connect(self._act_second)
            row.addWidget(self.second_button)
        self._place_buttons()

    def _place_buttons(self) -> None:
        """Put the buttons after the text, or below it where that would leave the text too little room."""
        taken = self._buttons.sizeHint().width() + self.close_button.sizeHint().width() + self._theme.px(60)
        if self.width() - taken >= self._theme.px(_ROOM_FOR_TEXT):
            self._grid.addWidget(self._buttons, 0, 2)
        else:
            self._grid.addWidget(self._buttons, 1, 1, 1, 3, Qt.AlignmentFlag.AlignLeft)

    def _act(self) -> None:
        self._close_and(self.message.on_action)

    def _act_second(self) -> None:
        self._close_and(self.message.on_second_action)

    def _close_and(self, act: Callable[[], None] | None) -> None:
        self.closed.emit()
        if act is not None:
            act()


class BannerArea(QWidget):
    """Holds the banners. A new message takes the place of the last one, but warnings and errors stay until closed.

    Good news leaves by itself after a while, unless the pointer or the focus is on it; what its button does is in the
    menu as well.
    """

    _MOST = 3

    def __init__(self, theme: Theme, *, news_ms: int = 15_000) -> None:
        """`news_ms` is how long good news stays, in milliseconds."""
        super().__init__()
        self._theme = theme
        self._banners: list[Banner] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.px(24), theme.px(12), theme.px(24), 0)
        self._column.setSpacing(theme.px(8))
        self._quiet = QTimer(self)
        self._quiet.setInterval(news_ms)
        self._quiet.timeout.connect(self._leave_by_itself)
        theme.changed.connect(self._paint_anew)
        self.hide()

    @property
    def messages(self) -> list[Message]:
        """What is shown, the oldest first."""
        return [banner.message for banner in self._banners]

    def show_message(self, message: Message) -> Banner:
        """Show `message`, have it announced, and return its banner."""
        for banner in [banner for banner in self._banners if self._gives_way(banner, message)]:
            self._remove(banner)
        banner = self._add(message)
        for oldest in self._banners[: -self._MOST]:
            self._remove(oldest)
        self._quiet.start()
        announce(self, message.text, urgent=message.kind == "error")
        return banner

    def clear_quiet(self) -> None:
        """Take away the banners that say no more than what went well."""
        for banner in [banner for banner in self._banners if banner.message.kind in _QUIET]:
            self._remove(banner)

    def clear(self) -> None:
        """Take all banners away."""
        for banner in list(self._banners):
            self._remove(banner)

    def _gives_way(self, banner: Banner, message: Message) -> bool:
        return banner.message.kind in _QUIET or banner.message.text == message.text

    def _leave_by_itself(self) -> None:
        focus = QApplication.focusWidget()
        if not self.underMouse() and (focus is None or not self.isAncestorOf(focus)):
            self._quiet.stop()
            self.clear_quiet()

    def _add(self, message: Message) -> Banner:
        banner = Banner(self._theme, message)
        banner.closed.connect(self._close_sender)
        self._banners.append(banner)
        self._column.addWidget(banner)
        self.show()
        return banner

    def _remove(self, banner: Banner) -> None:
        self._banners.remove(banner)
        banner.hide()
        banner.deleteLater()
        self.setVisible(bool(self._banners))

    def _close_sender(self) -> None:
        banner = self.sender()
        if isinstance(banner, Banner) and banner in self._banners:
            self._remove(banner)

    def _paint_anew(self) -> None:
        messages = self.messages
        self.clear()
        for message in messages:
            self._add(message)
