from PySide6.QtWidgets import QVBoxLayout

from quizapp.gui.widgets.card_frame import CardFrame
from quizapp.gui.widgets.card_text import CardText, column_width
from quizapp.settings import Theme as Choice


def test_a_card_is_as_wide_as_a_column_of_text_and_its_margins(theme, window):
    frame, text = CardFrame(theme), CardText(theme, "answer")
    frame.body.addWidget(text)
    QVBoxLayout(window).addWidget(frame)
    window.show()

    assert text.width() == column_width(theme)
    assert frame.width() < column_width(theme) + 100


def test_a_card_casts_a_shadow_on_the_window_below_it(theme, window):
    frame = CardFrame(theme)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(frame)
    window.resize(400, 300)
    window.show()
    image = window.grab().toImage()
    middle = image.width() // 2

    assert image.pixelColor(middle, 150) == theme.color("surface")
    assert image.pixelColor(middle, 295).lightness() < theme.color("window").lightness()


def test_a_card_follows_the_theme(theme, window):
    frame = CardFrame(theme)
    QVBoxLayout(window).addWidget(frame)
    window.show()
    theme.apply(Choice.DARK, text_scale=2.0)

    assert frame.grab().toImage().pixelColor(frame.width() // 2, frame.height() // 2) == theme.color("surface")
    assert frame.maximumWidth() > column_width(theme) > 1000
