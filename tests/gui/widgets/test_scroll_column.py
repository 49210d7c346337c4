import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.gui.widgets.labels import plain_label
from quizapp.gui.widgets.scroll_column import ScrollColumn
from quizapp.settings import Theme as Choice


def column_in(window, theme, **options):
    column = ScrollColumn(theme, **options)
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(column)
    window.show()
    return column


def block(height):
    widget = QWidget()
    widget.setFixedHeight(height)
    return widget


def test_what_is_higher_than_the_window_scrolls(qtbot, theme, window):
    column = column_in(window, theme)
    column.body.addWidget(block(2000))
    last = block(40)
    column.body.addWidget(last)
    qtbot.waitUntil(lambda: column.verticalScrollBar().maximum() > 0)

    column.reveal(last)

    assert last.mapTo(column, QPoint(0, 0)).y() + 40 <= column.height()


def test_a_part_of_what_is_higher_than_the_window_is_scrolled_to(qtbot, theme, window):
    column = column_in(window, theme)
    high = block(2000)
    column.body.addWidget(high)
    qtbot.waitUntil(lambda: column.verticalScrollBar().maximum() > 0)

    for part in (QRect(0, 1500, 40, 30), QRect(0, 10, 40, 30)):
        column.reveal_part(high, part)

        assert column.rect().contains(part.translated(high.mapTo(column, QPoint())))


def test_the_column_is_no_wider_than_can_be_read(qtbot, theme, window):
    window.resize(2000, 600)
    column = column_in(window, theme, widest=800)
    content = block(40)
    column.body.addWidget(content)

    qtbot.waitUntil(lambda: content.width() == 800)


def test_the_column_is_wider_where_the_text_is_larger(qtbot, theme, window):
    theme.apply(Choice.LIGHT, text_scale=2.0)
    window.resize(2000, 600)
    column = column_in(window, theme, widest=800)
    content = block(40)
    column.body.addWidget(content)

    qtbot.waitUntil(lambda: content.width() == 1600)


@pytest.mark.parametrize(("fill", "least", "most"), [(False, 0, 100), (True, 400, 600)])
def test_content_is_at_the_top_or_fills_the_height(qtbot, theme, window, fill, least, most):
    column = column_in(window, theme, fill=fill)
    content = QWidget()
    content.setMinimumHeight(40)
    column.body.addWidget(content)

    qtbot.waitUntil(lambda: least <= content.height() <= most and content.width() > 0)


def test_nothing_scrolls_sideways(theme, window):
    column = column_in(window, theme)
    wide = QWidget()
    wide.setMinimumWidth(3000)
    column.body.addWidget(wide)

    assert not column.horizontalScrollBar().isVisible()


def test_what_has_grown_can_be_scrolled_to_at_once(theme, window):
    column = ScrollColumn(theme)
    QVBoxLayout(window).addWidget(column)
    inner, grower = QWidget(), QWidget()
    QVBoxLayout(inner).addWidget(grower)
    column.body.addWidget(inner)
    window.show()
    grower.setFixedHeight(4_000)

    column.settle(grower)

    assert column.verticalScrollBar().maximum() > 3_000


class Measured(QWidget):
    """Counts how often it is asked for its size."""

    asked = 0

    def minimumSizeHint(self):  # noqa: N802  Qt's name
        self.asked += 1
        return QSize(40, 40)


def test_what_is_still_put_together_is_not_measured(qtbot, theme, window):
    content = Measured()
    column = ScrollColumn(theme)
    column.body.addWidget(content)
    around = QWidget()
    QVBoxLayout(around).addWidget(column)
    QVBoxLayout(window).addWidget(around)
    assert content.asked == 0

    window.show()
    qtbot.waitUntil(lambda: content.isVisible() and content.asked > 0)


def test_the_place_stays_when_the_colours_change(qtbot, theme, window):
    column = column_in(window, theme)
    for _ in range(100):
        column.body.addWidget(plain_label("A line", "title"))
    bar = column.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    place = bar.value()

    theme.apply(Choice.DARK)
    qtbot.wait_until(lambda: column.widget().height() > place)

    assert bar.value() == place


@pytest.mark.parametrize("width", [1200, 700, 400])
def test_it_ends_with_what_it_shows(qtbot, theme, window, width):
    column = column_in(window, theme)
    for _ in range(30):
        column.body.addWidget(plain_label("Words of a text that needs a line or two. " * 3, wrap=True))
    last = block(40)
    column.body.addWidget(last)
    window.resize(width, 600)
    ground = column.widget()
    qtbot.waitUntil(lambda: ground.width() == column.viewport().width() > 0)
    qtbot.waitUntil(lambda: ground.height() - last.mapTo(ground, QPoint(0, 40)).y() == 32)
