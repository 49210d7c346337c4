import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from studying import hold_down

from quizapp.gui.press import EnterPresses, press_focused_button


@pytest.fixture
def pressed() -> list[str]:
    return []


@pytest.fixture
def page(qtbot, window, pressed) -> QWidget:
    """A page with a button and a line of text, and another button beside the page."""
    row = QVBoxLayout(window)
    page = QWidget()
    inner = QVBoxLayout(page)
    for parent, name in ((inner, "inside"), (row, "outside")):
        button = QPushButton(name)
        button.setObjectName(name)
        button.clicked.connect(lambda _checked=False, name=name: pressed.append(name))
        parent.addWidget(button)
    inner.addWidget(QLineEdit())
    row.addWidget(page)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return page


def test_the_button_with_the_focus_is_pressed(page, pressed):
    page.findChild(QPushButton, "inside").setFocus()
    assert press_focused_button(page)
    assert pressed == ["inside"]


def test_a_button_beside_the_page_is_not(page, pressed, window):
    window.findChild(QPushButton, "outside").setFocus()
    assert not press_focused_button(page)
    assert pressed == []


def test_what_is_no_button_is_not_pressed(page, pressed):
    page.findChild(QLineEdit).setFocus()
    assert not press_focused_button(page)


def test_a_button_out_of_use_stays_so(page, pressed):
    button = page.findChild(QPushButton, "inside")
    button.setFocus()
    button.setEnabled(False)
    press_focused_button(page)
    assert pressed == []


class TestEnter:
    @pytest.fixture
    def page(self, page, window) -> QWidget:
        EnterPresses(window)
        for button in window.findChildren(QPushButton):
            button.setAutoDefault(False)
        return page

    @pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
    def test_it_presses_a_button_anywhere_in_the_window(self, qtbot, page, pressed, key):
        for name in ("inside", "outside"):
            button = page.window().findChild(QPushButton, name)
            button.setFocus()
            qtbot.keyClick(button, key)
        assert pressed == ["inside", "outside"]

    def test_another_key_and_enter_with_control_do_not(self, qtbot, page, pressed):
        button = page.findChild(QPushButton, "inside")
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_X)
        qtbot.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert pressed == []

    def test_where_a_field_has_the_focus_nothing_is_pressed(self, qtbot, page, pressed):
        line = page.findChild(QLineEdit)
        line.setFocus()
        qtbot.keyClick(line, Qt.Key.Key_Return)
        assert pressed == []

    def test_a_key_that_is_held_down_presses_once(self, qtbot, page, pressed):
        button = page.findChild(QPushButton, "inside")
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Return)
        hold_down(button, Qt.Key.Key_Return)
        assert pressed == ["inside"]

    def test_a_button_to_which_the_key_has_moved_the_focus_is_not_pressed(self, qtbot, page, pressed):
        line, button = page.findChild(QLineEdit), page.findChild(QPushButton, "inside")
        line.returnPressed.connect(button.setFocus)
        line.setFocus()
        qtbot.keyClick(line, Qt.Key.Key_Return)
        assert button.hasFocus()
        assert pressed == []
        qtbot.keyClick(button, Qt.Key.Key_Return)
        assert pressed == ["inside"]
