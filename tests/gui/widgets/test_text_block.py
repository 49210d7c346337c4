"""Text that a view paints by itself."""

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from quizapp.gui.widgets.text_block import TextBlock

WIDE, HIGH = 300, 120


@pytest.fixture
def block(theme):
    return lambda text, width=WIDE: TextBlock(text, theme.font("ui"), width=width, line_height=20)


def inked_columns(block):
    """Return the first and the last column of pixels that painting `block` touches."""
    image = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setPen(QColor("black"))
    block.paint(painter, 0, 0)
    painter.end()
    white = QColor("white").rgb()
    columns = [x for x in range(WIDE) if any(image.pixel(x, y) != white for y in range(HIGH))]
    return columns[0], columns[-1]


def test_a_short_text_is_one_line(block):
    assert (block("Lima").lines, block("Lima").height) == (1, 20)


def test_no_text_takes_one_line(block):
    assert block("").height <= 20


def test_a_long_text_is_wrapped_to_the_width(block):
    long = block("The ministers of two countries met and spoke about their alliance for an hour.", width=120)
    assert long.lines > 3
    assert long.height == 20 * long.lines
    assert inked_columns(long)[1] < 120


def test_a_word_that_is_too_long_is_broken(block):
    assert block("x" * 200, width=120).lines > 5


def test_a_line_break_in_the_text_is_one(block):
    assert block("One.\nTwo.").lines == 2


def test_text_without_spaces_is_wrapped(block):
    assert block("日本銀行は新しい紙幣を発行した。" * 3, width=120).lines > 3


def test_left_to_right_text_begins_at_the_left(block):
    first, last = inked_columns(block("Lima"))
    assert first < 10
    assert last < WIDE / 2


def test_right_to_left_text_begins_at_the_right(block):
    first, last = inked_columns(block("دبي"))
    assert first > WIDE / 2
    assert last > WIDE - 10


def test_tall_scripts_take_the_height_they_need(theme):
    low = TextBlock("Lima", theme.font("ui"), width=WIDE, line_height=4)
    assert low.height > 10
