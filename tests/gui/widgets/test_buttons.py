import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout

from quizapp.gui.widgets.buttons import icon_button, key_button, more_button, push_button, show_words


@pytest.mark.parametrize("kind", ["primary", "", "quiet", "danger", "ghost", "link"])
def test_each_kind_of_button_shows_its_word_and_is_pressed_by_keyboard(qtbot, theme, window, kind):
    button = push_button(theme, "Import", kind, "import")
    QVBoxLayout(window).addWidget(button)
    window.show()
    button.setFocus()

    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)

    assert button.text() == "Import"
    assert not button.icon().isNull()


def test_enter_in_a_dialog_never_presses_a_button_without_the_focus(qtbot, theme):
    button = push_button(theme, "Delete")
    qtbot.addWidget(button)

    assert not button.autoDefault()


def test_a_button_without_a_word_has_a_name(qtbot, theme):
    button = icon_button(theme, "close", "Close this message")
    qtbot.addWidget(button)

    assert button.accessibleName() == button.toolTip() == "Close this message"
    assert button.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert button.text() == ""


def test_buttons_are_36_px_high(qtbot, theme):
    one, other = push_button(theme, "Import"), icon_button(theme, "close", "Close")
    qtbot.addWidget(one)
    qtbot.addWidget(other)
    for button in (one, other):
        button.ensurePolished()

    assert one.sizeHint().height() == other.sizeHint().height() == 36


def test_the_button_of_a_menu_opens_it_at_once(theme, window):
    menu = QMenu(window)
    button = more_button(theme, menu, "More")
    assert button.menu() is menu
    assert button.popupMode() is button.ToolButtonPopupMode.InstantPopup


def test_words_without_room_are_in_the_tool_tip(qtbot, theme):
    button = push_button(theme, "Filter")
    qtbot.addWidget(button)
    show_words(button, "Filter", shown=False)
    assert (button.text(), button.toolTip()) == ("", "Filter")
    show_words(button, "Filter", shown=True)
    assert (button.text(), button.toolTip()) == ("Filter", "")


def test_the_keys_of_its_action_press_a_button_and_are_in_its_tool_tip(qtbot, theme, window):
    button = key_button(theme, window, "passage-question", "Ask about it")
    QVBoxLayout(window).addWidget(button)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(window, Qt.Key.Key_Q)
    assert "Q" in button.toolTip()
