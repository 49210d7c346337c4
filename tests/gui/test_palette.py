import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.gui.palette import contrast, fill_template, load_colors

colors = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


def test_black_on_white_has_the_greatest_contrast():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_a_grey_that_wcag_gives_as_an_example_just_passes():
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@given(colors, colors)
def test_contrast_is_between_1_and_21_whichever_color_comes_first(one, other):
    assert 1 <= contrast(one, other) <= 21
    assert contrast(one, other) == contrast(other, one)


def test_names_in_a_style_sheet_become_their_values():
    assert fill_template("a { color: $text-2; }", {"text-2": "#111111"}, scale=1.0) == "a { color: #111111; }"


def test_lengths_in_a_style_sheet_grow_with_the_text_scale():
    assert (
        fill_template("a { height: $px-36; margin: -$px-3 4px }", {}, scale=1.5)
        == "a { height: 54px; margin: -4px 4px }"
    )


def test_a_name_without_a_value_is_a_bug_and_does_not_pass():
    with pytest.raises(KeyError):
        fill_template("$nothing", {}, scale=1.0)


def test_a_theme_file_gives_its_colors_by_name(tmp_path):
    path = tmp_path / "night.toml"
    path.write_text('[colors]\nwindow = "#000000"\n')

    assert load_colors(path) == {"window": "#000000"}


def test_a_theme_file_with_something_else_than_a_color_is_refused_by_name(tmp_path):
    path = tmp_path / "night.toml"
    path.write_text('[colors]\nwindow = "black"\n')

    with pytest.raises(ValueError, match="window is no colour: black"):
        load_colors(path)
