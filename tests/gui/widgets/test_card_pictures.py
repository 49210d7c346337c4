"""The pictures of one side of a card."""

import pytest
from picture_files import media, png, shown
from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout

from quizapp.core.picture import Side
from quizapp.gui.picture_loader import PictureLoader
from quizapp.gui.tasks import TaskRunner
from quizapp.gui.widgets.card_pictures import CardPictures
from quizapp.gui.widgets.card_text import column_width
from quizapp.settings import Theme as Choice

SMALL, WIDE, TALL = png(40, 30), png(1600, 400), png(20, 2000)


@pytest.fixture
def part(window, theme, pictures, kept_pictures) -> CardPictures:
    kept_pictures.update(media(SMALL, WIDE, TALL))
    part = CardPictures(theme, pictures, Side.QUESTION)
    column = QVBoxLayout(window)
    column.addWidget(part)
    column.addStretch()
    window.show()
    return part


def settle(part):
    part.window().layout().activate()


def test_it_takes_no_room_without_pictures(part):
    part.show_pictures(())
    assert part.isHidden()
    part.show_pictures(shown(SMALL, side=Side.ANSWER))
    assert part.isHidden()


def test_it_shows_the_pictures_of_its_side_below_one_another(part):
    part.show_pictures((*shown(SMALL), *shown(TALL, side=Side.ANSWER), *shown(WIDE)))
    settle(part)
    first, second = part.frames
    assert first.picture.size() == QSize(40, 30)
    assert second.y() > first.geometry().bottom()


def test_a_wide_picture_is_as_wide_as_the_column(part, theme):
    part.show_pictures(shown(WIDE))
    settle(part)
    (frame,) = part.frames
    assert frame.picture.width() == column_width(theme)
    assert frame.picture.height() == pytest.approx(column_width(theme) / 4, abs=1)


def test_a_narrow_window_makes_it_smaller(qtbot, part, window):
    part.show_pictures(shown(WIDE))
    window.resize(300, 500)
    (frame,) = part.frames
    qtbot.waitUntil(lambda: 200 < frame.picture.width() < 300)
    assert frame.picture.height() == pytest.approx(frame.picture.width() / 4, abs=1)


def test_a_tall_picture_leaves_the_rest_in_sight(part, theme):
    part.show_pictures(shown(TALL))
    settle(part)
    assert part.frames[0].picture.height() == 320


def test_it_grows_with_the_text(part, theme):
    part.show_pictures(shown(WIDE))
    before = part.frames[0].picture.width()
    part.window().resize(2000, 600)
    theme.apply(Choice.LIGHT, text_scale=2.0)
    settle(part)
    assert part.frames[0].picture.width() > before * 1.5


def test_a_picture_that_is_missing_is_said_so(part):
    part.show_pictures(shown(png(1, 1)))
    (frame,) = part.frames
    assert frame.words.isVisible()
    assert frame.words.text() == "This picture cannot be shown."
    assert not frame.picture.isVisible()


def test_the_same_pictures_stay_as_they_are(part):
    part.show_pictures(shown(SMALL, WIDE))
    before = part.frames
    part.show_pictures(shown(SMALL, WIDE))
    assert part.frames is before
    part.show_pictures(shown(WIDE))
    assert part.frames is not before


def test_screen_readers_hear_of_them(part):
    part.show_pictures(shown(SMALL, WIDE))
    names = [QAccessible.queryAccessibleInterface(frame.picture) for frame in part.frames]
    assert [name.text(QAccessible.Text.Name) for name in names] == [
        "Picture 1 of 2 of the question",
        "Picture 2 of 2 of the question",
    ]
    assert names[0].role() == QAccessible.Role.Graphic


def test_the_answer_has_pictures_too(theme, window, pictures, kept_pictures):
    kept_pictures.update(media(SMALL))
    part = CardPictures(theme, pictures, Side.ANSWER)
    part.setParent(window)
    part.show_pictures(shown(SMALL, side=Side.ANSWER))
    assert part.frames[0].picture.accessibleName() == "Picture 1 of 1 of the answer"


def test_room_is_kept_until_a_picture_is_there(qtbot, theme, window):
    runner = TaskRunner()
    part = CardPictures(theme, PictureLoader(runner, media(WIDE).get), Side.QUESTION)
    column = QVBoxLayout(window)
    column.addWidget(part)
    column.addStretch()
    window.show()
    with qtbot.waitSignal(part.height_changed):
        part.show_pictures(shown(WIDE))
        settle(part)
        assert part.height() == 120
        assert not part.frames[0].words.isVisible()
    qtbot.waitUntil(lambda: part.height() == part.frames[0].picture.height() > 120)
    runner.stop()


def test_broken_pictures_are_drawn_anew_in_another_theme(part, theme):
    part.show_pictures(shown(png(1, 1)))
    before = part.frames[0]._icon.pixmap().toImage()
    theme.apply(Choice.DARK)
    assert part.frames[0]._icon.pixmap().toImage() != before
