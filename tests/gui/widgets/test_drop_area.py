"""The empty import page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout

from quizapp.gui.widgets.drop_area import DropArea
from quizapp.settings import Theme as Choice


@pytest.fixture
def area(theme, window):
    area = DropArea(theme)
    QVBoxLayout(window).addWidget(area)
    window.show()
    return area


@pytest.mark.parametrize(
    ("button", "signal"),
    [
        ("files_button", "files_asked"),
        ("folder_button", "folder_asked"),
        ("paste_button", "paste_asked"),
        ("example_button", "example_asked"),
    ],
)
def test_each_button_asks_for_what_it_says(area, qtbot, button, signal):
    with qtbot.waitSignal(getattr(area, signal)):
        qtbot.keyClick(getattr(area, button), Qt.Key.Key_Space)


def test_it_says_what_can_be_done(area):
    text = " ".join(label.text() for label in area.findChildren(QLabel))
    for words in ("Drop files or folders here", "Ctrl+V", "Ctrl+O"):
        assert words in text


def buttons_in_a_row(area):
    return area.files_button.y() == area.paste_button.y()


def test_buttons_stand_below_each_other_where_it_is_narrow(area, window, qtbot):
    assert buttons_in_a_row(area)
    window.resize(420, 600)
    qtbot.waitUntil(lambda: not buttons_in_a_row(area))
    window.resize(900, 600)
    qtbot.waitUntil(lambda: buttons_in_a_row(area))


def test_with_large_letters_it_scrolls(area, window, theme, qtbot):
    assert area.verticalScrollBar().maximum() == 0
    theme.apply(Choice.LIGHT, text_scale=2.0)
    window.resize(600, 400)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    assert window.size().height() == 400


def test_an_address_that_is_typed_is_given(area, qtbot):
    with qtbot.waitSignal(area.address_given) as given:
        qtbot.keyClicks(area.address_field.line, "example.org/lima\r")
    assert given.args == ["https://example.org/lima"]
