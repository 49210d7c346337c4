"""The palettes reach WCAG 2.2 AA: 4.5 for text, 3 for what a control is recognised by, computed, not believed."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.gui.theme_file import load_colors

GROUNDS = ("window", "surface", "sunken")
TEXTS = ("text", "text-2", "muted", "accent", "again", "hard", "good", "easy")
ON_GROUND = [(text, ground) for text in TEXTS for ground in ("window", "surface")]
TEXT_PAIRS = [
    *ON_GROUND,
    ("text", "sunken"),
    ("text-2", "sunken"),
    ("muted", "sunken"),
    ("text-2", "hairline"),
    ("text", "hairline"),
    ("text", "selection"),
    ("text-2", "selection"),
    ("muted", "selection"),
    ("accent", "selection"),
    ("text", "highlight"),
    ("on-accent", "accent"),
    ("on-accent", "accent-hover"),
    ("info-text", "info-bg"),
    ("ok-text", "ok-bg"),
    ("warn-text", "warn-bg"),
    ("error-text", "error-bg"),
    ("error-text", "surface"),
    ("error-text", "window"),
    ("surface", "text"),
]
CONTROL_PAIRS = [
    *[("border", ground) for ground in GROUNDS],
    *[("accent", ground) for ground in GROUNDS],
    *[("heat-4", ground) for ground in GROUNDS],
    *[(bar, "surface") for bar in ("hard", "good", "again", "easy", "muted")],
]


@pytest.fixture(params=["light", "dark"])
def colors(request, resources):
    return load_colors(resources / "themes" / f"{request.param}.toml")


@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_can_be_read_on_its_ground(colors, text, ground):
    assert contrast(colors[text], colors[ground]) >= 4.5


@pytest.mark.parametrize(("mark", "ground"), CONTROL_PAIRS)
def test_what_a_control_is_known_by_stands_out_from_its_ground(colors, mark, ground):
    assert contrast(colors[mark], colors[ground]) >= 3


def test_each_step_of_the_heat_ramp_differs_from_the_one_before(colors):
    ramp = [colors[f"heat-{level}"] for level in range(5)]

    assert all(contrast(one, next_one) >= 1.25 for one, next_one in pairwise(ramp))


def test_both_palettes_name_the_same_colors(resources):
    light, dark = (load_colors(resources / "themes" / f"{name}.toml") for name in ("light", "dark"))

    assert light.keys() == dark.keys()


any_color = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


def test_black_on_white_has_the_greatest_contrast():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_a_grey_that_wcag_gives_as_an_example_just_passes():
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@given(any_color, any_color)
def test_contrast_is_between_1_and_21_whichever_color_comes_first(one, other):
    assert 1 <= contrast(one, other) <= 21
    assert contrast(one, other) == contrast(other, one)


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours "#RRGGBB", 1 to 21, as WCAG 2.2 defines it."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(color: str) -> float:
    channels = (int(color[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
