from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout

from quizapp.core.review import Rating
from quizapp.gui import wording
from quizapp.gui.widgets.rating_bar import RatingBar
from quizapp.settings import Theme as Choice

INTERVALS = {
    Rating.AGAIN: timedelta(minutes=10),
    Rating.HARD: timedelta(days=2),
    Rating.GOOD: timedelta(days=6),
    Rating.EASY: timedelta(days=15),
}


@pytest.fixture
def bar(theme, window):
    bar = RatingBar(theme)
    QVBoxLayout(window).addWidget(bar)
    shown = {rating: wording.interval(span) for rating, span in INTERVALS.items()}
    spoken = {rating: wording.spoken_interval(span) for rating, span in INTERVALS.items()}
    bar.set_intervals(shown, spoken)
    window.show()
    return bar


def places(bar):
    return [button.geometry().getRect() for button in bar.buttons.values()]


@pytest.mark.parametrize("rating", list(Rating))
def test_a_click_gives_the_rating_of_its_button(qtbot, bar, rating):
    with qtbot.waitSignal(bar.rated) as rated:
        qtbot.mouseClick(bar.buttons[rating], Qt.MouseButton.LeftButton)

    assert rated.args == [rating]


def test_a_button_can_be_pressed_by_keyboard(qtbot, bar):
    bar.buttons[Rating.GOOD].setFocus()

    with qtbot.waitSignal(bar.rated) as rated:
        qtbot.keyClick(bar.buttons[Rating.GOOD], Qt.Key.Key_Space)

    assert rated.args == [Rating.GOOD]


def test_buttons_stand_in_the_order_of_their_keys(bar):
    lefts = [left for left, *_ in places(bar)]

    assert lefts == sorted(lefts)


def test_buttons_are_56_px_high_and_equally_wide(bar):
    assert {height for *_, height in places(bar)} == {56}
    assert max(width for *_, width, _ in places(bar)) - min(width for *_, width, _ in places(bar)) <= 1


def test_nothing_moves_whatever_is_suggested_hovered_or_out_of_use(qtbot, bar):
    before = places(bar)
    for rating in (*Rating, None):
        bar.suggest(rating)
    qtbot.mouseMove(bar.buttons[Rating.GOOD])
    bar.setEnabled(False)
    bar.set_intervals(dict.fromkeys(Rating, "5.9 mo"), dict.fromkeys(Rating, "180 days"))

    assert places(bar) == before


def test_a_screen_reader_hears_word_interval_suggestion_and_key(bar):
    bar.suggest(Rating.HARD)

    assert [button.accessibleName() for button in bar.buttons.values()] == [
        "Again, 10 minutes",
        "Hard, 2 days, suggested",
        "Good, 6 days",
        "Easy, 15 days",
    ]
    assert bar.buttons[Rating.EASY].accessibleDescription() == "Key 4"


def test_only_one_rating_is_suggested(bar):
    bar.suggest(Rating.HARD)
    bar.suggest(Rating.GOOD)

    assert [rating for rating, button in bar.buttons.items() if button.suggested] == [Rating.GOOD]


def test_a_suggestion_is_seen(bar):
    before = bar.buttons[Rating.HARD].grab().toImage()
    bar.suggest(Rating.HARD)

    assert bar.buttons[Rating.HARD].grab().toImage() != before


def test_a_suggestion_is_seen_on_a_narrow_button_too(window, bar):
    window.resize(340, 100)
    before = bar.buttons[Rating.HARD].grab().toImage()
    bar.suggest(Rating.HARD)

    assert bar.buttons[Rating.HARD].grab().toImage() != before


def test_out_of_use_nothing_is_rated_and_no_grade_color_is_shown(qtbot, theme, bar):
    bar.setEnabled(False)
    button = bar.buttons[Rating.AGAIN]

    with qtbot.assertNotEmitted(bar.rated):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert theme.color("again").name() not in colors_of(button)


def test_each_grade_has_its_color_in_light_and_dark(theme, bar):
    for choice in (Choice.LIGHT, Choice.DARK):
        theme.apply(choice)
        for rating, token in zip(Rating, ("again", "hard", "good", "easy"), strict=True):
            assert nearest(theme.color(token), colors_of(bar.buttons[rating])) < 40


def test_pressing_and_hovering_are_seen(qtbot, theme, bar):
    button = bar.buttons[Rating.GOOD]
    corner = QPoint(button.width() // 2, 5)
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)  # noqa: FBT003  Qt's own signature
    rest = button.grab().toImage().pixelColor(corner)
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    hovered = button.grab().toImage().pixelColor(corner)
    button.setDown(True)
    pressed = button.grab().toImage().pixelColor(corner)

    assert [color.name() for color in (rest, hovered, pressed)] == [
        theme.color(token).name() for token in ("surface", "sunken", "hairline")
    ]


def test_in_a_right_to_left_window_word_and_key_change_sides(qtbot, window, bar):
    button = bar.buttons[Rating.EASY]
    image = button.grab().toImage()
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    assert button.grab().toImage() != image
    qtbot.waitUntil(lambda: bar.buttons[Rating.AGAIN].x() > bar.buttons[Rating.EASY].x())


def test_buttons_grow_with_the_text_scale(qtbot, theme, bar):
    theme.apply(Choice.LIGHT, text_scale=2.0)
    bar.layout().activate()

    assert bar.buttons[Rating.GOOD].sizeHint().height() == 112


def colors_of(widget):
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def nearest(color, names):
    def distance(other):
        return abs(color.red() - other.red()) + abs(color.green() - other.green()) + abs(color.blue() - other.blue())

    return min(distance(QColor(name)) for name in names)
