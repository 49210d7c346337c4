import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout

from quizapp.gui.widgets.point_box import PointBox
from quizapp.settings import Theme as Choice


@pytest.fixture
def box(qtbot, theme, window) -> PointBox:
    box = PointBox(theme, 1)
    column = QVBoxLayout(window)
    column.addWidget(box)
    column.addStretch()
    box.show_point("Sweden followed in March 2024.", core=False, ticked=False)
    window.show()
    qtbot.waitUntil(lambda: box.width() > 200)
    return box


def test_it_says_its_point_its_key_and_its_tick(box):
    interface = QAccessible.queryAccessibleInterface(box)
    assert interface.role() is QAccessible.Role.CheckBox
    assert interface.text(QAccessible.Text.Name) == "Sweden followed in March 2024."
    assert interface.text(QAccessible.Text.Description) == "Key Alt+2"
    box.show_point("Sweden followed in March 2024.", core=True, ticked=True)
    assert box.isChecked()
    assert box.accessibleName() == "Sweden followed in March 2024. (core)"


def test_a_click_anywhere_on_it_is_told_and_ticks_nothing_by_itself(qtbot, box):
    for place in (QPoint(3, box.height() - 2), QPoint(box.width() - 3, 3)):
        with qtbot.waitSignal(box.clicked):
            qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=place)
    assert not box.isChecked()
    assert box.focusPolicy() is Qt.FocusPolicy.TabFocus


def test_a_long_point_takes_as_many_lines_as_it_needs(box):
    one_line = box.heightForWidth(400)
    box.show_point("Sweden followed in March 2024. " * 8, core=False, ticked=False)
    assert box.heightForWidth(400) > 3 * one_line
    assert box.heightForWidth(250) > box.heightForWidth(400)


def test_the_tick_is_seen(box):
    plain = box.grab().toImage()
    box.setChecked(True)
    assert box.grab().toImage() != plain


def test_it_grows_with_the_text(theme, box):
    before = box.heightForWidth(400)
    theme.apply(Choice.LIGHT, text_scale=2.0)
    assert box.heightForWidth(400) >= 2 * before


def test_right_to_left_the_box_stands_at_the_right(theme, box):
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    box.setChecked(True)
    image, accent = box.grab().toImage(), theme.color("accent").rgb()
    columns = {x for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) == accent}
    assert min(columns) > image.width() / 2
