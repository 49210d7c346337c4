import pytest

from quizapp.formats.one_line import plain_words, words_of


def test_lines_and_spaces_become_one_line():
    assert plain_words("  A bridge\n\tis  opened ", most=50) == "A bridge is opened"


def test_a_long_text_ends_between_two_words():
    assert plain_words("A bridge is opened in Chile", most=20) == "A bridge is opened…"


def test_a_long_word_is_cut():
    assert plain_words("x" * 30, most=10) == "x" * 9 + "…"


@pytest.mark.parametrize("most", [1, 5, 10, 40])
def test_no_text_is_longer_than_is_wanted(most):
    assert len(plain_words("a bb ccc dddd eeeee ffffff " * 9, most=most)) <= most


def test_what_nobody_sees_is_left_out():
    assert plain_words("A\x00 b\u202eri\u200bdge\x07\ufeff", most=50) == "A bridge"


def test_half_a_character_is_no_text():
    assert plain_words("a\ud800b", most=50) == "a\ufffdb"


def test_joiners_that_scripts_need_stay():
    assert plain_words("می\u200cشود", most=50) == "می\u200cشود"


def test_markup_is_never_shown():
    html = "<p onclick='x()'>A <b>bridge</b> &amp; a road</p><script>alert(1)</script><style>p{}</style><img src=x>"
    assert words_of(html, most=50) == "A bridge & a road"


def test_escaped_markup_is_text_and_stays_text():
    assert words_of("Use &lt;b&gt; for bold", most=50) == "Use <b> for bold"


def test_a_megabyte_of_markup_is_read_at_once():
    assert words_of("<p>word " * 200_000, most=10) == "word word…"
