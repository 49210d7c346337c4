import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from quizapp.gui.widgets.flow_layout import FlowLayout


@pytest.fixture
def flow(window):
    flow = FlowLayout(window, spacing=10)
    for _ in range(4):
        box = QWidget()
        box.setFixedSize(100, 20)
        flow.addWidget(box)
    return flow


def places(flow):
    return [flow.itemAt(number).geometry().topLeft().toTuple() for number in range(flow.count())]


def test_items_stand_side_by_side_while_there_is_room(window, flow):
    window.resize(430, 100)
    window.show()

    assert places(flow) == [(0, 0), (110, 0), (220, 0), (330, 0)]


def test_a_new_line_begins_where_the_width_ends(window, flow):
    window.resize(330, 100)
    window.show()

    assert places(flow) == [(0, 0), (110, 0), (220, 0), (0, 30)]


def test_the_height_follows_the_width(flow):
    assert [flow.heightForWidth(width) for width in (430, 330, 100)] == [20, 50, 110]


def test_items_begin_at_the_right_where_the_window_does(window, flow):
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window.resize(330, 100)
    window.show()

    assert places(flow) == [(230, 0), (120, 0), (10, 0), (230, 30)]


def test_an_item_can_be_put_between_others(window, flow):
    box = QWidget()
    flow.insertWidget(1, box)

    assert flow.itemAt(1).widget() is box
    assert flow.count() == 5


def test_a_hidden_item_takes_no_room(window, flow):
    window.resize(330, 100)
    window.show()
    flow.itemAt(0).widget().hide()
    flow.activate()

    assert places(flow)[1:] == [(0, 0), (110, 0), (220, 0)]


def test_an_item_wider_than_the_room_is_made_to_fit(window, flow):
    wide = QWidget()
    wide.setMinimumSize(0, 20)
    wide.sizeHint = wide.maximumSize
    flow.addWidget(wide)
    window.resize(250, 200)
    window.show()

    assert flow.itemAt(4).geometry().width() <= 250


def test_an_item_that_is_taken_is_gone(flow):
    item = flow.takeAt(0)

    assert item is not None
    assert flow.count() == 3
    assert flow.takeAt(7) is None
    assert flow.itemAt(-1) is None
