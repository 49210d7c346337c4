import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from quizapp.gui.press import press_focused_button


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
