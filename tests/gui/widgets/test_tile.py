import pytest
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from quizapp.gui.widgets.labels import plain_label
from quizapp.gui.widgets.tile import Tile


@pytest.fixture
def low_and_high(theme, window):
    """A tile with little in it beside one with much."""
    low, high = Tile("Low"), Tile("High")
    low.body.addWidget(plain_label("text"))
    pillar = QWidget()
    pillar.setFixedHeight(300)
    high.body.addWidget(pillar)
    row = QHBoxLayout(window)
    row.addWidget(low)
    row.addWidget(high)
    window.show()
    return low, high


def test_tiles_of_a_row_are_equally_high_and_their_content_is_at_the_top(low_and_high):
    low, high = low_and_high

    assert low.height() == high.height()
    assert low.body.itemAt(0).widget().geometry().bottom() < 100


def test_a_tile_that_fills_gives_all_height_to_its_content(theme, window):
    tile = Tile("Chart", fill=True)
    chart = QWidget()
    tile.body.addWidget(chart)
    QHBoxLayout(window).addWidget(tile)
    window.show()

    assert chart.height() > 450


def test_a_tile_is_named_by_its_title(qtbot, theme):
    tile = Tile("Last 7 days")
    qtbot.addWidget(tile)
    tile.set_title("Recall 91 %")

    assert tile.accessibleName() == "Recall 91 %"


def test_a_tile_without_a_title_has_no_title_line(qtbot, theme):
    tile, titled = Tile(), Tile("Title")
    for widget in (tile, titled):
        qtbot.addWidget(widget)

    assert tile.sizeHint().height() < titled.sizeHint().height()


def test_a_tool_stands_at_the_end_of_the_title_line(theme, window):
    tile = Tile("Title")
    button = QPushButton("x")
    tile.add_tool(button)
    QHBoxLayout(window).addWidget(tile)
    window.show()

    assert button.geometry().right() > tile.width() - 20
