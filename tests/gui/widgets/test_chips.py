import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout

from quizapp.gui.widgets.chips import Chip


@pytest.fixture
def chip(qtbot, theme, window):
    chip = Chip(theme, "Asia-Pacific Economic")
    column = QVBoxLayout(window)
    column.addWidget(chip)
    column.addStretch()
    window.show()
    window.activateWindow()
    chip.setFocus()
    return chip


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_key_opens_it_and_enter_takes_the_new_name(qtbot, chip, key):
    qtbot.keyClick(chip, key)
    qtbot.keyClicks(chip.editor, "APEC")

    with qtbot.waitSignal(chip.renamed) as renamed:
        qtbot.keyClick(chip.editor, Qt.Key.Key_Return)

    assert renamed.args == ["APEC"]


def test_a_double_click_opens_it(qtbot, chip):
    qtbot.mouseDClick(chip, Qt.MouseButton.LeftButton)

    assert chip.editor.isVisible()
    assert chip.editor.selectedText() == "Asia-Pacific Economic"


def test_leaving_the_field_takes_the_new_name(qtbot, chip):
    chip.open()
    qtbot.keyClicks(chip.editor, "  Asia   Pacific ")

    with qtbot.waitSignal(chip.renamed) as renamed:
        chip.editor.editingFinished.emit()

    assert renamed.args == ["Asia Pacific"]


def test_escape_keeps_the_old_name(qtbot, chip):
    chip.open()
    qtbot.keyClicks(chip.editor, "other")

    with qtbot.assertNotEmitted(chip.renamed):
        qtbot.keyClick(chip.editor, Qt.Key.Key_Escape)

    assert not chip.editor.isVisible()
    chip.open()
    assert chip.editor.text() == "Asia-Pacific Economic"


@pytest.mark.parametrize("text", ["", "   ", "Asia-Pacific Economic"])
def test_an_empty_or_unchanged_name_changes_nothing(qtbot, chip, text):
    chip.open()
    chip.editor.setText(text)

    with qtbot.assertNotEmitted(chip.renamed):
        qtbot.keyClick(chip.editor, Qt.Key.Key_Return)

    assert not chip.editor.isVisible()


def test_control_and_enter_split_it_at_the_cursor(qtbot, chip):
    chip.open()
    chip.editor.setCursorPosition(len("Asia-Pacific"))

    with qtbot.waitSignal(chip.split) as split:
        qtbot.keyClick(chip.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert split.args == ["Asia-Pacific", "Economic"]


@pytest.mark.parametrize("place", [0, 100])
def test_at_an_end_of_the_name_there_is_nothing_to_split(qtbot, chip, place):
    chip.open()
    chip.editor.setCursorPosition(place)

    with qtbot.assertNotEmitted(chip.split):
        chip.split_here()


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_a_key_removes_it(qtbot, chip, key):
    with qtbot.waitSignal(chip.removed):
        qtbot.keyClick(chip, key)


def test_its_cross_removes_it(qtbot, chip):
    cross = next(button for button in chip.findChildren(QToolButton) if "Remove" in button.accessibleName())

    with qtbot.waitSignal(chip.removed):
        qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)


def test_j_asks_to_join_it_with_the_next(qtbot, chip):
    with qtbot.waitSignal(chip.join_asked):
        qtbot.keyClick(chip, Qt.Key.Key_J)


@pytest.mark.parametrize(
    ("direction", "key", "step"),
    [
        (Qt.LayoutDirection.LeftToRight, Qt.Key.Key_Right, 1),
        (Qt.LayoutDirection.LeftToRight, Qt.Key.Key_Left, -1),
        (Qt.LayoutDirection.RightToLeft, Qt.Key.Key_Right, -1),
        (Qt.LayoutDirection.RightToLeft, Qt.Key.Key_Left, 1),
    ],
)
def test_arrow_keys_go_to_its_neighbours_as_the_eye_sees_them(qtbot, window, chip, direction, key, step):
    window.setLayoutDirection(direction)

    with qtbot.waitSignal(chip.step) as stepped:
        qtbot.keyClick(chip, key)

    assert stepped.args == [step]


def test_a_new_chip_that_stays_empty_is_left(qtbot, theme):
    chip = Chip(theme, "")
    qtbot.addWidget(chip)
    chip.open()

    with qtbot.waitSignal(chip.left):
        qtbot.keyClick(chip.editor, Qt.Key.Key_Escape)


def test_its_menu_offers_all_that_the_keys_do(qtbot, chip):
    chip.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(2, 2), QPoint(2, 2)))
    menu = chip.findChild(QMenu)
    words = [action.text() for action in menu.actions()]

    with qtbot.waitSignal(chip.removed):
        menu.actions()[2].trigger()
    assert words == ["Rename or split", "Join with the next", "Remove"]
    menu.close()


def test_a_screen_reader_hears_the_name_and_what_can_be_done(chip):
    assert chip.accessibleName() == "Asia-Pacific Economic"
    assert "F2" in chip.accessibleDescription()
