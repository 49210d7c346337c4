import pytest

from quizapp.formats.headed_answers import read_headed

NILE = "What is the Nile?\n\nA river.\n\nIt is long.\n\nWhere is it?\n\nIn Africa."


def test_each_heading_has_the_paragraphs_below_it():
    article = read_headed(f"Rivers\n\n{NILE}", path=None)
    assert [(each.question, each.answer) for each in article.questions] == [
        ("What is the Nile?", "A river.\nIt is long."),
        ("Where is it?", "In Africa."),
    ]


def test_pictures_are_left_over():
    article = read_headed(f"nile.jpg\n\n{NILE}", path=None)
    assert [finding.text for finding in article.findings] == ["nile.jpg"]


@pytest.mark.parametrize(
    "text",
    [
        "The bank raised its rates.\n\nIt was late.\n\nWhy now?\n\nNobody knows.\n\nWhat next?\n\nNobody knows.",
        "The bank raised its rates.\n\nWhy now?\n\nNobody knows.\n\nWhat next?\n\nNobody knows.",
        "Why now?\n\nNobody knows.",
        "Why now?\n\nWhat next?\n\nNobody knows.",
        f"example.org\n\n{NILE}",
        "Rivers\n\nWhere?\nHere.\nWhen?\nNow.",
        "- Where?\n\nHere.\n\n- When?\n\nNow.",
        "",
    ],
)
def test_questions_of_prose_and_of_articles_are_no_headings(text):
    assert read_headed(text, path=None) is None
