import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton

from quizapp.gui.widgets.sidebar import Sidebar
from quizapp.settings import Theme as Choice


@pytest.fixture
def sidebar(theme, window):
    sidebar = Sidebar(theme)
    sidebar.add_place("today", "Today", "today")
    sidebar.add_place("library", "Library", "library")
    sidebar.add_place("settings", "Settings", "settings", at_foot=True)
    QHBoxLayout(window).addWidget(sidebar)
    window.show()
    return sidebar


def button(sidebar, name):
    return next(found for found in sidebar.findChildren(QToolButton) if found.accessibleName() == name)


def test_a_press_says_where_the_student_wants_to_go(qtbot, sidebar):
    with qtbot.waitSignal(sidebar.chosen) as chosen:
        qtbot.mouseClick(button(sidebar, "Library"), Qt.MouseButton.LeftButton)

    assert chosen.args == ["library"]


def test_a_place_can_be_chosen_by_keyboard(qtbot, sidebar):
    button(sidebar, "Settings").setFocus()

    with qtbot.waitSignal(sidebar.chosen) as chosen:
        qtbot.keyClick(button(sidebar, "Settings"), Qt.Key.Key_Space)

    assert chosen.args == ["settings"]


def test_a_click_leaves_the_focus_where_it_was_so_that_space_goes_on_to_start(qtbot, theme, window, sidebar):
    start = QPushButton("Start")
    window.layout().addWidget(start)
    start.show()
    start.setFocus()
    sidebar.add_command(QAction("Light or dark", sidebar))
    for name in ("Library", "Light or dark"):
        qtbot.mouseClick(button(sidebar, name), Qt.MouseButton.LeftButton)
        assert window.focusWidget() is start


def test_one_place_is_marked_or_none(sidebar):
    sidebar.mark("library")
    assert sidebar.marked == "library"
    sidebar.mark("today")
    assert sidebar.marked == "today"
    sidebar.mark("nowhere")
    assert sidebar.marked is None


def test_where_it_is_narrow_only_icons_are_shown_and_names_are_tool_tips(sidebar):
    wide = sidebar.width()
    sidebar.set_compact(True)

    assert sidebar.compact
    assert sidebar.width() < wide / 2
    assert button(sidebar, "Library").toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
    assert button(sidebar, "Library").toolTip() == "Library"
    sidebar.set_compact(False)
    assert sidebar.width() == wide


def test_no_button_sticks_out_at_either_width(qtbot, sidebar):
    for compact in (True, False):
        sidebar.set_compact(compact)
        qtbot.waitUntil(
            lambda: all(found.geometry().right() <= sidebar.width() - 8 for found in sidebar.findChildren(QToolButton))
        )


def test_its_width_grows_with_the_text(theme, sidebar):
    theme.apply(Choice.LIGHT, text_scale=1.5)

    assert sidebar.width() == 294


def test_a_command_at_the_foot_is_triggered(qtbot, theme, sidebar):
    action = QAction(theme.icon("moon"), "Light or dark", sidebar)
    sidebar.add_command(action)

    with qtbot.waitSignal(action.triggered):
        button(sidebar, "Light or dark").click()


def test_a_menu_hangs_at_the_foot(theme, sidebar):
    menu = QMenu(sidebar)
    sidebar.add_menu(menu, "More", "more")

    assert button(sidebar, "More").menu() is menu


def test_what_waits_at_a_place_stands_beside_its_name(sidebar):
    library = button(sidebar, "Library")
    sidebar.set_count("library", 1_234, "1,234 decks wait")
    assert library.text() == "\u2002Library   1,234"
    assert library.accessibleName() == library.toolTip() == "Library: 1,234 decks wait"
    sidebar.set_count("library", 0, "")
    assert library.text() == "\u2002Library"
    assert library.accessibleName() == library.toolTip() == "Library"
