"""Markdown as a whole: which texts are taken, and that nothing is lost and nothing crashes."""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.text import fold
from quizapp.formats.markdown import Markdown
from quizapp.formats.registry import FormatRegistry
from quizapp.formats.sentences import has_words

DECKS = Path(__file__).parents[2] / "decks"
ARTICLE = (
    "example.org\nRates Rise\nThe bank ==raised== its rates.\n- Who did it?\n- The bank.\n- Why?\n- To lower prices.\n"
)
PIECES = (
    "# Rivers", "## Which river is longest?", "## Africa", "### Deep", "Nile :: a river", "Nile:::Egypt",
    "- One :: two", "?", "??", "The Nile flows through ==Egypt==^[land].",
    "==a==[^1] and ==b==[^2]", "{{c1::Vienna::city}} is old.",
    "#flashcards", "#flashcards/geo/sub #water", "#flashcards/x One::two", "Q: Which sea?", "A: The Red Sea.", "```",
    "~~~", "> quoted", "- item", "1. item", "| a | b |", "**bold** and *slanted*",
    "[link](x)", "<!-- note -->", "<!--", "-->",
    "---", "title: Rivers", "tags: [flashcards, water]", "date: 2026-03-01", "Plain words.", "Why so?", "", "", "",
)  # fmt: skip
texts = st.text() | st.lists(st.text(max_size=30) | st.sampled_from(PIECES), max_size=25).map("\n".join)
UNSEEN = re.compile(
    r"\]\([^()]*\)|</?[A-Za-z][^<>]*>|&#?\w+;|[\x00-\x08]|\[\^[^\]]*\]|(?:`{3,}|~{3,}).*|\{\{[^}]*\}\}|\s\^[\w-]+$|`|\d"
)


def read(text, name="page.md"):
    return FormatRegistry().read(text.encode(), name=name)


def one(text, name="page.md"):
    (article,) = read(text, name)
    return article


def pairs(article):
    return [(question.question, question.answer) for question in article.questions]


def shown(article):
    parts = [article.title, article.summary, article.source, article.url, article.language, article.country]
    parts += [str(article.as_of), article.text, *article.topics, *article.organizations, *article.people]
    for question in article.questions:
        parts += [question.question, question.answer, question.explanation, *question.choices]
    return fold(" ".join(filter(None, [*parts, *(finding.text for finding in article.findings)])))


@pytest.mark.parametrize("name", ["page.md", "page.txt", None])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Peru\n\nCapital :: Lima\n", [("Capital", "Lima")]),
        ("# Peru\n\nCapital\n?\nLima\n", [("Capital", "Lima")]),
        ("# Peru\n\nThe capital is ==Lima==.\n", [("The capital is […].", "Lima")]),
        ("# Peru\n\n{{c1::Lima::city}} is old.\n", [("[… city] is old.", "Lima")]),
        ("#flashcards\n# Peru\n\nCapital::Lima\n", [("Capital", "Lima")]),
        (
            "# Peru\n\n## Which capital?\nLima.\n\n## Which port?\nCallao.\n",
            [("Which capital?", "Lima."), ("Which port?", "Callao.")],
        ),
    ],
)
def test_the_forms_are_read_by_their_content(text, expected, name):
    article = one(text, name)
    assert (article.title, pairs(article)) == ("Peru", expected)


def test_labelled_questions_have_the_heading_as_title():
    article = one("# Rivers\n\nQ: Which river?\nA: The Nile.\n\nQ: Which sea?\nA: The Red Sea.\n")
    assert (article.title, pairs(article)) == (
        "Rivers",
        [("Which river?", "The Nile."), ("Which sea?", "The Red Sea.")],
    )


def test_an_article_text_stays_one_in_a_markdown_file():
    article = one(ARTICLE)
    assert (article.title, article.source) == ("Rates Rise", "example.org")
    assert pairs(article) == [("Who did it?", "The bank."), ("Why?", "To lower prices.")]
    assert Markdown().recognises(ARTICLE, "page.md") == 0


@pytest.mark.parametrize(
    ("body", "title"),
    [
        (ARTICLE, "Rates Rise"),
        ("# Rivers\n\nQ: Which river?\nA: The Nile.\n\nQ: Which sea?\nA: The Red Sea.\n", "Rivers"),
    ],
)
def test_front_matter_above_another_form_is_understood(body, title):
    article = one(f"---\ndate: 2026-03-01\ntags: [news]\nauthor: X\n---\n{body}")
    assert (article.title, article.as_of, article.topics) == (title, date(2026, 3, 1), ("news",))
    assert len(article.questions) == 2
    assert article.author == "X"


PROSE = "The harbour opened in **May** after nine years of work. Ships came at once from [everywhere](https://example.org).\n"


@pytest.mark.parametrize(
    ("above", "day"), [("", None), ("---\ndate: 2026-03-01\ntags: [ports]\n---\n", date(2026, 3, 1))]
)
def test_an_article_in_markdown_is_a_plain_one_without_the_signs(above, day):
    text = f"{above}# The Harbour\n{PROSE}\n## What next?\n{PROSE}![map](map.png)\n\n> {PROSE}"
    article = one(text, None)
    assert (article.title, article.questions, article.as_of) == ("The Harbour", (), day)
    words = "The harbour opened in May after nine years of work. Ships came at once from everywhere."
    assert article.text == f"{words}\n\nWhat next?\n\n{words}\n\n{words}"
    line = next(number for number, line in enumerate(text.split("\n"), start=1) if "map.png" in line)
    assert (line, "![map](map.png)") in [(finding.line, finding.text) for finding in article.findings]


@pytest.mark.parametrize(
    "text",
    [
        "# Tool\n\nUse `a==b` and std::vector. x==1 and y==2.\n\n## Install\n\npip install\n",
        "# Harbour\n\nThe harbour opened.\n\n## What next?\n\nNobody knows.\n\n## Background\n\nIt was long.\n",
        "Rivers\n\nThe **Nile** is long.\n\n- one\n- two\n",
        "",
    ],
)
def test_a_page_without_cards_is_not_taken(text):
    assert Markdown().recognises(text, "page.md") == 0


@pytest.mark.parametrize("path", sorted(DECKS.glob("*.txt")), ids=lambda path: path.stem)
def test_a_sample_article_is_never_taken(path):
    assert Markdown().recognises(path.read_text("utf-8"), path.with_suffix(".md").name) < 0.1


@given(texts)
def test_every_word_is_in_an_article_or_in_a_finding(text):
    kept = "".join(shown(article).replace(" ", "") for article in Markdown().read(text, path=None))
    lines = [word for line in text.split("\n") for word in fold(UNSEEN.sub(" ", line)).split()]
    known = {"flashcards", "title", "tags", "date", "q", "a"}
    assert not {word for word in lines if has_words(word) and word not in known and word not in kept}


@given(texts)
def test_line_numbers_are_those_of_the_input(text):
    count = len(text.split("\n"))
    for article in Markdown().read(text, path=None):
        assert article.title
        assert [question.line for question in article.questions] == sorted(
            question.line for question in article.questions
        )
        assert all(1 <= question.line <= count for question in article.questions)
        assert all(question.question and question.answer for question in article.questions)
        assert all(1 <= finding.line <= count for finding in article.findings)


@given(texts)
def test_it_is_sure_between_nothing_and_certainty(text):
    assert 0 <= Markdown().recognises(text, None) <= 1
