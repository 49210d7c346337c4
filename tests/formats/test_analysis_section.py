import pytest

from quizapp.formats.analysis_section import begins_analysis, is_analysis_heading
from quizapp.formats.lines import read_lines


def begins(text, *, awaited=False):
    lines, _ = read_lines(text)
    return begins_analysis(lines[0], lines[1] if len(lines) > 1 else None, awaited=awaited)


@pytest.mark.parametrize(
    "heading",
    [
        "Cognitive Concepts",
        "COGNITIVE CONCEPTS:",
        "Framing Bias",
        "Language Bias",
        "Bias by Omission",
        "False Dichotomy",
        "Straw Man",
        "Halo Effect",
        "Ad Hominem",
    ],
)
def test_headings_of_the_analysis_are_known(heading):
    (line,), _ = read_lines(heading)
    assert is_analysis_heading(line)
    assert begins(f"{heading}\nThe article frames the storm as a disaster.")


@pytest.mark.parametrize(
    "line",
    [
        "Storm Closes Two Ports",
        "They showed bias.",
        "Bias",
        "The report names the reasons for the greenhouse effect",
        "Effect",
    ],
)
def test_other_lines_are_no_headings(line):
    (line,), _ = read_lines(line)
    assert not is_analysis_heading(line)


@pytest.mark.parametrize("score", ["3/5", "4 / 5", "3.5/5", "7/10", "80/100"])
def test_a_score_before_a_heading_begins_the_analysis(score):
    assert begins(f"{score}\nFraming Bias")
    assert begins(f"{score}\nFraming Bias", awaited=True)
    assert begins(f"{score}\nA Heading Of Their Own")


def test_a_score_may_be_an_answer():
    assert not begins("3/5\nWho won?", awaited=True)
    assert not begins("3/5\nA Heading Of Their Own", awaited=True)


def test_a_score_without_a_heading_is_none():
    assert not begins("3/5")
    assert not begins("3/5\nThe two teams shared the points of the day.")
    assert not begins("3/4\nFraming Bias")


def test_the_title_of_the_section_is_never_an_answer_but_a_heading_may_be_one():
    assert begins("Cognitive Concepts\nFraming Bias", awaited=True)
    assert not begins("Framing Bias\nThe article frames the storm as a disaster.", awaited=True)


def test_a_heading_before_a_question_is_a_line_of_the_answer():
    assert not begins("- Framing Bias\n- Who said so?")
    assert not begins("Framing Bias\nWho said so?")


def test_a_heading_that_the_text_ends_with_begins_the_analysis():
    assert begins("Framing Bias")
