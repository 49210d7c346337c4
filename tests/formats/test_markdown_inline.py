import pytest

from quizapp.formats.markdown_inline import joined, plain


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("**Bold**, *slanted*, __bold__, _slanted_", "Bold, slanted, bold, slanted"),
        ("~~gone~~ and ==marked==", "gone and marked"),
        ("***both***", "both"),
        ("**a *b* c**", "a b c"),
        ("snake_case_name and 2*3*4 and a * b * c", "snake_case_name and 2*3*4 and a * b * c"),
        ("x==1 and y==2", "x==1 and y==2"),
        ('[the bank](https://example.org/a_(b) "Bank")', "the bank"),
        ("[the bank][1] and [[Harbour]] and [[Harbour|the port]]", "the bank and Harbour and the port"),
        ("<https://example.org/x>", "https://example.org/x"),
        ("`**code** [x](y)` and ``a`b``", "**code** [x](y) and a`b"),
        (r"\*not slanted\* and 5 \# 6", "*not slanted* and 5 # 6"),
        ("one<br>two<br />three", "one\ntwo\nthree"),
        ("H<sub>2</sub>O is <b class='x'>water</b>", "H2O is water"),
        ("a < b and c > d", "a < b and c > d"),
        ("Tom &amp; Ann&nbsp;&lt;3", "Tom & Ann\u00a0<3"),
        ("It grew^[by 2 %] fast[^1].", "It grew (by 2 %) fast[1]."),
        ("A sentence. ^block-1", "A sentence."),
        ("- [x] done", "- done"),
        ("[^1]: A note.", "[^1]: A note."),
    ],
)  # fmt: skip
def test_a_line_reads_as_it_is_shown(written, shown):
    assert plain(written).text == shown


@pytest.mark.parametrize(
    "picture", ["![map](map.png)", "![[map.png|200]]", "![map][1]", '<img src="x.png" alt="map">', "![](a_b_c.png)"]
)
def test_pictures_are_put_apart_as_they_were_written(picture):
    found = plain(f"The map {picture} shows it.")
    assert (found.text, found.pictures) == ("The map  shows it.", (picture,))


def test_lines_of_a_paragraph_are_joined_and_those_of_lists_and_tables_stay():
    lines = ["The harbour", "opened. It", "is large:", "- grain", "- steel", "  and iron", "1. first", "| a | b |"]
    assert joined(lines) == "The harbour opened. It is large:\n- grain\n- steel and iron\n1. first\n| a | b |"


@pytest.mark.parametrize(
    "piece",
    [
        "**a ",
        "*a ",
        "_a ",
        "[",
        "[a](",
        "![",
        "`",
        "``a",
        "<a ",
        "==a ",
        "\\",
        "&amp",
        "^[a",
        "[[a|",
        "~~a ",
        "<!",
        "a ",
    ],
)
def test_a_hostile_line_is_read_to_its_end(piece):
    plain(piece * 50_000)
    joined([piece] * 20_000)
