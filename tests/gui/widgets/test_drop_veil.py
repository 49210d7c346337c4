import pytest
from PySide6.QtCore import Qt

from quizapp.gui.widgets.drop_veil import DropVeil
from quizapp.settings import Theme as Choice


@pytest.fixture
def veil(theme, window):
    window.resize(400, 300)
    window.show()
    return DropVeil(theme, window)


def test_it_is_not_seen_before_something_is_dragged(veil):
    assert not veil.isVisible()


def test_it_covers_the_whole_window_whatever_its_size(window, veil):
    window.resize(640, 480)
    veil.cover()

    assert veil.isVisible()
    assert veil.geometry() == window.rect()


def test_the_pointer_goes_through_it_so_that_the_drop_arrives(veil):
    assert veil.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


@pytest.mark.parametrize("choice", [Choice.LIGHT, Choice.DARK])
def test_it_says_in_the_colors_of_the_theme_what_a_drop_does(theme, window, veil, choice):
    theme.apply(choice)
    veil.cover()
    image = veil.grab().toImage()
    names = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}

    assert theme.color("text").name() in names
    assert theme.color("accent").name() in names
