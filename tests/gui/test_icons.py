import gc
import re
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon

from quizapp.gui.icons import IconSet
from quizapp.settings import Theme as Choice


@pytest.fixture
def colors():
    return {"text-2": QColor("#112233"), "accent": QColor("#FF0000")}


@pytest.fixture
def icons(qapp, resources, colors):
    return IconSet(resources / "icons", colors.__getitem__)


def strongest_color(pixmap):
    """The colour of the pixel that is covered most."""
    image = pixmap.toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return max(pixels, key=QColor.alpha)


def opaqueness(pixmap):
    return strongest_color(pixmap).alpha()


def test_all_icons_are_of_one_family(resources):
    for path in (resources / "icons").glob("*.svg"):
        root = ET.parse(path).getroot()
        assert root.get("viewBox") == "0 0 24 24", path
        assert (root.get("stroke"), root.get("fill"), root.get("stroke-width")) == ("currentColor", "none", "1.75"), (
            path
        )
        assert not re.search(r"#[0-9a-fA-F]{3}|<script|href", path.read_text()), path


def test_every_icon_draws_something(icons, resources):
    for path in (resources / "icons").glob("*.svg"):
        assert opaqueness(icons.icon(path.stem).pixmap(24, 24)) > 128, path


def test_an_icon_has_the_color_of_its_token(icons):
    assert strongest_color(icons.icon("easy").pixmap(48, 48)).name() == "#112233"


def test_an_icon_of_a_button_that_is_on_has_its_active_color(icons):
    pixmap = icons.icon("easy", active="accent").pixmap(QSize(48, 48), QIcon.Mode.Normal, QIcon.State.On)

    assert strongest_color(pixmap).name() == "#ff0000"


def test_an_icon_follows_the_theme_without_being_set_again(icons, colors):
    icon = icons.icon("easy")
    icon.pixmap(24, 24)
    colors["text-2"] = QColor("#00FF00")
    icons.forget()

    assert strongest_color(icon.pixmap(48, 48)).name() == "#00ff00"


def test_an_icon_out_of_use_is_pale(icons):
    icon = icons.icon("good")

    assert opaqueness(icon.pixmap(QSize(24, 24), QIcon.Mode.Disabled)) < opaqueness(icon.pixmap(24, 24))


def test_an_icon_is_drawn_in_the_pixels_of_a_dense_screen(icons):
    pixmap = icons.icon("good").pixmap(QSize(24, 24), 2.0)

    assert pixmap.size() == QSize(48, 48)
    assert pixmap.devicePixelRatio() == 2.0


def test_an_icon_is_drawn_once_for_a_color_and_size(icons):
    first = icons.pixmap("good", "text-2", QSize(24, 24))

    assert icons.pixmap("good", "text-2", QSize(24, 24)).cacheKey() == first.cacheKey()


def test_a_name_without_a_drawing_is_refused_when_the_icon_is_made(icons):
    with pytest.raises(FileNotFoundError):
        icons.icon("unicorn")


def test_a_copy_of_an_icon_outlives_the_first(icons):
    copy = QIcon(icons.icon("good"))
    gc.collect()

    assert opaqueness(copy.pixmap(24, 24)) > 128


def test_an_icon_keeps_its_shape_in_a_wide_frame(icons):
    image = icons.pixmap("close", "text-2", QSize(48, 24)).toImage()

    assert image.pixelColor(2, 12).alpha() == 0
    assert image.pixelColor(24, 12).alpha() > 0


def test_the_icons_of_the_application_change_with_its_theme(theme):
    icon = theme.icon("good")
    light = strongest_color(icon.pixmap(48, 48)).name()

    theme.apply(Choice.DARK)

    assert strongest_color(icon.pixmap(48, 48)).name() == theme.color("text-2").name() != light


def test_the_window_icon_can_be_drawn(qapp, theme):
    assert not qapp.windowIcon().pixmap(64, 64).toImage().isNull()
    assert opaqueness(qapp.windowIcon().pixmap(64, 64)) == 255
    assert qapp.windowIcon().pixmap(64, 64).hasAlphaChannel()
