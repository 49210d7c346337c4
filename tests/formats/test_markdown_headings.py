import pytest

from quizapp.formats.markdown_blocks import read_blocks
from quizapp.formats.markdown_headings import read_headings, title_of


def headings(text, *, is_tagged=False):
    return read_headings(read_blocks(text)[0], is_tagged=is_tagged)


def asking(text, *, is_tagged=False):
    return [each.text for each in headings(text, is_tagged=is_tagged) if each and each.asks]


def test_questions_among_the_headings_ask():
    assert asking("# Harbour\n## When?\nIn May.\n## Who?\nThe city.") == ["When?", "Who?"]


@pytest.mark.parametrize(
    "text",
    [
        "# Harbour\nText\n## What next?\nText\n## Background\nText",
        "# A\n## Why?\nx\n## How?\nx\n## B\nx\n## C\nx\n## D\nx",
        "# What next?\n\nNobody knows.\n\nThe harbour is closed.",
        "# What next?\n\n" + "Nobody knows it. " * 30,
    ],
)
def test_a_question_or_two_among_other_headings_is_that_of_an_article(text):
    assert asking(text) == []
    assert asking(text, is_tagged=True)


def test_one_question_with_a_short_answer_is_all_of_a_page():
    assert asking("## What is the capital of Peru?\nLima.") == ["What is the capital of Peru?"]


def test_a_heading_with_the_tag_for_a_card_asks():
    (heading, _) = headings("## Photosynthesis #card\nPlants make sugar.")
    assert (heading.text, heading.asks) == ("Photosynthesis", True)


def test_a_heading_reads_plainly_and_knows_its_decks():
    (heading, _) = headings("## The **Nile** #flashcards/geo\nx::y")
    assert (heading.text, heading.decks, heading.asks) == ("The Nile", ("geo",), False)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("x\n# Rivers\n# Seas", "Rivers"),
        ("## Rivers\nx\n## Seas", "Rivers"),
        ("x\n## Rivers", None),
        ("# Who?\nx", None),
        ("# Who?\n## When?\nx\n## Why?\nx", "Who?"),
        ("# Who?\nx\n# When?\nx", None),
        ("x", None),
        ("", None),
    ],
)
def test_the_title_of_a_page(text, title):
    found = title_of(headings(text))
    assert (found.text if found else None) == title
