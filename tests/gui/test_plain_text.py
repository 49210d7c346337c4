import pytest

from quizapp.gui.plain_text import isolated, plain_caption, plain_tip, reads_right_to_left, shortened


def test_a_tool_tip_without_markup_is_left_alone():
    assert plain_tip("R&D in Lima") == "R&D in Lima"


def test_markup_in_a_tool_tip_is_shown_not_obeyed():
    assert plain_tip('<img src="file:///x">') == "<qt>&lt;img src=&quot;file:///x&quot;&gt;</qt>"


def test_the_lines_of_a_tool_tip_stay_lines():
    assert plain_tip("1 < 2\nLima") == "<qt>1 &lt; 2<br>Lima</qt>"
    assert plain_tip("One\nTwo") == "One\nTwo"


def test_an_ampersand_in_a_caption_is_seen():
    assert plain_caption("R&D & art") == "R&&D && art"


def test_a_long_text_ends_in_an_ellipsis_within_its_length():
    assert shortened("Lima", 4) == "Lima"
    assert shortened("Lima Quito", 6) == "Lima…"


@pytest.mark.parametrize(
    ("text", "right_to_left"),
    [
        ("Lima", False),
        ("لیما", True),
        ("שלום", True),
        ("42: 東京", False),
        ("«2024» القمة", True),
        ("COP29 القمة", False),
        ("", False),
        ("42 %", False),
    ],
)
def test_the_first_letter_with_a_direction_decides(text, right_to_left):
    assert reads_right_to_left(text) is right_to_left


def test_only_what_reads_from_the_right_is_isolated():
    assert isolated("مؤتمر") == "\u2068مؤتمر\u2069"
    assert isolated("Japan") == "Japan"


def test_what_is_isolated_gives_a_sentence_no_direction():
    assert not reads_right_to_left(f"{isolated('مؤتمر')}: 5 cards")
    assert reads_right_to_left("\u2069\u2068Japan\u2069مؤتمر: 5 cards")
