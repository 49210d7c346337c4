import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QVBoxLayout

from quizapp.gui.models.palette_rows import Entry, Group, PaletteRows
from quizapp.gui.widgets.palette_list import PaletteList
from quizapp.settings import Theme as Choice

WORDS = "What was the main agreement between the ministers, and where did they meet to reaffirm it? " * 3


@pytest.fixture
def listed(qtbot, theme, window) -> PaletteList:
    """A heading, an entry with two lines and keys, and one with one line."""
    rows = PaletteRows()
    listed = PaletteList(theme, rows)
    QVBoxLayout(window).addWidget(listed)
    icon = theme.icon("quiz")
    entries = (
        Entry(text="Who?", icon=icon, deed=str, below="Alliance", aside="Ctrl+O"),
        Entry(text=WORDS, icon=icon, deed=str),
    )
    rows.set_groups([Group(title="Cards", aside="2", entries=entries)])
    window.resize(600, 300)
    window.show()
    qtbot.waitUntil(lambda: listed.viewport().width() > 500)
    return listed


def picture(listed: PaletteList, number: int) -> QImage:
    return listed.viewport().grab(listed.visualRect(listed.model().index(number))).toImage()


def height(listed: PaletteList, number: int) -> int:
    return listed.visualRect(listed.model().index(number)).height()


def is_painted(image: QImage, area: QRect) -> bool:
    """Whether anything stands out from the ground within `area`."""
    colors = {image.pixel(x, y) for x in range(area.left(), area.right()) for y in range(area.top(), area.bottom())}
    return len(colors) > 1


def thirds(image: QImage) -> tuple[bool, bool]:
    """Whether anything is painted in the first and in the last 80 px, clear of round corners."""
    inner = image.rect().adjusted(10, 6, -10, -6)
    start = QRect(inner.left(), inner.top(), 80, inner.height())
    return is_painted(image, start), is_painted(image, start.translated(inner.width() - 80, 0))


def test_an_entry_with_a_second_line_is_higher(theme, listed):
    assert height(listed, 1) - height(listed, 2) == theme.line_height("caption")


def test_rows_grow_with_the_text(theme, listed):
    before = [listed.sizeHintForRow(number) for number in range(3)]
    theme.apply(Choice.LIGHT, text_scale=2.0)
    assert [listed.sizeHintForRow(number) for number in range(3)] == [2 * each for each in before]


def test_the_marked_entry_has_a_ground_of_its_own(theme, listed):
    ground = QColor(theme.color("selection")).rgb()
    middle = picture(listed, 1).rect().center()
    assert picture(listed, 1).pixel(middle.x(), 3) == ground
    assert picture(listed, 2).pixel(middle.x(), 3) != ground


def test_what_stands_aside_is_painted_at_the_end(listed):
    assert thirds(picture(listed, 0)) == (True, True)
    assert thirds(picture(listed, 1)) == (True, True)


def test_a_long_text_is_cut_at_the_end_of_the_row(listed):
    image = picture(listed, 2)
    edge = QRect(image.width() - 12, 4, 11, image.height() - 8)
    assert thirds(image) == (True, True)
    assert not is_painted(image, edge)


def test_right_to_left_the_icon_stands_at_the_right(qtbot, listed):
    icon = QRect(10, 6, 22, 22)
    assert is_painted(picture(listed, 2), icon)
    listed.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    image = picture(listed, 1)
    assert is_painted(image, icon.translated(image.width() - 44, 0))
    assert not is_painted(image, QRect(image.width() // 2 - 50, 6, 100, image.height() - 12))
