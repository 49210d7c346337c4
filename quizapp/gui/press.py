"""Space and Enter as keys of a whole page or window, which must press the button that has the focus."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

_ENTERS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class EnterPresses(QObject):
    """Lets Enter press the button of a window that has the focus, as Space does, where nothing else takes the key."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._meant: QWidget | None = None
        window.installEventFilter(self)

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        """Look at the keys that come up to the window because nothing in it took them."""
        if not isinstance(event, QKeyEvent) or event.key() not in _ENTERS:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:  # comes before the key itself, which may move the focus
            self._meant = QApplication.focusWidget()
        is_plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if event.type() != QEvent.Type.KeyPress or not is_plain or event.isAutoRepeat():
            return False
        return QApplication.focusWidget() is self._meant and press_focused_button(self._window)


def press_focused_button(page: QWidget) -> bool:
    """Press the button on `page` that has the focus; return whether there is one."""
    focused = QApplication.focusWidget()
    if isinstance(focused, QAbstractButton) and page.isAncestorOf(focused):
        focused.click()
        return True
    return False
