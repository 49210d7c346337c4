"""Pictures of cards on the review page, in the real window on a real collection."""

import pytest
from builders import make_card
from picture_files import png, shown
from PySide6.QtCore import Qt
from studying import open_app, put, put_decks, put_pictures

from quizapp.core.picture import Side

MAP, FLAG = png(60, 40), png(30, 20)


@pytest.fixture
def app(tmp_path, clock):
    with open_app(tmp_path, clock) as app:
        put_decks(app, 1, 2)
        put(app, make_card(11, 1, pictures=(*shown(MAP), *shown(FLAG, side=Side.ANSWER))))
        put_pictures(app, MAP, FLAG)
        yield app


def size(pictures) -> tuple[int, int]:
    (frame,) = pictures.frames
    return frame.picture.width(), frame.picture.height()


def test_each_side_shows_its_own_out_of_the_collection(study):
    card = study.desk.card
    study.qtbot.waitUntil(lambda: size(card.pictures) == (60, 40))
    assert not card.back.pictures.isVisible()
    study.key(Qt.Key.Key_Space)
    study.qtbot.waitUntil(lambda: size(card.back.pictures) == (30, 20))
    assert card.pictures.isVisible()


def test_the_next_card_shows_none(study):
    study.answer("3")
    assert study.desk.card.question.toPlainText() == "Question 12?"
    assert not study.desk.card.pictures.isVisible()
