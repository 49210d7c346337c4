import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QVBoxLayout, QWidget

from quizapp.gui.widgets.chips import Chip
from quizapp.gui.widgets.focus_ring import FocusRing
from quizapp.gui.widgets.scroll_column import ScrollColumn


@pytest.fixture
def column(window):
    return QVBoxLayout(window)


@pytest.fixture
def buttons(column):
    buttons = [QPushButton("one"), QPushButton("two")]
    for button in buttons:
        column.addWidget(button)
    return buttons


@pytest.fixture
def ring(qtbot, theme, window, buttons):
    ring = FocusRing(theme, window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return ring


def given_to(qtbot, ring, widget):
    """Give `widget` the focus and wait until the ring has followed."""
    widget.setFocus()
    qtbot.waitUntil(lambda: ring.target is widget)


def pass_turn(qtbot):
    """Wait until all has happened that is to come in the next turn of the window."""
    with qtbot.waitCallback() as turned:
        QTimer.singleShot(0, turned)


def around(widget):
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size()).adjusted(-4, -4, 4, 4)


def test_the_ring_lies_2_px_off_what_has_the_focus(qtbot, ring, buttons):
    given_to(qtbot, ring, buttons[1])

    assert ring.isVisible()
    assert ring.geometry() == around(buttons[1])


def test_the_ring_is_2_px_of_accent_and_lets_the_gap_be_seen(qtbot, theme, window, ring, buttons):
    given_to(qtbot, ring, buttons[1])
    image = window.grab().toImage()
    left, middle = ring.x(), ring.geometry().center().y()

    assert image.pixelColor(left + 1, middle) == theme.color("accent")
    assert image.pixelColor(left + 3, middle) != theme.color("accent")


def test_the_ring_goes_with_the_focus_and_with_what_moves(qtbot, window, ring, buttons):
    given_to(qtbot, ring, buttons[0])
    qtbot.keyClick(buttons[0], Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: ring.geometry() == around(buttons[1]))

    window.resize(700, 300)

    qtbot.waitUntil(lambda: ring.geometry() == around(buttons[1]))


def test_a_click_shows_no_ring(qtbot, ring, buttons, monkeypatch):
    monkeypatch.setattr(QApplication, "mouseButtons", lambda: Qt.MouseButton.LeftButton)
    buttons[1].setFocus()
    pass_turn(qtbot)

    assert not ring.isVisible()


def test_the_ring_is_gone_with_what_it_lay_around(qtbot, window, ring, buttons):
    given_to(qtbot, ring, buttons[0])
    buttons[0].hide()
    buttons[1].clearFocus()
    assert not ring.isVisible()

    last = QPushButton("last", window)
    last.show()
    given_to(qtbot, ring, last)
    last.deleteLater()
    qtbot.waitUntil(lambda: not ring.isVisible())
    window.resize(500, 500)


def test_the_ring_of_another_window_is_left_alone(qtbot, theme, ring, buttons):
    other = QWidget()
    qtbot.addWidget(other)
    button = QPushButton("x")
    QVBoxLayout(other).addWidget(button)
    given_to(qtbot, ring, buttons[0])
    other.show()
    other.activateWindow()
    button.setFocus()
    qtbot.waitUntil(other.isActiveWindow)

    assert ring.target is not button


def test_the_ring_scrolls_and_is_cut_where_the_page_ends(qtbot, theme, column, ring):
    page = ScrollColumn(theme)
    column.addWidget(page)
    rows = [QPushButton(str(number)) for number in range(60)]
    for row in rows:
        page.body.addWidget(row)
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 0)
    given_to(qtbot, ring, rows[0])
    top = ring.y()

    page.verticalScrollBar().setValue(10)
    assert ring.y() == top - 10
    page.verticalScrollBar().setValue(2000)

    assert not ring.isVisible()
    page.verticalScrollBar().setValue(0)
    assert ring.isVisible()


def test_a_scrolling_page_itself_has_no_ring(qtbot, column, ring):
    area = QScrollArea()
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    column.addWidget(area)
    area.show()
    area.setFocus()
    pass_turn(qtbot)

    assert ring.target is None


def test_the_field_in_a_chip_has_the_chips_own_outline(qtbot, theme, column, ring):
    chip = Chip(theme, "Lima")
    column.addWidget(chip)
    chip.show()
    chip.open()

    qtbot.waitUntil(lambda: ring.target is chip)
