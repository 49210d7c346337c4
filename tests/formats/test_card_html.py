"""The HTML of cards as plain text: what is kept, what is never seen, and bounds."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.formats.card_html import CardHtml, read_card_html

MARKUP = ("<b>", "</b>", "<br>", "<p>", "<img src=a.png>", "<!--", "-->", "<script>", "</script>", "<sup>", "</sup>")
BROKEN = (
    "<",
    ">",
    '"',
    "'",
    "[sound:",
    "]",
    "<pre>",
    "</pre>",
    "<rt>",
    "\ud800",
    "\x00",
    "&#0;",
    "&amp;",
    "2",
    " ",
    "\n",
)
PIECES = st.sampled_from((*MARKUP, *BROKEN, "word"))


def text(html):
    return read_card_html(html).text


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("Lima", "Lima"),
        ("  two   words\n ", "two words"),
        ("a<br>b<br/>c", "a\nb\nc"),
        ("a<br><br><br><br>b", "a\n\nb"),
        ("<div>a</div><div>b</div>", "a\nb"),
        ("<div>a</div><div><br></div><div>b</div>", "a\n\nb"),
        ("<p>a</p><p>b</p>", "a\n\nb"),
        ("<ul><li>a</li><li>b</li></ul>", "a\nb"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"),
        ("one <b> two </b> three", "one two three"),
        ("caf&eacute; &lt;b&gt; &amp;amp;", "café <b> &amp;"),
        ("a&nbsp;b", "a b"),
        ("a < b and c > d", "a < b and c > d"),
        ("x<y", "x<y"),
        ("H<sub>2</sub>O, 10<sup>-6</sup>", "H₂O, 10⁻⁶"),
        ("e<sup>y</sup>, e<sup>ky</sup>", "e^y, e^(ky)"),
        ("<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>", "漢字(かんじ)"),
        ("<pre>if x:\n    y</pre>", "if x:\n    y"),
        ("a<hr>b", "a\nb"),
        ('<span title="a > b">c</span>', "c"),
        ("a\u00adb\u200bc", "abc"),
    ],
)
def test_what_is_shown_is_kept(html, shown):
    assert text(html) == shown


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>a",
        "<SCRIPT src=x>alert(1)</SCRIPT >a",
        "<style>body { display: none }</style>a",
        "<!-- no -->a",
        "<iframe src='file:///etc/passwd'>no</iframe>a",
        "<!doctype html><html><head><title>no</title></head><body>a",
        "<svg><text>no</text></svg>a",
        "a<script>never ends",
        "a<!-- never ends",
        "<b onclick='no'>a</b>",
    ],
)
def test_scripts_styles_frames_and_comments_are_no_text(html):
    assert text(html) == "a"


def test_pictures_are_named_in_order_and_sounds_by_themselves():
    html = 'a<img src="one.png"><IMG alt="no" SRC=two.jpg>[sound:a.mp3]<audio src=\'b.ogg\'></audio>'
    assert read_card_html(html) == CardHtml(text="a", pictures=("one.png", "two.jpg"), sounds=("a.mp3", "b.ogg"))


def test_a_picture_without_a_name_leaves_its_alt_text():
    assert read_card_html('<img alt="a map &amp; a key">') == CardHtml(text="a map & a key")


def test_names_of_pictures_lose_their_entities_and_quotes_only():
    assert read_card_html("<img src='a&amp;b%20c.png'>").pictures == ("a&b%20c.png",)


def test_other_attributes_are_not_taken_for_the_source():
    assert read_card_html('<img data-src="no.png" src="yes.png">').pictures == ("yes.png",)


@pytest.mark.parametrize(
    "piece", ["<", "<b", '<b "', "<!--", "<script>", "[sound:", "<p>", "<pre>", " ", "&", "<img src=", "\n", "<sup>"]
)
def test_a_large_field_of_one_piece_is_read_at_once(piece):
    assert isinstance(text(piece * 200_000), str)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_mixture_gives_clean_text(html):
    shown = read_card_html(html).text
    assert shown == shown.strip()
    assert not re.search("[\x00-\x08\x0e-\x1f\ud800-\udfff]", shown)
    assert "\n\n\n" not in shown


@given(st.text(alphabet="abc .,?é漢\n", max_size=30))
def test_a_text_without_markup_is_itself_but_for_its_spaces(words):
    assert text(words) == " ".join(words.split())
