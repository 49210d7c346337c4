import pytest

from quizapp.formats.html_rows import ASKED_BY_BUTTON, ASKED_IN_BOLD, rows_of, text_of, text_with_gaps
from quizapp.formats.html_tree import prune, read_tree


def rows(body):
    tree = read_tree(f"<html><body>{body}</body></html>", "a.html")
    prune(tree)
    return rows_of(tree)


def texts(body):
    return [row.marked for row in rows(body)]


def test_blocks_and_breaks_end_rows_and_inline_elements_do_not():
    assert texts("<div>One <b>bold</b>\n word<br>Two<div>Three</div>Four</div>Five") == [
        "One bold word",
        "Two",
        "Three",
        "Four",
        "Five",
    ]


def test_rows_without_words_are_none():
    assert texts("<p> </p><p>***</p><p>&nbsp;</p><hr><p>a</p>") == ["a"]


def test_preformatted_text_keeps_its_lines():
    assert texts("<pre>Q: Which?\nA: This.</pre>") == ["Q: Which?", "A: This."]


def test_cells_of_a_table_stand_apart_in_one_row():
    assert texts("<table><tr><th>Peru </th> <td> Lima</td></tr><tr><td>Chile</td><td>Santiago</td></tr></table>") == [
        "Peru\tLima",
        "Chile\tSantiago",
    ]


@pytest.mark.parametrize(
    ("items", "shown"),
    [
        ("<ul><li>a</li><li>b</li></ul>", ["- a", "- b"]),
        ("<ol><li>a</li><li>b</li></ol>", ["1. a", "2. b"]),
        ("<ol start=3><li>a</li></ol>", ["3. a"]),
        ("<ol start=x type=a><li>a</li><li>b</li></ol>", ["a. a", "b. b"]),
        ("<ol type=A><li>a</li></ol>", ["A. a"]),
        ("<ol type=i><li>a</li><li>b</li></ol>", ["i. a", "ii. b"]),
        ("<ol type=I start=4><li>a</li></ol>", ["IV. a"]),
        ("<ol type=a start=27><li>a</li></ol>", ["27. a"]),
        ("<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>", ["1. a", "- b", "2. c"]),
        ("<ol><li><p>a</p><p>more</p></li><li>b</li></ol>", ["1. a", "more", "2. b"]),
        ("<li>a</li>", ["a"]),
    ],
)
def test_items_have_the_marks_that_a_browser_shows(items, shown):
    assert texts(items) == shown


def test_headings_have_their_level():
    levels = [row.level for row in rows("<h2>a</h2><p>b</p><p role=heading aria-level=3>c</p><p role=heading>d</p>")]
    assert levels == [2, 0, 3, 2]


def test_what_asks_in_bold_or_on_a_button_is_nearly_a_heading():
    buttons = "<button>What?</button><button>Share</button>"
    found = rows(f"<p><b>Who?</b></p><p><b>Who</b> asks?</p>{buttons}<p><b>Note</b></p>")
    assert [(row.text, row.level) for row in found] == [
        ("Who?", ASKED_IN_BOLD),
        ("Who asks?", 0),
        ("What?", ASKED_BY_BUTTON),
        ("Note", 0),
    ]


def test_a_row_that_is_a_link_to_another_page_is_known():
    found = rows('<h3><a href="/x">Why?</a></h3><h3><a href="#x">Why?</a></h3><h3>Why <a href="/x">so</a>?</h3>')
    assert [row.linked for row in found] == [True, False, False]


def test_a_text_has_gaps_where_paragraphs_begin_and_knows_its_lines():
    text, lines = text_with_gaps(rows("<p>a</p>\n<ul><li>b</li>\n<li>c</li></ul>\n<div>d</div>e<br>f"))
    assert text == "a\n\n- b\n- c\n\nd\ne\nf"
    assert lines == [1, 2, 2, 3, 4, 4, 4, 4]
    assert text_of(rows("<p>a</p><p>b</p>")) == "a\nb"
