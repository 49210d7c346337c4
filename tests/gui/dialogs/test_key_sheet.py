from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from quizapp.gui.actions import all_actions
from quizapp.gui.dialogs.key_sheet import KeySheet


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
