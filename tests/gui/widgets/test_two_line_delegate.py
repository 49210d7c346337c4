"""Entries in two lines."""

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from quizapp.gui.models.roles import DETAIL_ROLE
from quizapp.gui.widgets.two_line_delegate import TwoLineDelegate, row_height

RECT = QRect(0, 0, 300, 60)


@pytest.fixture
def view(qtbot, theme):
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(QStandardItemModel(view))
    view.setItemDelegate(TwoLineDelegate(theme, view))
    return view


def entry(view, title, detail="", *, icon=None, color=None):
    item = QStandardItem(title)
    item.setData(detail, DETAIL_ROLE)
    item.setData(color, Qt.ItemDataRole.ForegroundRole)
    if icon is not None:
        item.setIcon(icon)
    view.model().appendRow(item)
    return view.model().index(view.model().rowCount() - 1, 0)


def painted(view, index, direction=Qt.LayoutDirection.LeftToRight):
    image = QImage(RECT.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    option = QStyleOptionViewItem()
    option.initFrom(view)
    option.rect, option.widget, option.direction = RECT, view, direction
    option.decorationSize = QSize(16, 16)
    painter = QPainter(image)
    view.itemDelegate().paint(painter, option, index)
    painter.end()
    return image


def ink(image, color, area=RECT):
    """Return the pixels of `area` that are near to `color`."""
    return [
        (x, y)
        for x in range(area.left(), area.right())
        for y in range(area.top(), area.bottom())
        if _distance(image.pixelColor(x, y), color) < 40
    ]


def _distance(one, other):
    """Return how far apart two colours are: thin strokes are mixed with what is behind them."""
    return max(abs(a - b) for a, b in zip(one.getRgb(), other.getRgb(), strict=True))


def test_a_row_has_room_for_two_lines(view, theme):
    index = entry(view, "Title", "Detail")
    assert row_height(theme) > theme.line_height("ui") + theme.line_height("caption")
    assert view.itemDelegate().sizeHint(QStyleOptionViewItem(), index).height() == row_height(theme)


def test_the_detail_stands_below_the_title_in_another_colour(view, theme):
    image = painted(view, entry(view, "IIIIII", "IIIIII", color=QColor("#ff0000")))
    title, detail = ink(image, QColor("#ff0000")), ink(image, theme.color("muted"))
    assert title
    assert detail
    assert max(y for _, y in title) < min(y for _, y in detail)


def test_a_single_line_stands_in_the_middle(view):
    image = painted(view, entry(view, "IIIIII", color=QColor("#ff0000")))
    rows = [y for _, y in ink(image, QColor("#ff0000"))]
    assert abs((min(rows) + max(rows)) / 2 - RECT.center().y()) < 4


def test_a_long_title_is_cut_within_the_entry(view):
    image = painted(view, entry(view, "I" * 500, color=QColor("#ff0000")))
    assert max(x for x, _ in ink(image, QColor("#ff0000"))) < RECT.right() - 7


def test_texts_leave_room_for_an_icon(view):
    pixmap = QPixmap(16, 16)
    pixmap.fill(QColor("#00ff00"))
    image = painted(view, entry(view, "IIIIII", icon=QIcon(pixmap), color=QColor("#ff0000")))
    assert ink(image, QColor("#00ff00"))
    assert min(x for x, _ in ink(image, QColor("#ff0000"))) >= 16


@pytest.mark.parametrize(
    ("title", "direction", "at_right"),
    [
        ("IIIIII", Qt.LayoutDirection.LeftToRight, False),
        ("دبي", Qt.LayoutDirection.LeftToRight, True),
        ("IIIIII", Qt.LayoutDirection.RightToLeft, True),
    ],
)
def test_a_text_begins_at_the_side_it_is_read_from(view, title, direction, at_right):
    image = painted(view, entry(view, title, color=QColor("#ff0000")), direction)
    columns = [x for x, _ in ink(image, QColor("#ff0000"))]
    assert (min(columns) > RECT.width() / 2) is at_right


def test_the_theme_gives_the_colour_where_the_entry_has_none(view, theme):
    assert ink(painted(view, entry(view, "IIIIII")), theme.color("text"))
