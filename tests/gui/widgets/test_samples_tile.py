import pytest
from PySide6.QtWidgets import QLabel

from quizapp.gui.widgets.samples_tile import SamplesTile


@pytest.fixture
def tile(qtbot, theme) -> SamplesTile:
    tile = SamplesTile(theme)
    qtbot.addWidget(tile)
    tile.resize(600, 60)
    tile.show()
    return tile


def test_it_says_what_the_samples_are_for_and_that_they_can_go(tile):
    text = tile.findChild(QLabel).text()
    assert "try things out" in text
    assert "can go" in text
    assert tile.remove_button.text() == "Remove samples"


def test_its_words_wrap_where_it_is_narrow(tile):
    before = tile.sizeHint().height()
    tile.resize(320, 60)
    assert tile.heightForWidth(320) > before
