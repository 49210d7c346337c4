from hypothesis import given
from hypothesis import strategies as st

from quizapp.formats.article_parts import split_articles
from quizapp.formats.lines import read_lines


def parts_of(text):
    """For each article the count of lines in its header, its questions with answers, and its analysis."""
    lines, _ = read_lines(text)
    return [(len(part.header), len(part.body), len(part.tail)) for part in split_articles(lines)]


def test_nothing_has_no_articles():
    assert parts_of("") == []


def test_header_questions_and_analysis_are_parted():
    text = "example.org\nRates Rise\nThe bank raised its rates.\n- Who?\n- It.\nFraming Bias\nIt is framed by the text."
    assert parts_of(text) == [(3, 2, 2)]


def test_a_text_without_questions_is_all_header():
    assert parts_of("Rates Rise\nThe bank raised its rates.\nEnglish\nNorway") == [(4, 0, 0)]


def test_pictures_and_sources_alone_are_a_header():
    assert parts_of("photo.jpg\nexample.org") == [(2, 0, 0)]


def test_a_title_that_asks_is_no_question():
    assert parts_of("Do Rates Rise?\n\nDo Rates Rise?\n\nexample.org\n\nDo Rates Rise?\n\nThey do.\n\nWho?\nIt.") == [
        (5, 2, 0)
    ]
    assert parts_of("example.org\nDo Rates Rise?\nThey do.\n- Who?\n- It.") == [(3, 2, 0)]
    assert parts_of("Do Rates Rise?\nThey do.\nEnglish\nNorway\nWho?\nIt.") == [(4, 2, 0)]
    assert parts_of("Do Rates Rise?\n\nThey do.\n\nWho?\nIt.\nWhen?\nNow.") == [(2, 4, 0)]


def test_a_summary_that_asks_is_no_question():
    assert parts_of("example.org\nRates Rise\nDo they last?\n- Who?\n- It.") == [(3, 2, 0)]
    assert parts_of("example.org\nRates Rise\nDo they last?\nEnglish\nNorway\nWho?\nIt.") == [(5, 2, 0)]
    assert parts_of("example.org\nRates Rise\nDo they last?\nWho?\nIt.") == [(3, 2, 0)]


def test_questions_may_begin_at_once():
    assert parts_of("Who?\nIt.\nWhen?\nNow.") == [(0, 4, 0)]
    assert parts_of("- Who?\n- It.") == [(0, 2, 0)]
    assert parts_of("Which language is it?\nEnglish\nWho said so?\nThey.") == [(0, 4, 0)]


def test_questions_of_the_analysis_are_no_questions():
    text = "Rates Rise\nThey do.\n- Who?\n- It.\nCognitive Concepts\nIs it framed?\nIt is.\n- Why?\n- So."
    assert parts_of(text) == [(2, 2, 5)]


def test_an_article_without_questions_may_stand_before_another():
    text = "example.org\nRates Rise\nThey do that.\n\nexample.com\nRates Fall\nThe bank cut them.\n- Who?\n- It."
    assert parts_of(text) == [(3, 0, 0), (3, 2, 0)]


def test_an_article_begins_after_questions_and_after_an_analysis():
    one = "Rates Rise\n\nRates Rise\n\nexample.org\n\nRates Rise\n\nThe bank raised its rates.\n\nWho?\nIt.\n"
    two = "example.com\nRates Fall\nThe bank cut its rates.\n- Who?\n- It.\nFraming Bias\nIt is framed by the text.\n"
    assert parts_of(one + two + one) == [(5, 2, 0), (3, 2, 2), (5, 2, 0)]


LINES = (
    "Rates Rise",
    "example.org",
    "Who?",
    "- Who?",
    "It.",
    "- It.",
    "English",
    "Norway",
    "3/5",
    "Framing Bias",
    "",
    "---",
)


@given(st.lists(st.sampled_from(LINES), max_size=40).map("\n".join))
def test_every_line_is_in_one_part_and_questions_begin_with_a_question(text):
    lines, _ = read_lines(text)
    parts = split_articles(lines)
    assert [line for part in parts for line in (*part.header, *part.body, *part.tail)] == lines
    assert all(part.header or part.body for part in parts)
    assert all(part.body[0].text.endswith("?") for part in parts if part.body)
    assert all(part.body for part in parts if part.tail)
