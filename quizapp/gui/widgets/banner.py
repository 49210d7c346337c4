"""Messages at the top of the window: what happened, and one thing to do about it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.gui.announce import announce
from quizapp.gui.i18n import tr
from quizapp.gui.style import set_look
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import icon_button, push_button
from quizapp.gui.widgets.labels import plain_label

BannerKind = Literal["info", "ok", "warn", "error"]

_QUIET = frozenset({"info", "ok"})
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
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(12), theme.px(6), theme.px(6), theme.px(6))
        row.setSpacing(theme.px(10))
        sign = plain_label()
        side = theme.px(20)
        sign.setPixmap(theme.icon(_ICONS[message.kind], f"{message.kind}-text").pixmap(side, side))
        row.addWidget(sign)
        row.addWidget(plain_label(message.text, wrap=True, selectable=True), 1)
        if message.action is not None:
            self.button = push_button(theme, message.action)
            self.button.clicked.connect(self._act)
            row.addWidget(self.button)
        if message.second_action is not None:
            self.second_button = push_button(theme, message.second_action)
            self.second_button.clicked.connect(self._act_second)
            row.addWidget(self.second_button)
        self.close_button = icon_button(theme, "close", tr("Close this message"), tint=f"{message.kind}-text")
        self.close_button.clicked.connect(self.closed)
        row.addWidget(self.close_button)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

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
