import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout

from quizapp.gui.widgets.palette_field import PaletteField

SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def field(qtbot, theme, window):
    field = PaletteField(theme, "Find")
    column = QVBoxLayout(window)
    column.addWidget(field)
    column.addWidget(QPushButton("Elsewhere"))
    window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    return field


@pytest.mark.parametrize(("key", "step"), [(Qt.Key.Key_Down, 1), (Qt.Key.Key_Up, -1)])
def test_the_arrows_step_through_the_list(qtbot, field, key, step):
    with qtbot.waitSignal(field.stepped) as stepped:
        qtbot.keyClick(field, key)
    assert stepped.args == [step]


@pytest.mark.parametrize(
    ("key", "modifier", "step"),
    [
        (Qt.Key.Key_Tab, PLAIN, 1),
        (Qt.Key.Key_Backtab, SHIFT, -1),
        (Qt.Key.Key_PageDown, PLAIN, 1),
        (Qt.Key.Key_PageUp, PLAIN, -1),
    ],
)
def test_tab_and_the_page_keys_jump_to_the_next_group_and_the_focus_stays(qtbot, field, key, modifier, step):
    with qtbot.waitSignal(field.jumped) as jumped:
        qtbot.keyClick(field, key, modifier)
    assert jumped.args == [step]
    assert field.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_takes_what_is_marked(qtbot, field, key):
    with qtbot.waitSignal(field.taken):
        qtbot.keyClick(field, key)


def test_enter_held_down_takes_nothing_more(qtbot, field):
    with qtbot.assertNotEmitted(field.taken):
        held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, PLAIN, "\r", autorep=True)
        QApplication.sendEvent(field, held)


def test_escape_leaves_even_with_a_text(qtbot, field):
    qtbot.keyClicks(field, "iwaya")
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "iwaya"


def test_all_else_is_typed(qtbot, field):
    qtbot.keyClicks(field, "/ 3 who?")
    assert field.text() == "/ 3 who?"
