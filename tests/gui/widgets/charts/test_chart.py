import pytest
from PySide6.QtCore import QRectF, Qt

from quizapp.gui.widgets.charts.chart import Chart, Mark
from quizapp.gui.widgets.charts.data import TableData


class Dots(Chart):
    """A chart of as many marks as it is told."""

    def __init__(self, theme):
        self.count = 3
        super().__init__(theme, "Dots")

    def table(self):
        return TableData(headers=("Dot",), rows=tuple((f"dot {number}",) for number in range(self.count)))

    def height_at(self, _width):
        return 50

    def lay_out(self):
        return [Mark(QRectF(20 * number, 10, 10, 10), f"<dot> {number}") for number in range(self.count)]

    def paint(self, painter):
        for number, mark in enumerate(self.marks):
            painter.fillRect(mark.place, Qt.GlobalColor.red if self._is_lit(number) else Qt.GlobalColor.blue)


@pytest.fixture
def dots(theme, place, spoken):
    return place(Dots(theme))


def test_markup_in_a_label_is_shown_not_obeyed(qtbot, dots):
    qtbot.keyClick(dots, Qt.Key.Key_Home)

    assert dots.toolTip() == "<qt>&lt;dot&gt; 0</qt>"


def test_after_new_data_the_keyboard_begins_anew(qtbot, dots):
    qtbot.keyClick(dots, Qt.Key.Key_End)
    dots.show_new_data()

    assert dots.current is None


def test_a_mark_that_is_gone_after_a_change_of_size_is_left(qtbot, dots):
    qtbot.keyClick(dots, Qt.Key.Key_End)
    dots.count = 1
    dots.resize(80, 50)

    assert dots.current is None
    assert not dots.grab().toImage().isNull()


def test_a_mark_is_lit_while_it_is_pointed_at(qtbot, dots, colors_in):
    assert "#ff0000" not in colors_in(dots)
    qtbot.mouseMove(dots, dots.marks[1].place.center().toPoint())

    qtbot.waitUntil(lambda: "#ff0000" in colors_in(dots))


def test_the_keyboard_lights_a_mark_only_while_the_chart_has_it(qtbot, dots, colors_in):
    qtbot.keyClick(dots, Qt.Key.Key_Home)
    assert "#ff0000" in colors_in(dots)

    dots.clearFocus()

    assert "#ff0000" not in colors_in(dots)


def test_other_keys_are_left_to_the_page(qtbot, dots, spoken):
    qtbot.keyClick(dots, Qt.Key.Key_A)

    assert spoken == []
