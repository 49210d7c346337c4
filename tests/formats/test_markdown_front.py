from datetime import date

import pytest

from quizapp.core.article import Article
from quizapp.formats.markdown_front import read_front_matter


def front_of(*lines):
    front, _ = read_front_matter("\n".join(["---", *lines, "---", "Text"]))
    return front


def test_values_come_under_the_names_of_an_article():
    front = front_of(
        'title: "Rivers: all of them"',
        "date: 2026-03-01",
        "source: example.org",
        "url: https://example.org/rivers",
        "lang: English",
        "country: Egypt",
        "description: All about rivers.",
        "tags: [flashcards/geo, 'water']",
    )
    article = front.given_to(Article(title="notes", topics=("Nile",)))
    assert article.title == "Rivers: all of them"
    assert article.as_of == date(2026, 3, 1)
    assert (article.source, article.url) == ("example.org", "https://example.org/rivers")
    assert (article.language, article.country, article.summary) == ("English", "Egypt", "All about rivers.")
    assert article.topics == ("Nile", "water")
    assert front.decks == ("geo",)
    assert front.findings == ()


def test_what_is_not_said_stays():
    article = Article(title="notes", source="example.org", as_of=date(2026, 1, 1))
    assert front_of("tags:").given_to(article) == article


def test_an_address_as_source_gives_its_host():
    front = front_of("source: https://example.org/rivers")
    assert front.texts == {"source": "example.org", "url": "https://example.org/rivers"}
    assert front_of("url: https://example.org/x").texts["source"] == "example.org"


def test_lists_and_texts_go_over_lines():
    front = front_of("tags:", "  - water", "- '#ports'", "summary: >", "  All about", "  rivers.")
    assert front.topics == ("water", "ports")
    assert front.texts["summary"] == "All about rivers."


@pytest.mark.parametrize("lines", [["author: Ada Example"], ["authors: [Ada Example]"], ["author:", "  - Ada Example"]])
def test_the_author_is_known(lines):
    assert front_of(*lines).texts == {"author": "Ada Example"}
    assert front_of(*lines).given_to(Article(title="A")).author == "Ada Example"


def test_what_an_article_has_no_place_for_is_left_over_on_its_line():
    front = front_of("# a comment", "editor: Somebody", "date: some day", "", "cssclass: wide")
    assert [(each.line, each.text) for each in front.findings] == [
        (3, "editor: Somebody"),
        (4, "date: some day"),
        (6, "cssclass: wide"),
    ]


def test_the_rest_keeps_its_line_numbers():
    _, rest = read_front_matter("---\ntitle: x\n---\nText\nmore")
    assert rest == "\n\n\nText\nmore"


@pytest.mark.parametrize(
    "text",
    [
        "Text\n---\ntitle: x\n---",
        "---\nThe harbour opened today\n---\nText",
        "---\ntitle: x\nwithout an end",
        "----\ntitle: x\n---",
        "---\n" + "a: b\n" * 300 + "---\n",
        "---",
    ],
)
def test_what_is_no_front_matter_stays(text):
    assert read_front_matter(text) == (None, text)
