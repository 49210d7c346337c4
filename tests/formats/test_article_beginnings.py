import pytest

from quizapp.formats.article_beginnings import article_begins, is_facts_line
from quizapp.formats.lines import read_lines

ANSWERED = "Which ports were closed?\nThe ports of Alta and Bodo were closed.\n"


def begin_at(text, sign, *, bulleted=False, awaited=False, floor=0):
    """The text of the line at which the article begins that `sign` announces; None where it announces none."""
    lines, _ = read_lines(text)
    index = next(index for index in reversed(range(len(lines))) if lines[index].text == sign)
    begin = article_begins(lines, index, floor=floor, bulleted=bulleted, awaited=awaited)
    return None if begin is None else lines[begin].text


def test_a_source_begins_an_article_whose_title_and_summary_follow():
    assert (
        begin_at(ANSWERED + "example.org\nRates Rise\nThe bank has raised its rates.", "example.org") == "example.org"
    )


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_titles_and_pictures_before_a_source_belong_to_its_article(gap):
    text = f"{ANSWERED}{gap}photo.jpg\nRates Rise\n\nRates Rise\n\nexample.org\n\nRates Rise\n\nThe bank raised rates."
    assert begin_at(text, "example.org") == "photo.jpg"


def test_a_single_title_before_a_source_belongs_to_its_article_if_the_summary_follows():
    text = ANSWERED + "\nRates Rise\n\nexample.org\n\nThe bank has raised its rates again.\n\nWho did it?"
    assert begin_at(text, "example.org") == "Rates Rise"


def test_a_sentence_before_a_source_does_not():
    text = ANSWERED + "\nexample.org\n\nThe bank has raised its rates again.\n\nWho did it?\nIt."
    assert begin_at(text, "example.org") == "example.org"


def test_the_article_never_begins_before_the_floor():
    text = "Rates Rise\n\nRates Rise\n\nexample.org\n\nRates Rise\n\nThe bank raised rates."
    assert begin_at(text, "example.org", floor=1) == "Rates Rise"
    assert begin_at(text, "example.org", floor=2) == "example.org"


@pytest.mark.parametrize(
    "after",
    [
        "",
        "\n© 2024 Example",
        "\n© 2024 Example\nexample.com\nRates Rise\nWho did it?",
        "\n- What is it?",
        "\nFraming Bias\nThe article frames it.",
        "\nWho sailed?\nThe crew.",
    ],
)
def test_a_source_that_answers_or_stands_at_the_foot_begins_nothing(after):
    awaited = "sailed" in after
    assert begin_at(ANSWERED + "example.org" + after, "example.org", awaited=awaited) is None


def test_a_source_after_a_question_begins_an_article_only_before_a_title_with_questions():
    question = ANSWERED + "Which site was\nblocked?\nexample.org\n"
    assert begin_at(question + "It was blocked in the month of May.\nWho did it?", "example.org", awaited=True) is None
    title = question + "Rates Rise\nThe bank has raised its rates.\nWho did it?"
    assert begin_at(title, "example.org", awaited=True) == "example.org"


def test_a_source_before_a_title_that_asks_begins_an_article():
    text = "- Who sailed?\n- The crew.\nexample.org\nWill It Last?\nNobody knows it yet.\n- Who asks?"
    assert begin_at(text, "example.org", bulleted=True) == "example.org"


def test_a_repeated_title_begins_an_article():
    assert begin_at(ANSWERED + "Rates Rise\n\nRates Rise\n\nexample.org", "Rates Rise", floor=3) is None
    lines, _ = read_lines(ANSWERED + "Rates Rise\n\nRates Rise\n\nexample.org")
    assert article_begins(lines, 2, floor=1, bulleted=False, awaited=False) == 2


def test_a_line_that_stands_twice_in_an_answer_begins_nothing():
    lines, _ = read_lines("What did they shout?\nShips ahoy\nShips ahoy\nWho did?")
    assert article_begins(lines, 1, floor=1, bulleted=False, awaited=True) is None
    assert article_begins(lines, 1, floor=1, bulleted=False, awaited=False) is None


def test_language_and_country_begin_an_article_at_the_title_before_them():
    text = ANSWERED + "\nRates Rise\nThe bank has raised its rates again.\nEnglish\nNorway"
    assert begin_at(text, "English") == "Rates Rise"
    assert begin_at(text.replace("\nRates", "Rates"), "English") is None
    assert begin_at(text, "English", awaited=True) is None


def test_a_title_behind_a_rule_begins_an_article():
    text = ANSWERED + "---\nRates Rise\nThe bank has raised its rates again.\nWho did it?\nIt."
    assert begin_at(text, "Rates Rise") == "Rates Rise"


def test_a_title_set_apart_begins_an_article_among_bulleted_questions():
    text = "- Who sailed?\n- The crew.\n\nRates Rise\nThe bank has raised its rates again.\n- Who did it?"
    assert begin_at(text, "Rates Rise", bulleted=True) == "Rates Rise"
    assert begin_at(text, "Rates Rise", bulleted=False) is None


@pytest.mark.parametrize(
    "line", ["The crew was saved by another ship.", "Framing Bias", "Advertisement\n- The crew was saved", "Share"]
)
def test_other_lines_set_apart_begin_nothing(line):
    text = f"- Who sailed?\n- The crew.\n\n{line}\n"
    assert begin_at(text, line.partition("\n")[0], bulleted=True) is None


@pytest.mark.parametrize(
    ("text", "index", "is_fact"),
    [
        ("Rates Rise\nEnglish\nNorway", 1, True),
        ("Do Rates Rise?\nEnglish\nWho did it?", 1, True),
        ("Rates Rise\nWhich language is it?\nEnglish\nWho said so?", 2, False),
        ("Rates Rise\nWhich language is it?\nEnglish", 2, False),
        ("Rates Rise\nWill they last?\nEnglish\nNorway", 2, True),
        ("Rates Rise\n- English", 1, False),
        ("Rates Rise\nNorway", 1, False),
    ],
)
def test_a_language_is_a_fact_unless_it_answers_a_question(text, index, is_fact):
    assert is_facts_line(read_lines(text)[0], index, 0) is is_fact
