from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from quizapp.gui.actions import all_actions
from quizapp.gui.dialogs.key_sheet import KeySheet
from quizapp.gui.widgets.tile import Tile


def texts(sheet):
    return [label.text() for label in sheet.findChildren(QLabel)]


def test_every_command_is_listed(qtbot, theme):
    sheet = KeySheet(theme)
    qtbot.addWidget(sheet)

    assert {spec.text for spec in all_actions()} <= set(texts(sheet))


def test_all_keys_of_a_command_are_listed(qtbot, theme):
    sheet = KeySheet(theme)
    qtbot.addWidget(sheet)

    assert "Ctrl+Z   U" in texts(sheet)
    assert "Space   Enter   Ctrl+Enter" in texts(sheet)


def test_keys_that_are_switched_off_are_not_listed(qtbot, theme):
    sheet = KeySheet(theme, single_keys=False)
    qtbot.addWidget(sheet)

    assert "Ctrl+Z" in texts(sheet)
    assert "U" not in " ".join(texts(sheet)).split()


def test_escape_closes_it(qtbot, theme):
    sheet = KeySheet(theme)
    qtbot.addWidget(sheet)
    sheet.show()

    qtbot.keyClick(sheet, Qt.Key.Key_Escape)

    assert not sheet.isVisible()


def test_it_is_no_larger_than_its_window_and_puts_the_groups_below_each_other_there(qtbot, window, theme):
    window.resize(500, 400)
    window.show()
    sheet = KeySheet(theme, window)
    sheet.show()
    first, *_, last = sheet.findChildren(Tile)
    assert (sheet.width(), sheet.height()) == (500, 400)
    qtbot.waitUntil(lambda: first.x() == last.x())
    sheet.resize(900, 400)
    qtbot.waitUntil(lambda: first.x() < last.x())
