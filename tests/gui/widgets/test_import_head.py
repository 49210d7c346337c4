"""The head of the import page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from quizapp.gui.widgets.import_head import ImportHead


@pytest.fixture
def head(theme, window):
    head = ImportHead(theme)
    column = QVBoxLayout(window)
    column.addWidget(head)
    column.addStretch()
    window.show()
    return head


def test_its_buttons_ask_for_more(head, qtbot):
    with qtbot.waitSignal(head.files_asked):
        qtbot.keyClick(head.add_button, Qt.Key.Key_Space)
    with qtbot.waitSignal(head.paste_asked):
        qtbot.mouseClick(head.paste_button, Qt.MouseButton.LeftButton)


def test_its_buttons_can_be_left_to_the_page(head):
    head.offer_more(offered=False)
    assert not head.add_button.isVisible()
    assert not head.paste_button.isVisible()
    head.offer_more(offered=True)
    assert head.add_button.isVisible()


def test_where_it_is_narrow_the_buttons_keep_only_their_icons_and_names(head, window):
    assert head.add_button.text() == "Add files…"
    window.resize(380, 300)
    assert head.add_button.text() == ""
    assert head.add_button.accessibleName() == "Add files…"
    assert head.add_button.toolTip() == "Add files…"
    window.resize(900, 300)
    assert head.paste_button.text() == "Paste"
