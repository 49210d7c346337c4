import pytest
from builders import make_card

from quizapp.gui.widgets.card_marks import CardMarks, marks_of
from quizapp.settings import Theme as Choice


@pytest.fixture
def marks(theme, window) -> CardMarks:
    marks = CardMarks(theme)
    marks.setParent(window)
    window.show()
    return marks


def colours(marks: CardMarks) -> set[str]:
    """The colours that the flag is drawn in."""
    picture = marks._flag.pixmap().toImage()
    return {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({}, []),
        ({"starred": True}, ["Starred"]),
        ({"flag": 2}, ["Flag 2"]),
        ({"flag": 7, "starred": True}, ["Flag 7", "Starred"]),
    ],
)
def test_marks_have_words(values, words):
    assert marks_of(make_card(1, **values)) == words


def test_a_card_without_marks_shows_none(marks):
    marks.show_marks(make_card(1, flag=3))
    marks.show_marks(make_card(1))
    assert not marks.isVisible()


def test_a_flag_is_seen_by_its_sign_and_its_number(marks):
    marks.show_marks(make_card(1, flag=3))
    assert marks._flag_word.text() == "Flag 3"
    assert not marks._flag.pixmap().isNull()
    assert not marks._star.isVisible()


def test_each_flag_has_its_colour(theme, marks):
    for number in range(1, 8):
        marks.show_marks(make_card(1, flag=number))
        assert theme.color(f"flag-{number}").name() in colours(marks)


def test_marks_follow_the_theme(theme, marks):
    marks.show_marks(make_card(1, flag=3, starred=True))
    before = marks._star.pixmap().toImage()
    theme.apply(Choice.DARK)
    assert marks._star.pixmap().toImage() != before
    assert theme.color("flag-3").name() in colours(marks)


def test_a_star_is_seen_and_has_a_name(marks):
    marks.show_marks(make_card(1, starred=True))
    assert marks._star.isVisible()
    assert marks._star.accessibleName() == "Starred"
    assert not marks._flag_word.isVisible()
