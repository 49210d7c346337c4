import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QSlider, QSpinBox, QVBoxLayout, QWidget

from quizapp.gui.widgets.scroll_column import ScrollColumn
from quizapp.gui.widgets.wheel_guard import WheelGuard

NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def column(qtbot, theme, window) -> ScrollColumn:
    """A page longer than its window, with a guarded field at the top and a free one at the bottom."""
    column = ScrollColumn(theme)
    field, other = QSpinBox(), QSpinBox()
    field.setValue(20)
    column.body.addWidget(field)
    column.body.addSpacing(2_000)
    column.body.addWidget(other)
    WheelGuard(window).guard(field)
    QVBoxLayout(window).addWidget(column)
    window.show()
    qtbot.waitUntil(lambda: column.verticalScrollBar().maximum() > 0)
    other.setFocus()
    column.verticalScrollBar().setValue(0)
    return column


def turn_wheel_over(window: QWidget, field: QSpinBox) -> None:
    place = field.mapTo(window, field.rect().center())
    QTest.wheelEvent(window.windowHandle(), QPointF(place), QPoint(0, -120))


def test_the_wheel_scrolls_the_page_past_a_field(column, window):
    field = column.findChild(QSpinBox)
    turn_wheel_over(window, field)
    assert field.value() == 20
    assert column.verticalScrollBar().value() > 0


def test_the_wheel_turns_the_field_that_has_the_focus(column, window):
    field = column.findChild(QSpinBox)
    field.setFocus()
    turn_wheel_over(window, field)
    assert field.value() == 19
    assert column.verticalScrollBar().value() == 0


def test_the_wheel_alone_does_not_give_the_focus_but_click_and_tab_do(column):
    assert column.findChild(QSpinBox).focusPolicy() == Qt.FocusPolicy.StrongFocus


def test_letters_choose_an_entry_and_are_no_command(qtbot, window):
    choice, command = QComboBox(), QAction(window)
    choice.addItems(["Light", "Dark"])
    command.setShortcuts(["D", "Ctrl+D", "/"])
    window.addAction(command)
    WheelGuard(window).guard(choice)
    QVBoxLayout(window).addWidget(choice)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    choice.setFocus()
    with qtbot.assertNotEmitted(command.triggered):
        qtbot.keyClick(choice, Qt.Key.Key_D)
    assert choice.currentText() == "Dark"
    for key, modifier in ((Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier), (Qt.Key.Key_Slash, NONE)):
        with qtbot.waitSignal(command.triggered):
            qtbot.keyClick(choice, key, modifier)


def test_on_a_slider_a_letter_stays_a_command(qtbot, window):
    slider, command = QSlider(Qt.Orientation.Horizontal), QAction(window)
    command.setShortcut("D")
    window.addAction(command)
    WheelGuard(window).guard(slider)
    QVBoxLayout(window).addWidget(slider)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    slider.setFocus()
    with qtbot.waitSignal(command.triggered):
        qtbot.keyClick(slider, Qt.Key.Key_D)
