"""Space and Enter as keys of a whole page, which must still press the button that has the focus."""

from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget


def press_focused_button(page: QWidget) -> bool:
    """Press the button on `page` that has the focus; return whether there is one."""
    focused = QApplication.focusWidget()
    if isinstance(focused, QAbstractButton) and page.isAncestorOf(focused):
        focused.click()
        return True
    return False
