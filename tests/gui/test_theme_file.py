import pytest

from quizapp.gui.theme_file import fill_template, load_colors


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
